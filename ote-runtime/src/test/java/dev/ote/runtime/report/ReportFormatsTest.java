package dev.ote.runtime.report;

import static dev.ote.runtime.report.Operations.calls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format makes of all that there is. */
class ReportFormatsTest {
  private static final FailureSnapshot LAST =
      new FailureSnapshot(
          Operations.TIME,
          "java.io.IOException",
          () -> "IOException: <b>disk</b> full",
          () -> "Vault.open -> FAILED at Vault.java:14");

  private static final Report REPORT =
      new Report(
          new MetricsSnapshot(
              Operations.TIME,
              1,
              List.of(
                  new OperationSnapshot(
                      "Vault.open",
                      new TreeMap<>(Map.of("tier", "a|b")),
                      calls(6, 1_000_000),
                      calls(3, 5_000_000),
                      calls(1, 2_000_000),
                      HistogramSnapshot.EMPTY,
                      1,
                      List.of(
                          new ThrownCount(Outcome.FAILURE, "java.lang.IllegalStateException", 1),
                          new ThrownCount(Outcome.FAILURE, "java.io.IOException", 2),
                          new ThrownCount(Outcome.EXPECTED, "com.acme.NotFound", 1)),
                      LAST,
                      new UsageSnapshot(3, 360, 90, Costs.of(new BigDecimal("0.05"), "USD")),
                      new ResourceSnapshot(2, 2_468_000, 24_000)),
                  Operations.operation("=cmd|' /C calc'!A0", calls(0, 0), 0)),
              new UsageSnapshot(1, 0, 0, Costs.of(BigDecimal.ONE, "EUR"))),
          Operations.TIME.minusSeconds(60));

  @Test
  void textHasFailuresBelowTheTable() {
    assertThat(REPORT.toText())
        .isEqualTo(
            """
            operation           calls   avg_time  success_rate  total_time     p50     p95     p99     max  failures  cpu_time  allocated  api_calls  tokens_in  tokens_out      cost  cost_per_call
            =cmd|' /C calc'!A0      0          -             -      0.000s       -       -       -       -         0         -          -          -          -           -         -              -
            Vault.open             10  0.002300s         70.0%      0.023s  1.0 ms  5.0 ms  5.0 ms  5.0 ms         3    1.2 ms   11.7 KiB          3        360          90  0.05 USD      0.005 USD
            (no operation)          -          -             -           -       -       -       -       -         -         -          -          1          0           0  1.00 EUR              -

            failures
            Vault.open: 2 java.io.IOException, 1 java.lang.IllegalStateException
              last: 2026-01-02T03:04:05.678Z IOException: <b>disk</b> full
              Vault.open -> FAILED at Vault.java:14
            """);
  }

  @Test
  void markdownShowsNamesAndNothingElse() {
    assertThat(REPORT.toMarkdown())
        .isEqualTo(
            """
            # Evaluation report

            From 2026-01-02T03:03:05.678Z to 2026-01-02T03:04:05.678Z.

            | operation | calls | avg_time | success_rate | total_time | p50 | p95 | p99 | max | failures | cpu_time | allocated | api_calls | tokens_in | tokens_out | cost | cost_per_call |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | =cmd&#124;' /C calc'&#33;A0 | 0 | - | - | 0.000s | - | - | - | - | 0 | - | - | - | - | - | - | - |
            | `Vault.open` | 10 | 0.002300s | 70.0% | 0.023s | 1.0 ms | 5.0 ms | 5.0 ms | 5.0 ms | 3 | 1.2 ms | 11.7 KiB | 3 | 360 | 90 | 0.05 USD | 0.005 USD |
            | `(no operation)` | - | - | - | - | - | - | - | - | - | - | - | 1 | 0 | 0 | 1.00 EUR | - |

            ## Failures

            - `Vault.open`: 2 java.io.IOException, 1 java.lang.IllegalStateException
              - last: 2026-01-02T03:04:05.678Z IOException: &#60;b>disk&#60;/b> full
              - Vault.open -> FAILED at Vault.java:14
            """);
  }

