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
    assertThat(comparison.toText())
        .isEqualTo(
            """
            from the report of 2026-01-02T03:04:05.678Z to that of 2026-01-02T03:04:05.678Z
            1 more failing, 1 slower, 1 dearer, 1 new, 1 gone, 1 unchanged

            operation  verdict                              calls                p50  ratio  delta       p                p95                                     failing  p_failing           allocated           cost_USD          cpu_time
            Model.ask  more failing, slower, dearer  1000 -> 1200  500.0 ms -> 1.0 s   2.00  +1.00  <0.001  500.0 ms -> 1.0 s  0.0% [0.0%, 0.38%] -> 16.7% [14.7%, 18.9%]     <0.001  4.9 KiB -> 4.9 KiB  0.0005 -> 0.00125  2.0 ms -> 2.0 ms
            =new|      new                                 - -> 5        - -> 1.0 µs      -      -       -        - -> 1.0 µs                                   - -> 0.0%          -                   -                  -                 -
            Old.run    gone                                7 -> -        1.0 ms -> -      -      -       -        1.0 ms -> -                                   0.0% -> -          -                   -                  -                 -
            Store.get  unchanged                       400 -> 500   1.0 µs -> 1.0 µs   1.00  +0.00   1.000   1.0 µs -> 1.0 µs                                0.0% -> 0.0%      1.000                   -                  -                 -
            durations: of calls that did not fail; a change has p <= 0.05, a ratio of medians of 1.05 or more, |delta| >= 0.147
            failing: a change has p <= 0.05 and is of 1 point, or a fifth, or more; p is adjusted for all tests (Holm)
            costs, CPU time and bytes of a call: a change is a ratio of 1.1 or more; how certain it is cannot be told
            """);
    assertThat(comparison).hasToString(comparison.toText());
  }

  @Test
  void markdown() {
    assertThat(comparison.toMarkdown())
        .isEqualTo(
            """
            # What changed

            from the report of 2026-01-02T03:04:05.678Z to that of 2026-01-02T03:04:05.678Z:
            1 more failing, 1 slower, 1 dearer, 1 new, 1 gone, 1 unchanged.

            | operation | verdict | calls | p50 | ratio | delta | p | p95 | failing | p_failing | allocated | cost_USD | cpu_time |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | `Model.ask` | more failing, slower, dearer | 1000 -> 1200 | 500.0 ms -> 1.0 s | 2.00 | +1.00 | &#60;0.001 | 500.0 ms -> 1.0 s | 0.0% &#91;0.0%, 0.38%&#93; -> 16.7% &#91;14.7%, 18.9%&#93; | &#60;0.001 | 4.9 KiB -> 4.9 KiB | 0.0005 -> 0.00125 | 2.0 ms -> 2.0 ms |
            | =new&#124; | new | - -> 5 | - -> 1.0 µs | - | - | - | - -> 1.0 µs | - -> 0.0% | - | - | - | - |
            | `Old.run` | gone | 7 -> - | 1.0 ms -> - | - | - | - | 1.0 ms -> - | 0.0% -> - | - | - | - | - |
            | `Store.get` | unchanged | 400 -> 500 | 1.0 µs -> 1.0 µs | 1.00 | +0.00 | 1.000 | 1.0 µs -> 1.0 µs | 0.0% -> 0.0% | 1.000 | - | - | - |

            durations: of calls that did not fail; a change has p &#60;= 0.05, a ratio of medians of 1.05 or more, &#124;delta&#124; >= 0.147

            failing: a change has p &#60;= 0.05 and is of 1 point, or a fifth, or more; p is adjusted for all tests (Holm)

            costs, CPU time and bytes of a call: a change is a ratio of 1.1 or more; how certain it is cannot be told
            """);
  }

  @Test
  void csv() {
    assertThat(comparison.toCsv())
        .isEqualTo(
            """
            operation,tags,verdict,before_calls,now_calls,before_timed,now_timed,before_p50_nanos,now_p50_nanos,p50_ratio,delta,p,before_failures,now_failures,before_failure_rate,before_failure_rate_low,before_failure_rate_high,now_failure_rate,now_failure_rate_low,now_failure_rate_high,p_failing,before_allocated_bytes,now_allocated_bytes,before_cost_USD,now_cost_USD,before_cpu_nanos,now_cpu_nanos
            Model.ask,,more failing; slower; dearer,1000,1200,1000,1000,500000000,1000000000,2,1,0,0,200,0,0,0.00382676,0.166667,0.146651,0.188809,2.83772E-41,5000,5000,0.0005,0.00125,2000000,2000000
            '=new|,,new,,5,,,,,,,,,,,,,,,,,,,,,,
            Old.run,,gone,7,,,,,,,,,,,,,,,,,,,,,,,
            Store.get,,unchanged,400,500,400,500,1000,1000,1,0,1,0,0,0,0,0.00951229,0,0,0.00762434,1,,,,,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void json() {
    assertThat(comparison.toJson())
        .isEqualTo(
            "{\"format\":\"ote-report-comparison\",\"version\":1,\"before\":{\"time\":\"2026-01-02T03:04"
                + ":05.678Z\"},\"now\":{\"time\":\"2026-01-02T03:04:05.678Z\"},\"thresholds\":{\"alpha\":0.05,"
                + "\"ratio\":1.05,\"delta\":0.147,\"cost_ratio\":1.1,\"min_calls\":20},\"operations\":[{\"oper"
                + "ation\":\"Model.ask\",\"tags\":{},\"verdicts\":[\"more failing\",\"slower\",\"dearer\"],\"call"
                + "s\":{\"before\":1000,\"now\":1200},\"durations\":{\"before_timed\":1000,\"now_timed\":1000,"
                + "\"before_p50_nanos\":500000000,\"now_p50_nanos\":1000000000,\"ratio\":2,\"delta\":1,\"p\":"
                + "0},\"failures\":{\"before\":{\"failures\":0,\"calls\":1000,\"rate\":0,\"low\":0,\"high\":0.003"
                + "82676},\"now\":{\"failures\":200,\"calls\":1200,\"rate\":0.166667,\"low\":0.146651,\"high\":"
                + "0.188809},\"p\":2.83772E-41},\"expenses\":[{\"name\":\"cost_USD\",\"before\":\"0.0005\",\"now"
                + "\":\"0.00125\",\"ratio\":2.5},{\"name\":\"cpu_nanos\",\"before\":\"2000000\",\"now\":\"2000000\","
                + "\"ratio\":1},{\"name\":\"allocated_bytes\",\"before\":\"5000\",\"now\":\"5000\",\"ratio\":1}]},{"
                + "\"operation\":\"=new|\",\"tags\":{},\"verdicts\":[\"new\"],\"calls\":{\"before\":null,\"now\":5}"
                + ",\"expenses\":[]},{\"operation\":\"Old.run\",\"tags\":{},\"verdicts\":[\"gone\"],\"calls\":{\"b"
                + "efore\":7,\"now\":null},\"expenses\":[]},{\"operation\":\"Store.get\",\"tags\":{},\"verdicts"
                + "\":[\"unchanged\"],\"calls\":{\"before\":400,\"now\":500},\"durations\":{\"before_timed\":400"
                + ",\"now_timed\":500,\"before_p50_nanos\":1000,\"now_p50_nanos\":1000,\"ratio\":1,\"delta\":"
                + "0,\"p\":1},\"failures\":{\"before\":{\"failures\":0,\"calls\":400,\"rate\":0,\"low\":0,\"high\":"
                + "0.00951229},\"now\":{\"failures\":0,\"calls\":500,\"rate\":0,\"low\":0,\"high\":0.00762434},"
                + "\"p\":1},\"expenses\":[]}]}");
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
