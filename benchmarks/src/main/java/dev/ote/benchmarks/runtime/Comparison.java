package dev.ote.benchmarks.runtime;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;

/** What was counted against what was done. */
record Comparison(OperationSnapshot seen) {
  /** Of a percentile that is estimated from a sample. */
  private static final double MAX_ERROR = 0.05;

  Comparison(MetricsSnapshot snapshot, String operation) {
    this(snapshot.operation(operation).orElseThrow());
  }

  /** Compares with a workload that was done so often. */
  void expect(Workload workload, long cycles) {
    for (Outcome outcome : Outcome.values()) {
      expect(workload, cycles, outcome, seen.durations(outcome));
    }
  }

  /**
   * Compares with a workload of which only a sample was timed: counts exactly, durations nearly.
   */
  void expectEstimate(Workload workload, long cycles) {
    expectEqual("in flight", 0, seen.inFlight());
    expectEqual("estimates", 1, seen.isEstimate() ? 1 : 0);
    for (Outcome outcome : Outcome.values()) {
      long each = workload.durations(outcome).count();
      expectEqual(outcome + " count", each * cycles, seen.durations(outcome).count());
    }
    HistogramSnapshot counted = seen.durations(Outcome.SUCCESS);
    long[] durations = workload.durations(Outcome.SUCCESS).sorted().toArray();
    for (int percentile : new int[] {50, 99}) {
      long exact = durations[(int) Math.ceil(percentile / 100.0 * durations.length) - 1];
      long estimate = counted.percentile(percentile);
      if (Math.abs(estimate - exact) > MAX_ERROR * exact) {
        throw new IllegalStateException(
            "p" + percentile + ": " + estimate + " instead of " + exact);
      }
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
