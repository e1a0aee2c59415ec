package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.CallTotals;

/**
 * The binary logarithms of durations, as that of the middle of their bucket, in units of 1/{@value
 * CallTotals#LOG_UNIT}.
 */
final class Logarithms {
  private static final int UNIT_BITS = Integer.numberOfTrailingZeros(CallTotals.LOG_UNIT);

  private static final char[] OF_POSITIONS = new char[LogLinear.POSITIONS];

  static {
    for (int position = 0; position < LogLinear.POSITIONS; position++) {
      // The first octave's buckets hold one value each; that of 0 counts as 1.
      double middle = position < LogLinear.SUB_BUCKETS ? Math.max(1, position) : position + 0.5;
      OF_POSITIONS[position] =
          (char) Math.round(CallTotals.LOG_UNIT * Math.log(middle) / Math.log(2));
    }
  }

  private Logarithms() {}

  /** That of a duration; of less than a nanosecond, 0. */
  static long of(long nanos) {
    int shift = LogLinear.shift(nanos);
    return of(LogLinear.position(nanos, shift), shift);
  }

  /** That of the durations with the given {@link LogLinear#position} and shift. */
  static long of(int position, int shift) {
    // The mask changes nothing, but tells the compiler that the array is long enough.
    return ((long) shift << UNIT_BITS) + OF_POSITIONS[position & (LogLinear.POSITIONS - 1)];
  }

  /** The square of a logarithm, in the same units. */
  static long square(long logarithm) {
    return (logarithm * logarithm) >>> UNIT_BITS;
  }
}
