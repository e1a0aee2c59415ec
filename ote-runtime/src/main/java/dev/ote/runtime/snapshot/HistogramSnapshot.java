package dev.ote.runtime.snapshot;

import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of the durations of some calls.
 *
 * <p>The total and the maximum are exact for calls that have ended; while calls end concurrently,
 * they may run ahead of or behind the buckets by those calls.
 *
 * @param buckets the buckets that hold calls, shortest durations first
 * @param totalNanos the sum of the durations, in nanoseconds; {@link Long#MAX_VALUE} where it is
 *     more
 * @param maxNanos the longest duration, in nanoseconds; 0 where there is none
 */
public record HistogramSnapshot(List<Bucket> buckets, long totalNanos, long maxNanos) {

  /** A histogram of no calls. */
  public static final HistogramSnapshot EMPTY = new HistogramSnapshot(List.of(), 0, 0);

  /** Copies the list. */
  public HistogramSnapshot {
    buckets = List.copyOf(buckets);
  }

  /**
   * How many calls there were.
   *
   * @return the sum of the buckets' counts
   */
  public long count() {
    long count = 0;
    for (Bucket bucket : buckets) {
      count += bucket.count();
    }
    return count;
  }

  /**
   * The duration that the given share of the calls did not exceed, by the nearest-rank method.
   *
   * @param percentile from 0 to 100; 50 is the median, 100 the maximum
   * @return the duration in nanoseconds, within 1 % of that of an actual call; 0 where there are no
   *     calls
   * @throws IllegalArgumentException if {@code percentile} is not within 0 and 100
   */
  public long percentile(double percentile) {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("not a percentile from 0 to 100: " + percentile);
    }
    if (percentile == 100 && !buckets.isEmpty()) {
      return Math.max(maxNanos, buckets.get(buckets.size() - 1).lowestNanos());
    }
    long count = count();
    long rank = Math.max(1, rank(percentile, count));
    long seen = 0;
    for (Bucket bucket : buckets) {
      seen += bucket.count();
      if (seen >= rank) {
        // No call took longer than the longest; but the maximum may lag behind the buckets.
        return Math.max(bucket.lowestNanos(), Math.min(bucket.midpointNanos(), maxNanos));
      }
    }
    return 0;
  }

  /** In decimals: in binary ones 7 % of 100 calls are a little more than 7. */
  private static long rank(double percentile, long count) {
    return BigDecimal.valueOf(percentile)
        .multiply(BigDecimal.valueOf(count))
        .movePointLeft(2)
        .setScale(0, RoundingMode.CEILING)
        .longValue();
  }

  /**
   * The calls of this histogram and of another one together.
   *
   * @param other the other one
   * @return their sum
   */
  public HistogramSnapshot plus(HistogramSnapshot other) {
    List<Bucket> all = new ArrayList<>(buckets);
    all.addAll(other.buckets);
    all.sort(comparingLong(Bucket::lowestNanos));
    List<Bucket> merged = new ArrayList<>(all.size());
    for (Bucket bucket : all) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).lowestNanos() == bucket.lowestNanos()) {
        long count = merged.get(last).count() + bucket.count();
        merged.set(last, new Bucket(bucket.lowestNanos(), bucket.highestNanos(), count));
      } else {
        merged.add(bucket);
      }
    }
    return new HistogramSnapshot(
        merged, saturatedSum(totalNanos, other.totalNanos), Math.max(maxNanos, other.maxNanos));
  }

  /** The sum of two durations, or the most that a {@code long} holds. */
  static long saturatedSum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
