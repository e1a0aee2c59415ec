package dev.ote.runtime.timing;

/**
 * What the begin of a call leaves for its end: a time and how it was taken, in one {@code long}, so
 * that nothing is allocated.
 *
 * <p>The lowest {@value #KIND_BITS} bits are its kind, the upper ones the time in nanoseconds,
 * without its highest bits: durations of up to nine years can be told. The kind says what the time
 * is: below {@link #COARSE}, the binary logarithm of how many calls this one stands for.
 */
final class Token {
  private static final int KIND_BITS = 5;
  private static final long KIND = (1L << KIND_BITS) - 1;

  /** Not timed: the time is that of the coarse clock's last tick before the begin. */
  static final int COARSE = 29;

  /** The clock failed. */
  static final int UNKNOWN = 30;

  /** Not even counted: the operation is switched off. */
  static final int OFF = 31;

  /** The most calls that one may stand for, as a binary logarithm. */
  static final int MAX_EXPONENT = COARSE - 1;

  private Token() {}

  static long of(long nanos, int kind) {
    return (nanos << KIND_BITS) | kind;
  }

  static int kind(long token) {
    return (int) (token & KIND);
  }

  /** The nanoseconds from a token's time to another; negative where that is earlier. */
  static long nanosUntil(long now, long token) {
    return ((now << KIND_BITS) - (token & ~KIND)) >> KIND_BITS;
  }
}
