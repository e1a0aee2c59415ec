package dev.ote.runtime.compare;

import dev.ote.runtime.text.DurationText;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them, the same in every locale and in every form of the result. */
final class Figures {
  static final String NOTHING = "-";

  private Figures() {}

  static String nanos(OptionalDouble value) {
    return value.isPresent() ? nanos(value.getAsDouble()) : NOTHING;
  }

  /** A duration with about three digits: {@code 1.24 ns}, {@code 850 ns}, {@code 12.3 µs}. */
  static String nanos(double value) {
    if (value >= 999.5) {
      return DurationText.adaptive(Math.round(value));
    }
    String format = value < 9.995 ? "%.2f ns" : value < 99.95 ? "%.1f ns" : "%.0f ns";
    return String.format(Locale.ROOT, format, value);
  }

  /** A ratio with about three digits: {@code 0.07}, {@code 1.52}, {@code 24.1}, {@code 130}. */
  static String ratio(double value) {
    String format =
        value < 0.0995 ? "%.3f" : value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, value);
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
    return java.math.BigDecimal.valueOf(fraction * 100)
        .setScale(2, java.math.RoundingMode.HALF_UP)
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
