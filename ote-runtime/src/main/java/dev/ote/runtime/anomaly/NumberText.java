package dev.ote.runtime.anomaly;

import java.util.Locale;

/** Numbers of evidence as text, the same in every locale: three digits, or all before the point. */
final class NumberText {
  private NumberText() {}

  static String of(double value) {
    double size = Math.abs(value);
    if (size != 0 && size < 0.001) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    int decimals = size == Math.rint(size) || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(
        Locale.ROOT, "%." + (size < 0.0995 && size != 0 ? 4 : decimals) + "f", value);
  }
}
