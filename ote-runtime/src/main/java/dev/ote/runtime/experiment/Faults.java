package dev.ote.runtime.experiment;

import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.SafeThrowable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;

/**
 * What went wrong around the two calls, in equivalences, copiers, listeners, executors, loggers:
 * counted, the first one logged, none rethrown.
 */
final class Faults {
  static final String LOGGER = "dev.ote.experiment";

  private final String experiment;
  private final LongAdder count = new LongAdder();
  private final AtomicBoolean reported = new AtomicBoolean();

  Faults(String experiment) {
    this.experiment = experiment;
  }

  /** Never throws. */
  void contain(String where, Throwable fault) {
    try {
      if (fault instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      count.increment();
      if (reported.compareAndSet(false, true)) {
        LoggerFactory.getLogger(LOGGER)
            .warn(
                "EXPERIMENT: {} | fault of the {}, contained; later ones are counted",
                SafeText.escape(experiment),
                where,
                SafeThrowable.of(fault));
      }
    } catch (Throwable hopeless) {
      // Nothing is left to tell, and nobody to tell it to.
    }
  }

  /** Runs what may fail. Never throws. */
  void guard(String where, Runnable task) {
    try {
      task.run();
    } catch (Throwable fault) {
      contain(where, fault);
    }
  }

  long count() {
    return count.sum();
  }
}
