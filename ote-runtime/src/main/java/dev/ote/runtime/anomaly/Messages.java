package dev.ote.runtime.anomaly;

import dev.ote.runtime.text.BytesText;
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
    return line(
        AnomalyKind.HIGH_ERROR_RATE,
        " in %s: %.1f%% (threshold: %s%%)",
        label,
        100 * rate,
        percent(threshold));
  }

  String slowOperation(String label, double averageNanos, long thresholdMillis) {
    return line(
        AnomalyKind.SLOW_OPERATION,
        " %s: %.2fs (threshold: %s)",
        label,
        averageNanos / 1e9,
        DurationText.threshold(thresholdMillis));
  }

  String degradation(String label, double times, double nowNanos, double usualNanos) {
    return line(
        AnomalyKind.DEGRADATION,
        " of %s: %.1f times as slow as usual (%s, usually %s)",
        label,
        times,
        duration(nowNanos),
        duration(usualNanos));
  }

  String errorRateRise(String label, double rate, double usual) {
    return line(
        AnomalyKind.ERROR_RATE_RISE,
        " in %s: %.1f%% (usually %s%%)",
        label,
        100 * rate,
        NumberText.of(100 * usual));
  }

  String hungCalls(String label, long calls, Duration age, long longestNanos) {
    return line(
        AnomalyKind.HUNG_CALLS,
        " in %s: %d %s for %s or more (longest that ended: %s)",
        label,
        calls,
        calls == 1 ? "call has run" : "calls have run",
        span(age),
        DurationText.adaptive(longestNanos));
  }

  String moreInFlight(String label, double calls, double usual, Duration span) {
    return line(
        AnomalyKind.HUNG_CALLS,
        " in %s: %s in flight for %s, where calls that end account for %s",
        label,
        NumberText.of(calls),
        span(span),
        NumberText.of(usual));
  }

  String rate(String label, double rate, double usual) {
    return line(
        AnomalyKind.UNUSUAL_PATTERN,
        " in %s: %s calls a minute (usually %s)",
        label,
        NumberText.of(rate),
        NumberText.of(usual));
  }

  String jump(String label, double times, double nowNanos, double usualNanos) {
    return line(
        AnomalyKind.UNUSUAL_PATTERN,
        " in %s: for a while %s times as %s as usual (%s, usually %s)",
        label,
        NumberText.of(times >= 1 ? times : 1 / times),
        times >= 1 ? "slow" : "fast",
        duration(nowNanos),
        duration(usualNanos));
  }

  String unrest(String label, double times) {
    return line(
        AnomalyKind.UNUSUAL_PATTERN,
        " in %s: durations vary %s times as much as usual",
        label,
        NumberText.of(times));
  }

  String stall(String label, Duration silence, double usual) {
    return line(
        AnomalyKind.STALL,
        " of %s: no call for %s (usually %s a minute)",
        label,
        span(silence),
        NumberText.of(usual));
  }

  String memoryLeak(
      double bytesAnHour, double used, long maxBytes, Duration left, boolean knowsGarbage) {
    return line(
        AnomalyKind.MEMORY_LEAK,
        ": after collections the heap grows by %s an hour, to %s of %s (full in %s%s)",
        BytesText.adaptive(Math.round(bytesAnHour)),
        BytesText.adaptive(Math.round(used)),
        BytesText.adaptive(maxBytes),
        span(left),
        knowsGarbage ? "" : ", unless the old generation is collected: it was not yet");
  }

  String recovered(Anomaly anomaly, Duration lasted) {
    return (symbols ? "✅ " : "")
        + "RECOVERED from "
        + anomaly.kind().words()
        + ": "
        + label(anomaly.operation(), anomaly.tags())
        + " (after "
        + span(lasted)
        + ")";
  }

  /** To two units at most: {@code 45s}, {@code 12m}, {@code 3h 5m}, {@code 2d 1h}. */
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
    return hours < 48 ? two(hours, "h", minutes % 60, "m") : two(hours / 24, "d", hours % 24, "h");
  }

  private static String two(long more, String unit, long fewer, String lesser) {
    return fewer == 0 ? more + unit : more + unit + " " + fewer + lesser;
  }

  private static String duration(double nanos) {
    return DurationText.adaptive(Math.round(nanos));
  }

  private String line(AnomalyKind kind, String format, Object... values) {
    return (symbols ? kind.symbol() : "")
        + kind.words()
        + String.format(Locale.ROOT, format, values);
  }

  /** As short as it can be written: {@code 10}, {@code 2.5}. */
  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
