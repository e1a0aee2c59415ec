package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a report says to people, in cells. */
final class ReportRows {
  static final String NOTHING = "-";
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

  private ReportRows() {}

  static List<List<String>> of(Report report) {
    MetricsSnapshot snapshot = report.snapshot();
    ExtraColumns extra = ExtraColumns.of(report);
    List<List<String>> rows = new ArrayList<>();
    rows.add(join(HEADER, extra.header()));
    SeriesNames names = SeriesNames.of(report.operations());
    for (OperationSnapshot operation : report.operations()) {
      List<String> row = row(names.of(operation), operation, snapshot.resolutionNanos());
      rows.add(join(row, extra.of(operation)));
    }
    if (!report.unattributed().isNone()) {
      rows.add(join(NO_OPERATION, extra.of(report.unattributed())));
    }
    return rows;
  }

  private static List<String> join(List<String> cells, Stream<String> more) {
    return Stream.concat(cells.stream(), more).toList();
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

  static String percentile(HistogramSnapshot durations, double percentile, long resolution) {
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
}
