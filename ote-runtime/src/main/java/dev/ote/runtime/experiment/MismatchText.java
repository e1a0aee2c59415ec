package dev.ote.runtime.experiment;

import dev.ote.runtime.compare.Ratio;
import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.SafeText;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report in lines, the same in every locale. */
final class MismatchText {
  private MismatchText() {}

  static String of(MismatchReport report) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "experiment",
        "%s (%s, %s of calls)",
        SafeText.escape(report.experiment()),
        report.enabled() ? "on" : "off",
        percent(report.share()));
    line(text, "calls", "%d, compared %d", report.calls(), report.compared());
    line(text, "mismatches", "%s", mismatches(report));
    String notCompared = notCompared(report.notCompared());
    if (!notCompared.isEmpty()) {
      line(text, "not compared", "%s", notCompared);
    }
    if (report.faults() > 0) {
      line(text, "faults", "%d, contained", report.faults());
    }
    report.durations().ifPresent(ratio -> line(text, "duration", "%s", durations(report, ratio)));
    line(text, "verdict", "%s: %s", report.verdict(), report.reason());
    String last = report.lastMismatch();
    if (last != null) {
      line(text, "last mismatch", "%s", SafeText.escape(last));
    }
    return text.toString();
  }

  private static String mismatches(MismatchReport report) {
    MismatchRate rate = report.rate();
    if (rate == null) {
      return "-";
    }
    String kinds =
        report.mismatches().entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return "%d, %s (%s to %s)%s"
        .formatted(
            report.mismatched(),
            percent(rate.estimate()),
            percent(rate.low()),
            percent(rate.high()),
            kinds.isEmpty() ? "" : ": " + kinds);
  }

  private static String notCompared(MismatchReport.NotCompared calls) {
    StringBuilder text = new StringBuilder();
    part(text, "dropped", calls.dropped());
    part(text, "timed out", calls.timedOut());
    part(text, "skipped", calls.skipped());
    part(text, "undecided", calls.undecided());
    part(text, "pending", calls.pending());
    return text.toString();
  }

  private static void part(StringBuilder text, String name, long count) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(count);
    }
  }

  private static String durations(MismatchReport report, Ratio ratio) {
    return String.format(
        Locale.ROOT,
        "%s, baseline %s, ratio %.3f (%.3f to %.3f), p %.3g, delta %.2f",
        DurationText.adaptive(report.candidateMedian().toNanos()),
        DurationText.adaptive(report.baselineMedian().toNanos()),
        ratio.estimate(),
        ratio.low(),
        ratio.high(),
        ratio.p(),
        ratio.delta());
  }

  /** With as many digits that a rare mismatch does not show as none. */
  private static String percent(double fraction) {
    double percent = fraction * 100;
    int decimals = percent == 0 || percent == 100 || percent >= 10 ? 1 : percent >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f%%", percent);
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "%-13s  ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
