package dev.ote.runtime.anomaly;

/**
 * Is told of anomalies, on the thread that looks for them: one that takes long delays the next look
 * and nothing else. What it throws is contained.
 */
@FunctionalInterface
public interface AnomalyListener {
  /**
   * An anomaly was found that was not there before.
   *
   * @param anomaly what was found
   */
  void raised(Anomaly anomaly);

  /**
   * An anomaly is over, or has become what is usual.
   *
   * @param anomaly what had been found
   */
  default void recovered(Anomaly anomaly) {}
}
