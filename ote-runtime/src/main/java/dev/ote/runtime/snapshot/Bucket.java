package dev.ote.runtime.snapshot;

/**
 * The calls whose durations lie in one range.
 *
 * @param lowestNanos the shortest duration that the bucket holds, in nanoseconds
 * @param highestNanos the longest duration that the bucket holds, in nanoseconds, inclusive
 * @param count how many calls; positive in a {@link HistogramSnapshot}
 */
public record Bucket(long lowestNanos, long highestNanos, long count) {

  /**
   * The duration that stands for all those in the bucket.
   *
   * @return the middle of the range, in nanoseconds; within 1 % of each duration in it
   */
  public long midpointNanos() {
    return lowestNanos + (highestNanos - lowestNanos) / 2;
  }
}
