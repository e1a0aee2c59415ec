package dev.ote.runtime.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/**
 * The distribution of the durations of some calls.
 *
 * <p>Where each call was timed, the buckets' counts add up to {@code count}. Where only a random
 * sample was, each duration of the sample counts for as many calls as it stands for: the buckets,
 * the total and what is computed from them are estimates, while {@code count} stays exact.
 *
 * <p>The total and the extremes are exact for calls that have ended; while calls end concurrently,
 * they may run ahead of or behind the buckets by those calls.
 *
 * @param buckets the buckets that hold calls, shortest durations first
 * @param count how many calls ended; exact
 * @param timed of how many of them the duration was read
 * @param totalNanos the sum of the durations, in nanoseconds; {@link Long#MAX_VALUE} where it is
 *     more
 * @param maxNanos the longest duration that was read, in nanoseconds; 0 where there is none
 * @param minNanos the shortest duration that was read, in nanoseconds; 0 where there is none
 */
public record HistogramSnapshot(
    List<Bucket> buckets, long count, long timed, long totalNanos, long maxNanos, long minNanos) {

  /** A histogram of no calls. */
  public static final HistogramSnapshot EMPTY = new HistogramSnapshot(List.of(), 0, 0, 0, 0, 0);

  /** Copies the list, unless that is immutable. */
  public HistogramSnapshot {
    buckets = buckets instanceof BucketList ? buckets : List.copyOf(buckets);
  }

  /**
   * A histogram of calls each of which was timed.
   *
   * @param buckets the buckets that hold calls, shortest durations first
   * @param totalNanos the sum of the durations, in nanoseconds
   * @param maxNanos the longest duration, in nanoseconds
   * @param minNanos the shortest duration, in nanoseconds
   * @return their histogram
   */
  public static HistogramSnapshot ofTimed(
      List<Bucket> buckets, long totalNanos, long maxNanos, long minNanos) {
    long count = weight(buckets);
    return new HistogramSnapshot(buckets, count, count, totalNanos, maxNanos, minNanos);
  }

  /**
   * Whether the durations are those of a sample, so that all but {@link #count()} is an estimate.
   *
   * @return whether a call was not timed
   */
  public boolean isEstimate() {
    return timed < count;
  }

  /**
   * How many calls the buckets stand for.
   *
   * @return the sum of their counts: {@link #count()} where each call was timed, else an estimate
   *     of it
   */
  public long weight() {
    return weight(buckets);
  }

  private static long weight(List<Bucket> buckets) {
    long weight = 0;
    for (Bucket bucket : buckets) {
      weight += bucket.count();
    }
    return weight;
  }

  /**
   * Shows all buckets, without a {@link Bucket} for each: for readers of thousands of histograms.
   *
   * @param visitor sees them, shortest durations first
   */
  public void visitBuckets(BucketVisitor visitor) {
    if (buckets instanceof BucketList list) {
      list.visit(visitor);
    } else {
      buckets.forEach(bucket -> visitor.bucket(bucket.midpointNanos(), bucket.count()));
    }
  }

  /**
   * The mean duration.
   *
   * @return the mean in nanoseconds, rounded; empty where no duration is known
   */
  public OptionalLong averageNanos() {
    long weight = weight();
    return weight == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((double) totalNanos / weight));
  }

  /**
   * The duration that the given share of the calls did not exceed, by the nearest-rank method.
   *
   * @param percentile from 0 to 100; 50 is the median, 100 the maximum
   * @return the duration in nanoseconds, within 1 % of that of an actual call; 0 where no duration
   *     is known
   * @throws IllegalArgumentException if {@code percentile} is not within 0 and 100
   */
  public long percentile(double percentile) {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("not a percentile from 0 to 100: " + percentile);
    }
    if (percentile == 100 && !buckets.isEmpty()) {
      return Math.max(maxNanos, buckets.get(buckets.size() - 1).lowestNanos());
    }
    long rank = Math.max(1, rank(percentile, weight()));
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
    if (count == 0) {
      return other;
    }
    if (other.count == 0) {
      return this;
    }
    return new HistogramSnapshot(
        Buckets.sum(buckets, other.buckets),
        count + other.count,
        timed + other.timed,
        saturatedSum(totalNanos, other.totalNanos),
        Math.max(maxNanos, other.maxNanos),
        timed == 0
            ? other.minNanos
            : other.timed == 0 ? minNanos : Math.min(minNanos, other.minNanos));
  }

  /**
   * The calls of this histogram that are not in an earlier one of the same calls.
   *
   * @param earlier an earlier snapshot
   * @return what came since; its extremes are exact where they are new ones, and else those of the
   *     buckets that grew
   */
  public HistogramSnapshot minus(HistogramSnapshot earlier) {
    List<Bucket> grown = Buckets.difference(buckets, earlier.buckets);
    if (grown.isEmpty()) {
      return new HistogramSnapshot(grown, count - earlier.count, timed - earlier.timed, 0, 0, 0);
    }
    long total = totalNanos == Long.MAX_VALUE ? Long.MAX_VALUE : totalNanos - earlier.totalNanos;
    Bucket first = grown.get(0);
    Bucket last = grown.get(grown.size() - 1);
    return new HistogramSnapshot(
        grown,
        count - earlier.count,
        timed - earlier.timed,
        total,
        maxNanos > earlier.maxNanos ? maxNanos : Math.min(maxNanos, last.highestNanos()),
        minNanos < earlier.minNanos ? minNanos : Math.max(minNanos, first.lowestNanos()));
  }

  /** The sum of two durations, or the most that a {@code long} holds. */
  static long saturatedSum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
