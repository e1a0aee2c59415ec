package dev.ote.runtime;

import dev.ote.runtime.jfr.FlightRecorderEvents;
import dev.ote.runtime.jmx.JmxRegistration;
import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.settings.StartSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What the global metrics are attached to when they are first asked for: the JVM, which holds them
 * where settings ask for it until that is taken back, and listeners that are found.
 */
final class Attachments {
  private final Deque<Runnable> releases = new ArrayDeque<>();
  private final AtomicBoolean attached = new AtomicBoolean();

  /**
   * Attaches metrics to the JVM, as far as their settings ask for it, and the listeners that are
   * found to them; once. Never throws. No lock is held meanwhile, nor that of a class: listeners
   * may start threads that ask for the metrics.
   */
  void attachOnce(PerformanceMetrics metrics) {
    if (!attached.get() && attached.compareAndSet(false, true)) {
      attach(metrics);
    }
  }

  private void attach(PerformanceMetrics metrics) {
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
    attachJfr(metrics, start.jfr());
    List<MetricsListener> provided = Listeners.provided();
    provided.forEach(metrics::addListener);
    reportMissing(metrics.settings(), provided);
  }

  /** Says which extensions are asked for by a setting and are not there to read it. */
  private static void reportMissing(RuntimeSettings settings, List<MetricsListener> provided) {
    for (String extension : new TreeSet<>(RuntimeSettings.EXTENSIONS)) {
      String itsPackage = "dev." + extension;
      boolean isWanted = settings.get(extension).filter(value -> !value.isEmpty()).isPresent();
      if (isWanted
          && provided.stream().noneMatch(of -> of.getClass().getName().startsWith(itsPackage))) {
        String artifact = extension.replace('.', '-');
        Problems.report(extension + " is set, but " + artifact + " is not on the class path");
      }
    }
  }

  private static void attachJfr(PerformanceMetrics metrics, StartSettings.Jfr jfr) {
    switch (jfr) {
      case ON -> metrics.addListener(new JfrListener());
      case AUTO -> metrics.addListenerWhen(FlightRecorderEvents::areWanted, JfrListener::new);
      case OFF -> {}
    }
  }

  private synchronized void attach(Supplier<Runnable> attachment) {
    try {
      releases.push(attachment.get());
    } catch (Throwable fault) { // No java.management in this JVM, for instance.
      Problems.report("not attached to the JVM: " + fault);
    }
  }

  /** Takes everything back but listeners. */
  synchronized void release() {
    while (!releases.isEmpty()) {
      try {
        releases.pop().run();
      } catch (Throwable fault) {
        Problems.report("not taken back from the JVM: " + fault);
      }
    }
  }
}
