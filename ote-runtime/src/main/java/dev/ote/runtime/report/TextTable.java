package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes a snapshot as a table: names to the left, figures to the right. */
final class TextTable {
  private static final String NOTHING = "-";
  private static final List<String> HEADER =
      List.of(
          "operation",
          "calls",
          "avg_time",
          "success_rate",
          "total_time",
          "p50",
          "p95",
          "p99",
          "max",
          "failures");

  private TextTable() {}

  static String of(MetricsSnapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (OperationSnapshot operation : snapshot.operations()) {
      rows.add(row(operation));
    }
    return align(rows);
  }

  private static List<String> row(OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    return List.of(
        SafeText.escape(operation.name()),
        Long.toString(operation.count()),
        seconds(operation.averageNanos()),
        percent(operation.successRate()),
        DurationText.seconds(operation.totalNanos()),
        percentile(durations, 50),
        percentile(durations, 95),
        percentile(durations, 99),
        percentile(durations, 100),
        Long.toString(operation.failures()));
  }

  private static String seconds(OptionalLong nanos) {
    return nanos.isPresent() ? DurationText.seconds(nanos.getAsLong()) : NOTHING;
  }

  private static String percent(OptionalDouble rate) {
    if (rate.isEmpty()) {
      return NOTHING;
    }
    double percent = rate.getAsDouble() * 100;
    // One failure in a million calls is not 100.0%.
    double shown = percent < 100 ? Math.min(percent, 99.9) : percent;
    return String.format(Locale.ROOT, "%.1f%%", shown);
  }

  private static String percentile(HistogramSnapshot durations, double percentile) {
    return durations.buckets().isEmpty()
        ? NOTHING
        : DurationText.adaptive(durations.percentile(percentile));
  }

  private static String align(List<List<String>> rows) {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(row.get(0)).append(" ".repeat(widths[0] - width(row.get(0))));
      for (int i = 1; i < widths.length; i++) {
        text.append("  ").append(" ".repeat(widths[i] - width(row.get(i)))).append(row.get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
