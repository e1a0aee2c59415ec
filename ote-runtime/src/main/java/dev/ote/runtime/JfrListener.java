package dev.ote.runtime;

import dev.ote.runtime.jfr.FlightRecorderEvents;
import org.jspecify.annotations.Nullable;

/** Makes events for the JDK's Flight Recorder of what metrics know and tell. */
final class JfrListener implements MetricsListener {
  private @Nullable Runnable statistics;

  @Override
  public synchronized void attached(PerformanceMetrics metrics) {
    MetricsReader reader = metrics.reader();
    statistics =
        FlightRecorderEvents.addStatistics(() -> reader.next().operations(), metrics::contain);
  }

  @Override
  public void callFailed(FailedCall call) {
    FlightRecorderEvents.failed(
        call.operation(), call.tags(), call.duration().toNanos(), call.failure());
  }

  @Override
  public void callSlow(SlowCall call) {
    FlightRecorderEvents.slow(
        call.operation(),
        call.tags(),
        call.duration().toNanos(),
        call.outcome(),
        () -> call.tracePath().orElse(null),
        call.correlationId().orElse(null));
  }

  @Override
  public synchronized void detached(PerformanceMetrics metrics) {
    if (statistics != null) {
      statistics.run();
      statistics = null;
    }
  }
}
