package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Of usage that no operation is known to have caused. */
  private static final List<String> NO_OPERATION =
      Stream.concat(
              Stream.of("(no operation)"), Collections.nCopies(HEADER.size() - 1, NOTHING).stream())
          .toList();

  private TextTable() {}

  static String of(MetricsSnapshot snapshot) {
    ExtraColumns extra = ExtraColumns.of(snapshot);
    List<List<String>> rows = new ArrayList<>();
    rows.add(join(HEADER, extra.header()));
    Set<String> names = new HashSet<>();
    Set<String> split = new HashSet<>();
    for (OperationSnapshot operation : snapshot.operations()) {
      if (!names.add(operation.name())) {
        split.add(operation.name());
      }
    }
    for (OperationSnapshot operation : snapshot.operations()) {
      String tags = split.contains(operation.name()) ? operation.tags().toString() : "";
      List<String> row = row(operation.name() + tags, operation, snapshot.resolutionNanos());
      rows.add(join(row, extra.of(operation)));
    }
    if (!snapshot.unattributed().isNone()) {
      rows.add(join(NO_OPERATION, extra.of(snapshot.unattributed())));
    }
    return align(rows) + notes(snapshot);
  }

  private static List<String> join(List<String> cells, Stream<String> more) {
    return Stream.concat(cells.stream(), more).toList();
  }

  private static String notes(MetricsSnapshot snapshot) {
    return snapshot.operations().stream().anyMatch(OperationSnapshot::isEstimate)
        ? "~ estimated from a random sample of the calls; counts are exact\n"
        : "";
  }

  private static List<String> row(String name, OperationSnapshot operation, long resolution) {
    HistogramSnapshot durations = operation.durations();
    return List.of(
        SafeText.escape(name),
        Long.toString(operation.count()),
        average(durations, resolution),
        percent(operation.successRate()),
        estimated(durations, DurationText.seconds(operation.totalNanos())),
        percentile(durations, 50, resolution),
        percentile(durations, 95, resolution),
        percentile(durations, 99, resolution),
        percentile(durations, 100, resolution),
        Long.toString(operation.failures()));
  }

  private static String average(HistogramSnapshot durations, long resolution) {
    OptionalLong nanos = durations.averageNanos();
    if (nanos.isEmpty()) {
      return NOTHING;
    }
    return nanos.getAsLong() < resolution
        ? below(resolution)
        : estimated(durations, DurationText.seconds(nanos.getAsLong()));
  }

  private static String percentile(
      HistogramSnapshot durations, double percentile, long resolution) {
    if (durations.buckets().isEmpty()) {
      return NOTHING;
    }
    long nanos = durations.percentile(percentile);
    return nanos < resolution
        ? below(resolution)
        : estimated(durations, DurationText.adaptive(nanos));
  }

  private static String below(long resolution) {
    return "<" + DurationText.adaptive(resolution);
  }

  private static String estimated(HistogramSnapshot durations, String text) {
    return durations.isEstimate() ? "~" + text : text;
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

  private static String align(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
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
