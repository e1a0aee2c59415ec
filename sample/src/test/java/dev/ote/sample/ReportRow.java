package dev.ote.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line of the report, read back; durations in seconds. */
record ReportRow(
    String operation,
    long calls,
    double average,
    double successPercent,
    double total,
    double p50,
    double p95,
    double p99,
    double max,
    long failures) {

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

  /** Reads the rows below the header. */
  static Map<String, ReportRow> read(List<String> report) {
    assertThat(cells(report.get(0))).isEqualTo(HEADER);
    return report.stream()
        .skip(1)
        .map(line -> row(cells(line)))
        .collect(Collectors.toMap(ReportRow::operation, row -> row));
  }

  private static ReportRow row(List<String> cells) {
    assertThat(cells).hasSameSizeAs(HEADER);
    double[] figures = IntStream.range(2, 9).mapToDouble(i -> figure(cells.get(i))).toArray();
    return new ReportRow(
        cells.get(0),
        Long.parseLong(cells.get(1)),
        figures[0],
        figures[1],
        figures[2],
        figures[3],
        figures[4],
        figures[5],
        figures[6],
        Long.parseLong(cells.get(9)));
  }

  private static List<String> cells(String line) {
    return List.of(line.split(" {2,}"));
  }

  private static double figure(String text) {
    String unit = text.replaceFirst("^[0-9.]+", "");
    double figure = Double.parseDouble(text.substring(0, text.length() - unit.length()));
    return switch (unit) {
      case "%", "s", " s" -> figure;
      case " ms" -> figure * 1e-3;
      case " µs" -> figure * 1e-6;
      case " ns" -> figure * 1e-9;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
