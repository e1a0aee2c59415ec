package dev.ote.runtime.snapshot;

/**
 * Sees the buckets of a histogram, shortest durations first.
 *
 * @see HistogramSnapshot#visitBuckets(BucketVisitor)
 */
@FunctionalInterface
public interface BucketVisitor {
  /**
   * Sees a bucket.
   *
   * @param midpointNanos the duration that stands for all those in the bucket, as {@link
   *     Bucket#midpointNanos()}
   * @param count how many calls it holds
   */
  void bucket(long midpointNanos, long count);
}
