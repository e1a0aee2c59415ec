package dev.ote.runtime.anomaly;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Faults of listeners, loggers and of our own while anomalies are looked for: the first is said.
 */
final class Faulty {
  private static final AtomicBoolean SAID = new AtomicBoolean();

  private Faulty() {}

  static void report(Throwable fault) {
    try {
      if (SAID.compareAndSet(false, true)) {
        LoggerFactory.getLogger("dev.ote.runtime")
            .warn(
                "OTE: fault while looking for anomalies, contained; later ones are not said",
                fault);
      }
    } catch (RuntimeException | LinkageError hopeless) {
      // Nothing is left to tell, and nobody to tell it to.
    }
  }
}
