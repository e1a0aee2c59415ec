package dev.ote.runtime;

import dev.ote.runtime.report.Report;
import dev.ote.runtime.settings.StartSettings;
import dev.ote.runtime.thread.DetachedThread;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Says what the metrics came to when the JVM ends: to the log, or to a file, which appears as a
 * whole. What goes wrong is contained, and reported as a problem.
 */
final class ShutdownReport {
  private static final String LOGGER = "dev.ote.report";

  private final PerformanceMetrics metrics;
  private final String target;

  private ShutdownReport(PerformanceMetrics metrics, String target) {
    this.metrics = metrics;
    this.target = target;
  }

  /**
   * Asks the JVM to make a report when it ends. It holds the metrics, and our class loader, until
   * then.
   *
   * @param target {@link StartSettings#TO_LOG}, or a file
   * @return takes the wish back
   * @throws IllegalStateException if the JVM ends already
   */
  static Runnable install(PerformanceMetrics metrics, String target) {
    ShutdownReport report = new ShutdownReport(metrics, target);
    Thread hook = DetachedThread.of(report::write, "ote-shutdown-report");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      try {
        boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        // It is on its way, or done.
      }
    };
  }

  private void write() {
    try {
      Report report = metrics.report();
      if (target.equals(StartSettings.TO_LOG)) {
        LoggerFactory.getLogger(LOGGER).info("Report\n{}", report.toText());
      } else {
        report.save(Path.of(target));
      }
    } catch (Throwable fault) {
      Problems.report("no report to '" + target + "': " + fault);
    }
  }
}
