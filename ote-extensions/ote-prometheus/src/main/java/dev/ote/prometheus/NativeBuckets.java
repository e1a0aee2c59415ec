package dev.ote.prometheus;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Durations in the buckets of Prometheus' native histograms: those of schema {@value #SCHEMA}, each
 * 2^(1/32) times as wide as the one before. That is 2.2 %, and a duration is known to within 0.8 %,
 * so whatever Prometheus reads from them is within 3 % of an actual duration.
 *
 * @see <a href="https://prometheus.io/docs/specs/native_histograms/">Native histograms</a>
 */
final class NativeBuckets {
  static final int SCHEMA = 5;

  /** That of Prometheus' own clients, 2^-128: no duration but 0 is below it. */
  static final double ZERO_THRESHOLD = 0x1p-128;

  private static final double IN_AN_OCTAVE = 1 << SCHEMA;
  private static final double LOG_2 = Math.log(2);

  private final SortedMap<Integer, Long> counts = new TreeMap<>();
  private long zeros;

  NativeBuckets(OperationSnapshot operation) {
    for (Outcome outcome : Outcome.values()) {
      operation.durations(outcome).visitBuckets(this::add);
    }
  }

  private void add(long nanos, long calls) {
    if (nanos == 0) {
      zeros += calls;
    } else {
      counts.merge(index(nanos), calls, Long::sum);
    }
  }

  /** The bucket of a duration: its upper bound, in seconds, is 2^(index/32), inclusive. */
  static int index(long nanos) {
    return (int) Math.ceil(Math.log(nanos / 1e9) / LOG_2 * IN_AN_OCTAVE);
  }

  long zeros() {
    return zeros;
  }

  NativeHistogramBuckets positive() {
    return NativeHistogramBuckets.of(
        counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.values().stream().mapToLong(Long::longValue).toArray());
  }
}
