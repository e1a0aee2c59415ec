package dev.ote.benchmarks.runtime;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;

/** What was counted against what was done. */
record Comparison(OperationSnapshot seen) {

  Comparison(MetricsSnapshot snapshot, String operation) {
    this(snapshot.operation(operation).orElseThrow());
  }

  /** Compares with a workload that was done so often. */
  void expect(Workload workload, long cycles) {
    for (Outcome outcome : Outcome.values()) {
      expect(workload, cycles, outcome, seen.durations(outcome));
    }
  }

  private void expect(Workload workload, long cycles, Outcome outcome, HistogramSnapshot counted) {
    long[] durations = workload.durations(outcome).toArray();
    long sum = workload.durations(outcome).sum();
    expectEqual(outcome + " count", durations.length * cycles, counted.count());
    expectEqual(outcome + " total", Math.multiplyExact(sum, cycles), counted.totalNanos());
    expectEqual(
        outcome + " longest", workload.durations(outcome).max().orElse(0), counted.maxNanos());
    expectEqual(
        outcome + " shortest", workload.durations(outcome).min().orElse(0), counted.minNanos());
    for (Bucket bucket : counted.buckets()) {
      long within =
          workload
              .durations(outcome)
              .filter(nanos -> bucket.lowestNanos() <= nanos && nanos <= bucket.highestNanos())
              .count();
      expectEqual(outcome + " " + bucket, within * cycles, bucket.count());
    }
  }

  void expectEqual(String what, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException(what + ": " + actual + " instead of " + expected);
    }
  }
}
