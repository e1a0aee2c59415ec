package dev.ote.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of the report, read back. */
record ReportRow(
    String operation,
    long calls,
    Figure average,
    Figure successRate,
    Figure total,
    Figure p50,
    Figure p95,
    Figure p99,
    Figure max,
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
        .filter(line -> !line.startsWith("~ "))
        .map(line -> row(cells(line)))
        .collect(Collectors.toMap(ReportRow::operation, row -> row));
  }

  private static ReportRow row(List<String> cells) {
    assertThat(cells).hasSameSizeAs(HEADER);
    List<Figure> figures = cells.subList(2, 9).stream().map(Figure::read).toList();
    return new ReportRow(
        cells.get(0),
        Long.parseLong(cells.get(1)),
        figures.get(0),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        figures.get(4),
        figures.get(5),
        figures.get(6),
        Long.parseLong(cells.get(9)));
  }

  private static List<String> cells(String line) {
    return List.of(line.split(" {2,}"));
  }

  /**
   * What a cell shows: a duration in seconds, or a rate in percent.
   *
   * @param rounding by how much what was rounded to it may differ
   * @param estimated whether it is that of a sample
   */
  record Figure(double value, double rounding, boolean estimated) {

    private static Figure read(String cell) {
      boolean estimated = cell.startsWith("~");
      String text = estimated ? cell.substring(1) : cell;
      String digits = text.replaceFirst("[^0-9.]+$", "");
      double unit =
          switch (text.substring(digits.length())) {
            case "%", "s", " s" -> 1;
            case " ms" -> 1e-3;
            case " µs" -> 1e-6;
            case " ns" -> 1e-9;
            default -> throw new IllegalArgumentException(text);
          };
      int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
      return new Figure(
          Double.parseDouble(digits) * unit, 0.5 * unit * Math.pow(10, -decimals), estimated);
    }

    double least() {
      return value - rounding;
    }

    double most() {
      return value + rounding;
    }
  }
}
