package dev.ote.runtime.report;

import static dev.ote.runtime.report.Operations.calls;
import static dev.ote.runtime.report.Operations.operation;
import static dev.ote.runtime.report.Operations.report;
import static dev.ote.runtime.report.Operations.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a comparison is written. */
class ComparisonFormatsTest {
  private final ReportComparison comparison =
      report(
              model(1_000, 200, "1.5"),
              operation("=new|", calls(5, 1_000), 0),
              operation("Store.get", calls(500, 1_000), 0))
          .against(
              report(
                  model(500, 0, "0.5"),
                  operation("Store.get", calls(400, 1_000), 0),
                  operation("Old.run", calls(7, 1_000_000), 0)));

  @Test
  void textShowsTheWorstFirstAndWhatCounted() {
    assertThat(comparison.toText()).isEqualTo("TEXT");
    assertThat(comparison).hasToString(comparison.toText());
  }

  @Test
  void markdown() {
    assertThat(comparison.toMarkdown()).isEqualTo("MARKDOWN");
  }

  @Test
  void csv() {
    assertThat(comparison.toCsv()).isEqualTo("CSV");
  }

  @Test
  void json() {
    assertThat(comparison.toJson()).isEqualTo("JSON");
  }

  @Test
  void theLocaleChangesNothing() {
    String text = comparison.toText();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(comparison.toText()).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingAgainstNothing() {
    assertThat(report().against(report()).toText())
        .startsWith(
            """
            from the report of 2026-01-02T03:04:05.678Z to that of 2026-01-02T03:04:05.678Z
            no operation is in either

            operation  verdict  calls  p50  ratio  delta  p  p95  failing  p_failing
            """);
  }

  @Test
  void smallRatesAreNotZero() {
    assertThat(ComparisonRows.percent(0)).isEqualTo("0.0%");
    assertThat(ComparisonRows.percent(0.000_001_234)).isEqualTo("0.00012%");
    assertThat(ComparisonRows.percent(0.123_45)).isEqualTo("12.3%");
    assertThat(ComparisonRows.probability(0.000_999)).isEqualTo("<0.001");
    assertThat(ComparisonRows.probability(0.001)).isEqualTo("0.001");
  }

  private static OperationSnapshot model(long nanos, long failures, String dollars) {
    return with(
        operation("Model.ask", calls(1_000, nanos * 1_000_000), failures),
        new UsageSnapshot(1, 0, 0, Costs.of(new BigDecimal(dollars), "USD")),
        new ResourceSnapshot(1_000, 2_000_000_000, 5_000_000));
  }
}
