package dev.ote.runtime.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them, the same in every locale and in every form of the result. */
final class Figures {
  static final String NOTHING = "-";
  private static final String[] UNITS = {"ns", "µs", "ms", "s"};

  private Figures() {}

  static String nanos(OptionalDouble value) {
    return value.isPresent() ? nanos(value.getAsDouble()) : NOTHING;
  }

  /** A duration with three digits: {@code 1.24 ns}, {@code 850 ns}, {@code 12.3 µs}. */
  static String nanos(double value) {
    int unit = 0;
    double amount = value;
    // Compared after rounding, so that 999.6 ns reads 1.00 µs.
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return digits(amount) + " " + UNITS[unit];
  }

  private static String digits(double amount) {
    String format = amount < 9.995 ? "%.2f" : amount < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, amount);
  }

  /** A ratio with about three digits: {@code 0.07}, {@code 1.52}, {@code 24.1}, {@code 130}. */
  static String ratio(double value) {
    return value < 0.0995 ? String.format(Locale.ROOT, "%.3f", value) : digits(value);
  }

  /** A round value, without zeros at the end. */
  static String tick(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /** A round duration. */
  static String tickNanos(double value) {
    int unit = 0;
    double amount = value;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return tick(amount) + (amount == 0 ? "" : " " + UNITS[unit]);
  }

  static String interval(Ratio ratio) {
    return ratio(ratio.low()) + " … " + ratio(ratio.high());
  }

  static String p(double value) {
    return value < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String delta(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  /** Percent of a fraction, without zeros at the end. */
  static String percent(double fraction) {
    return BigDecimal.valueOf(fraction * 100)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** At most so many characters, the last of them an ellipsis where something is left out. */
  static String shorten(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
