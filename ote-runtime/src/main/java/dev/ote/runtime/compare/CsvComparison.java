package dev.ote.runtime.compare;

import dev.ote.runtime.text.CsvWriter;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A result as comma-separated values: a row for each measurement, with its verdict. */
final class CsvComparison {
  private static final double NANOS = 1e9;

  private CsvComparison() {}

  static String of(ComparisonResult result) {
    CsvWriter csv = new CsvWriter();
    csv.row(
        List.of(
            "implementation",
            "test_case",
            "duration",
            "success",
            "result",
            "error",
            "median_nanos",
            "mad_nanos",
            "min_nanos",
            "max_nanos",
            "repetitions",
            "batch",
            "collected",
            "flags",
            "verdict",
            "reason",
            "ratio",
            "ratio_low",
            "ratio_high",
            "p",
            "p_holm",
            "cliffs_delta"));
    for (Measurement each : result.measurements()) {
      row(csv, each);
      verdict(csv, result, each);
      csv.endRow();
    }
    return csv.toString();
  }

  private static void row(CsvWriter csv, Measurement row) {
    csv.text(row.implementation()).text(row.testCase());
    csv.number(row.duration().orElse(Double.NaN) / NANOS);
    csv.text(Boolean.toString(row.success()));
    csv.text(Objects.requireNonNullElse(row.result(), ""));
    csv.text(Objects.requireNonNullElse(row.error(), ""));
    csv.number(row.duration().orElse(Double.NaN)).number(row.deviation().orElse(Double.NaN));
    OptionalDouble min = row.samples().stream().mapToDouble(Double::doubleValue).min();
    OptionalDouble max = row.samples().stream().mapToDouble(Double::doubleValue).max();
    csv.number(min.orElse(Double.NaN)).number(max.orElse(Double.NaN));
    csv.number(row.samples().size()).number(row.batch()).number(row.collected());
    csv.text(row.flags().stream().map(Flag::toString).collect(Collectors.joining("; ")));
  }

  private static void verdict(CsvWriter csv, ComparisonResult result, Measurement row) {
    Comparison comparison = result.comparison(row.implementation(), row.testCase()).orElse(null);
    if (comparison == null) {
      csv.text("baseline").nothing();
    } else {
      csv.text(comparison.verdict().toString()).text(comparison.reason());
    }
    Ratio ratio = comparison == null ? null : comparison.ratio();
    if (ratio == null) {
      for (int column = 0; column < 6; column++) {
        csv.nothing();
      }
    } else {
      csv.number(ratio.estimate()).number(ratio.low()).number(ratio.high());
      csv.number(ratio.p()).number(ratio.adjustedP()).number(ratio.delta());
    }
  }
}
