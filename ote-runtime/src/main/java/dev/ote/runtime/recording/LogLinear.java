package dev.ote.runtime.recording;

/**
 * Which bucket a duration falls into: log-linear, as in Gil Tene's HdrHistogram.
 *
 * <p>Durations below {@link #SUB_BUCKETS} nanoseconds have a bucket each: octave 0. Above, every
 * octave [2ⁿ, 2ⁿ⁺¹) is divided into {@link #SUB_BUCKETS} buckets of equal width. A bucket is then
 * at most 1/64 of its lowest value wide, so its middle is within 1/128 (0.78 %) of each value in
 * it.
 *
 * <p>All of {@code long} is covered, so nothing is clamped: an octave that is never reached costs a
 * null reference.
 */
final class LogLinear {
  private static final int SUB_BITS = 6;

  /** Buckets in an octave. */
  static final int SUB_BUCKETS = 1 << SUB_BITS;

  /** Octaves up to {@link Long#MAX_VALUE}. */
  static final int OCTAVES = Long.SIZE - SUB_BITS;

  /** So many {@link #position}s there are. */
  static final int POSITIONS = 2 * SUB_BUCKETS;

  private LogLinear() {}

  /** The octave of a value that is not negative. */
  static int octave(long nanos) {
    // Setting the low bits takes what lies below the first octave into it, without a comparison.
    return Long.SIZE - SUB_BITS - Long.numberOfLeadingZeros(nanos | (SUB_BUCKETS - 1));
  }

  /** How many low bits of a value that is not negative do not tell its bucket from others. */
  static int shift(long nanos) {
    return Long.SIZE - SUB_BITS - 1 - Long.numberOfLeadingZeros(nanos | (POSITIONS - 1));
  }

  /** The bits that do, without those that only tell the octave; below {@link #POSITIONS}. */
  static int position(long nanos, int shift) {
    return (int) (nanos >>> shift);
  }

  /** The bucket, within its octave, of a value with the given position. */
  static int subBucket(int position) {
    return position & (SUB_BUCKETS - 1);
  }

  /** The bucket, within its octave, of a value that is not negative. */
  static int subBucket(long nanos) {
    return subBucket(position(nanos, shift(nanos)));
  }

  /** The lowest value of a bucket. */
  static long lowest(int octave, int subBucket) {
    long position = octave == 0 ? subBucket : SUB_BUCKETS + subBucket;
    return position << shift(octave);
  }

  /** The highest value of a bucket. */
  static long highest(int octave, int subBucket) {
    return lowest(octave, subBucket) + (1L << shift(octave)) - 1;
  }

  /** The value that stands for all those in a bucket. */
  static long middle(int octave, int subBucket) {
    return lowest(octave, subBucket) + ((1L << shift(octave)) - 1) / 2;
  }

  /** How often an octave doubles the {@link #position}s of its values. */
  private static int shift(int octave) {
    return Math.max(0, octave - 1);
  }
}
