package dev.ote.runtime.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Durations as text, the same in every locale. */
public final class DurationText {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private DurationText() {}

  /**
   * A duration in seconds.
   *
   * @param nanos in nanoseconds
   * @return such as {@code 0.123s}; below 10 ms with six decimals, {@code 0.000042s}, and below 10
   *     µs with nine, so that a short call does not look like none
   */
  public static String seconds(long nanos) {
    int decimals = nanos >= 10 * MILLI || nanos == 0 ? 3 : nanos >= 10 * MICRO ? 6 : 9;
    long unit = decimals == 3 ? MILLI : decimals == 6 ? MICRO : 1;
    long units = nanos / unit + (2 * (nanos % unit) >= unit && unit > 1 ? 1 : 0);
    // By hand: every END line has one, and a Formatter takes longer than the rest of it.
    String digits = Long.toString(units);
    StringBuilder text = new StringBuilder(24);
    for (int zeros = decimals + 1 - digits.length(); zeros > 0; zeros--) {
      text.append('0');
    }
    text.append(digits);
    return text.insert(text.length() - decimals, '.').append('s').toString();
  }

  /**
   * A duration in the unit that suits it.
   *
   * @param nanos in nanoseconds
   * @return such as {@code 850 ns}, {@code 12.3 µs}, {@code 4.6 ms} or {@code 7.0 s}
   */
  public static String adaptive(long nanos) {
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    // Compared after rounding, so that 999.96 µs reads 1.0 ms and not 1000.0 µs.
    if (nanos < MILLI - MICRO / 20) {
      return String.format(Locale.ROOT, "%.1f µs", nanos / (double) MICRO);
    }
    if (nanos < SECOND - MILLI / 20) {
      return String.format(Locale.ROOT, "%.1f ms", nanos / (double) MILLI);
    }
    return String.format(Locale.ROOT, "%.1f s", nanos / (double) SECOND);
  }

  /**
   * A threshold in seconds, as short as it can be written.
   *
   * @param millis in milliseconds
   * @return such as {@code 5s} or {@code 0.25s}
   */
  public static String threshold(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + "s";
  }
}
