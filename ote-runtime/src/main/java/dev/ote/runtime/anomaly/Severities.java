package dev.ote.runtime.anomaly;

/** How much what was found matters. */
final class Severities {
  private static final double CRITICAL_ERROR_RATE = 0.5;
  private static final double CRITICAL_SLOWNESS = 5;

  private Severities() {}

  static Severity ofErrorRate(double rate) {
    return rate >= CRITICAL_ERROR_RATE ? Severity.CRITICAL : Severity.WARNING;
  }

  /** Of an operation that takes so many times as long as it may, or as it used to. */
  static Severity ofSlowness(double times) {
    return times >= CRITICAL_SLOWNESS ? Severity.CRITICAL : Severity.WARNING;
  }
}
