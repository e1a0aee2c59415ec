package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Operations, reports and histograms as tests want them. */
final class Operations {
  static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

  private Operations() {}

  static Report report(OperationSnapshot... operations) {
    return new Report(new MetricsSnapshot(TIME, 1, List.of(operations)));
  }

  /** Calls that succeeded and took the same time. */
  static HistogramSnapshot calls(long count, long nanos) {
    return count == 0
        ? HistogramSnapshot.EMPTY
        : HistogramSnapshot.ofTimed(
            List.of(new Bucket(nanos, nanos, count)), count * nanos, nanos, nanos);
  }

  static OperationSnapshot operation(String name, HistogramSnapshot success, long failures) {
    return operation(name, Map.of(), success, failures);
  }

  static OperationSnapshot operation(
      String name, Map<String, String> tags, HistogramSnapshot success, long failures) {
    return new OperationSnapshot(
        name,
        new TreeMap<>(tags),
        success,
        calls(failures, 1_000_000),
        HistogramSnapshot.EMPTY,
        HistogramSnapshot.EMPTY);
  }

  static OperationSnapshot with(
      OperationSnapshot operation, UsageSnapshot usage, ResourceSnapshot resources) {
    return new OperationSnapshot(
        operation.name(),
        operation.tags(),
        operation.success(),
        operation.failure(),
        operation.expected(),
        operation.cancelled(),
        operation.inFlight(),
        operation.thrown(),
        operation.lastFailure(),
        usage,
        resources);
  }
}
