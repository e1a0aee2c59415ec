package dev.ote.runtime.compare;

import java.util.Locale;

/**
 * A ratio in words that people use: percent where it is near 1, else times.
 *
 * @param amount such as {@code 12 %} or {@code 3.4 times}
 * @param less whether the time taken is less
 */
record Change(String amount, boolean less) {
  static Change of(double ratio) {
    boolean less = ratio < 1;
    double times = less ? 1 / ratio : ratio;
    if (times >= 2) {
      return new Change(
          String.format(Locale.ROOT, times < 10 ? "%.1f" : "%.0f", times) + " times", less);
    }
    double percent = Math.abs(ratio - 1) * 100;
    return new Change(
        String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent), less);
  }

  String sentence() {
    if (amount.endsWith("times")) {
      return less ? amount + " as fast" : "takes " + amount + " as long";
    }
    return "takes " + amount + (less ? " less time" : " more time");
  }
}