  @Test
  void csvIsForPrograms() {
    assertThat(REPORT.toCsv())
        .isEqualTo(
            """
            operation,tags,calls,successes,failures,expected,cancelled,in_flight,success_rate,avg_nanos,total_nanos,p50_nanos,p95_nanos,p99_nanos,max_nanos,estimate,failure_types,expected_types,last_failure_time,last_failure,last_failure_path,measured_calls,cpu_nanos,allocated_bytes,api_calls,tokens_in,tokens_out,cost_EUR,cost_per_call_EUR,cost_USD,cost_per_call_USD
            '=cmd|' /C calc'!A0,,0,0,0,0,0,0,,,0,,,,,false,,,,,,,,,,,,,,,
            Vault.open,{tier=a|b},10,6,3,1,0,1,0.7,2300000,23000000,1000000,5000000,5000000,5000000,false,2 java.io.IOException; 1 java.lang.IllegalStateException,1 com.acme.NotFound,2026-01-02T03:04:05.678Z,IOException: <b>disk</b> full,Vault.open -> FAILED at Vault.java:14,2,2468000,24000,3,360,90,,,0.05,0.005
            (no operation),,,,,,,,,,,,,,,,,,,,,,,,1,0,0,1.00,,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void jsonHasAllThatIsKnown() {
    assertThat(REPORT.toJson())
        .startsWith(
            "{\"format\":\"ote-report\",\"version\":1,\"since\":\"2026-01-02T03:03:05.678Z\","
                + "\"time\":\"2026-01-02T03:04:05.678Z\",\"resolution_nanos\":1,\"operations\":[")
        .contains(
            "\"cost_per_call\":{\"USD\":\"0.005\"},\"histograms\":{"
                + "\"success\":{\"count\":6,\"timed\":6,\"total_nanos\":6000000,"
                + "\"max_nanos\":1000000,\"min_nanos\":1000000,"
                + "\"buckets\":[[1000000,1000000,6]]},"
                + "\"failure\":{\"count\":3,\"timed\":3,\"total_nanos\":15000000,"
                + "\"max_nanos\":5000000,\"min_nanos\":5000000,"
                + "\"buckets\":[[5000000,5000000,3]]},"
                + "\"expected\":{\"count\":1,\"timed\":1,\"total_nanos\":2000000,"
                + "\"max_nanos\":2000000,\"min_nanos\":2000000,"
                + "\"buckets\":[[2000000,2000000,1]]}},"
                + "\"thrown\":["
                + "{\"outcome\":\"failure\",\"type\":\"java.io.IOException\",\"count\":2},"
                + "{\"outcome\":\"failure\",\"type\":\"java.lang.IllegalStateException\","
                + "\"count\":1},"
                + "{\"outcome\":\"expected\",\"type\":\"com.acme.NotFound\",\"count\":1}],"
                + "\"last_failure\":{\"time\":\"2026-01-02T03:04:05.678Z\","
                + "\"type\":\"java.io.IOException\",\"error\":\"IOException: <b>disk</b> full\","
                + "\"trace_path\":\"Vault.open -> FAILED at Vault.java:14\"}}],"
                + "\"unattributed\":{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", " =1", "\uff1d1"})
  void noNameIsAFormula(String name) {
    Report hostile = Operations.report(Operations.operation(name, calls(0, 0), 0));

    assertThat(hostile.toCsv().lines().skip(1)).singleElement().asString().startsWith("'" + name);
  }

  @Test
  void commasAndQuotesAreQuoted() {
    Report hostile =
        Operations.report(
            Operations.operation("say \"a,b\"\r\n\u001b", Map.of("k", "v,w"), calls(0, 0), 0));

    assertThat(hostile.toCsv().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("\"say \"\"a,b\"\"\\r\\n\\u001b\",\"{k=v,w}\",0,");
  }

  @ParameterizedTest
  @CsvSource({
    "a`b,a&#96;b",
    "a\\|b,a&#92;&#124;b",
    "@admin,`@admin`",
    "<script>,`<script>`",
    "' ',' '",
    "![x](y),`![x](y)`"
  })
  void noNameIsMarkup(String name, String shown) {
    Report hostile = Operations.report(Operations.operation(name, calls(0, 0), 0));

    assertThat(hostile.toMarkdown()).contains("\n| " + shown + " | 0 |");
  }

  @Test
  void theNameOfAFileSaysTheFormat() {
    assertThat(ReportFormat.of(Path.of("a/b.json"))).isEqualTo(ReportFormat.JSON);
    assertThat(ReportFormat.of(Path.of("b.json.TXT"))).isEqualTo(ReportFormat.TEXT);
    assertThat(ReportFormat.of(Path.of("b.md"))).isEqualTo(ReportFormat.MARKDOWN);
    assertThat(ReportFormat.of(Path.of("b.csv"))).isEqualTo(ReportFormat.CSV);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportFormat.of(Path.of("report")))
        .withMessage(
            "report does not end in .txt, .md, .csv or .json, which says how it is to be written");
  }

  @Test
  void estimatesAreSaidInMarkdown() {
    HistogramSnapshot sample =
        new HistogramSnapshot(List.of(new Bucket(40, 40, 99)), 100, 6, 4_000, 40, 40);

    assertThat(Operations.report(Operations.operation("a", sample, 0)).toMarkdown())
        .endsWith(" |\n\n&#126; estimated from a random sample of the calls; counts are exact\n");
  }
}
