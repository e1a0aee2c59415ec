package dev.ote.runtime;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Time that stands still until told otherwise. */
final class FakeTime {
  static final String NOW = "2026-01-02T03:04:05.678Z";
  static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);

  private final AtomicLong nanos = new AtomicLong(-5);

  void advanceMillis(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  void advanceNanos(long more) {
    nanos.addAndGet(more);
  }

  PerformanceMetrics.Builder metrics() {
    return PerformanceMetrics.builder().ticker(nanos::get).clock(CLOCK).symbols(true);
  }
}
