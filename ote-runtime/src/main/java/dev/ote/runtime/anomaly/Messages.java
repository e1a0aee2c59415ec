package dev.ote.runtime.anomaly;

import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.SafeText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;

/** The lines for people. Names come from outside and are escaped. */
final class Messages {
  private final boolean symbols;

  Messages(boolean symbols) {
    this.symbols = symbols;
  }

  static boolean symbolsByDefault() {
    return Boolean.parseBoolean(System.getProperty("ote.symbols", "true"));
  }

  /** Such as {@code Shop.price{region=eu}}. */
  static String label(String operation, SortedMap<String, String> tags) {
    return SafeText.escape(tags.isEmpty() ? operation : operation + tags);
  }

  String highErrorRate(String label, double rate, double threshold) {
    return head(AnomalyKind.HIGH_ERROR_RATE)
        + String.format(
            Locale.ROOT, " in %s: %.1f%% (threshold: %s%%)", label, 100 * rate, percent(threshold));
  }

  String slowOperation(String label, double averageNanos, long thresholdMillis) {
    return head(AnomalyKind.SLOW_OPERATION)
        + String.format(
            Locale.ROOT,
            " %s: %.2fs (threshold: %s)",
            label,
            averageNanos / 1e9,
            DurationText.threshold(thresholdMillis));
  }

  /**
   * A span of time, to two units at most: {@code 45s}, {@code 12m}, {@code 3h 5m}, {@code 2d 1h}.
   */
  static String span(Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds < 60) {
      return seconds + "s";
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 60) {
      return minutes + "m";
    }
    long hours = minutes / 60;
    return hours < 48
        ? hours + "h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "m")
        : hours / 24 + "d" + (hours % 24 == 0 ? "" : " " + hours % 24 + "h");
  }

  private String head(AnomalyKind kind) {
    return (symbols ? kind.symbol() : "") + kind.words();
  }

  /** As short as it can be written: {@code 10}, {@code 2.5}. */
  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
