package dev.ote.runtime;

import dev.ote.runtime.jmx.JmxRegistration;
import dev.ote.runtime.settings.StartSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What the JVM holds of metrics because settings ask for it, until it is taken back. */
final class Attachments {
  private final Deque<Runnable> releases = new ArrayDeque<>();

  /** Attaches metrics to the JVM, as far as their settings ask for it. Never throws. */
  void attach(PerformanceMetrics metrics) {
    StartSettings start = metrics.settings().start();
    String target = start.shutdownReport();
    if (target != null) {
      attach(() -> ShutdownReport.install(metrics, target));
    }
    if (start.jmx()) {
      attach(
          () -> {
            JmxRegistration registration = metrics.registerJmx();
            return registration::close;
          });
    }
  }

  private synchronized void attach(Supplier<Runnable> attachment) {
    try {
      releases.push(attachment.get());
    } catch (Throwable fault) { // No java.management in this JVM, for instance.
      Problems.report("not attached to the JVM: " + fault);
    }
  }

  /** Takes everything back. */
  synchronized void release() {
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }
}
