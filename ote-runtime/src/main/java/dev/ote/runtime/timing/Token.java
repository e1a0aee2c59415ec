package dev.ote.runtime.timing;

/**
 * What the begin of a call leaves for its end: a time and how it was taken, in one {@code long}, so
 * that nothing is allocated.
 *
 * <p>The lowest bit says whether the call's begin was logged; the next {@value #KIND_BITS} are its
 * kind; the others are the time in nanoseconds, without its highest bits: durations of up to four
 * years can be told. The kind says what the time is: below {@link #REVIEW}, the binary logarithm of
 * how many calls this one stands for.
 */
final class Token {
  static final int KIND_BITS = 5;

  /** Timed, as one that stands for itself, and the pace is to be reviewed when it ends. */
  static final int REVIEW = 28;

  /** Not timed: the time is that of the coarse clock's last tick before the begin. */
  static final int COARSE = 29;

  /** The clock failed. */
  static final int UNKNOWN = 30;

  /** Not even counted: the operation is switched off. */
  static final int OFF = 31;

  /** The most calls that one may stand for, as a binary logarithm. */
  static final int MAX_EXPONENT = REVIEW - 1;

  private static final int TIME_SHIFT = KIND_BITS + 1;
  private static final long NO_TIME = (1L << TIME_SHIFT) - 1;
  private static final long LOGGED = 1;

  private Token() {}

  static long of(long nanos, int kind) {
    return (nanos << TIME_SHIFT) | ((long) kind << 1);
  }

  static long logged(long token) {
    return token | LOGGED;
  }

  static boolean isLogged(long token) {
    return (token & LOGGED) != 0;
  }

  static int kind(long token) {
    return (int) (token & NO_TIME) >>> 1;
  }

  /** A token's time, where that has no more bits than a token keeps. */
  static long time(long token) {
    return token >> TIME_SHIFT;
  }

  /**
   * Whether a difference to a {@link #time} is one, and not that of times which lost their bits.
   */
  static boolean isPlain(long nanos) {
    return nanos >>> (Long.SIZE - TIME_SHIFT - 1) == 0;
  }

  /** The nanoseconds from a token's time to another; negative where that is earlier. */
  static long nanosUntil(long now, long token) {
    return ((now << TIME_SHIFT) - (token & ~NO_TIME)) >> TIME_SHIFT;
  }
}
