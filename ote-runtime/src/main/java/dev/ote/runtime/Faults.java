package dev.ote.runtime;

import dev.ote.runtime.text.SafeThrowable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;

/**
 * Where faults of the instrumentation end: counted, the first one reported, none rethrown.
 *
 * <p>All of them, {@link Error}s too: a caller's outcome must not depend on whether a logger had
 * stack or memory left.
 */
final class Faults {
  /** Of everything that belongs to no {@link PerformanceMetrics} of its own. */
  static final Faults GLOBAL = new Faults();

  private final LongAdder count = new LongAdder();
  private final AtomicBoolean reported = new AtomicBoolean();

  void contain(Throwable fault) {
    try {
      if (fault instanceof InterruptedException) {
        Thread.currentThread()
            .interrupt(); // Meant for the observed code, which still has to see it.
      }
      count.increment();
      if (reported.compareAndSet(false, true)) {
        report(fault);
      }
    } catch (Throwable hopeless) {
      // Nothing is left to tell, and nobody to tell it to.
    }
  }

  long count() {
    return count.sum();
  }

  private static void report(Throwable fault) {
    String message =
        "OTE instrumentation fault, contained; later ones are counted in PerformanceMetrics.faults()";
    try {
      LoggerFactory.getLogger(PerformanceMetrics.class.getPackageName())
          .warn(message, SafeThrowable.of(fault));
    } catch (Throwable loggerFault) {
      System.err.println(message + ": " + fault.getClass().getName());
    }
  }
}
