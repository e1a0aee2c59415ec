package dev.ote.runtime.report;

import static dev.ote.runtime.report.Operations.calls;
import static dev.ote.runtime.report.Operations.operation;
import static dev.ote.runtime.report.Operations.report;
import static dev.ote.runtime.report.Operations.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports of a part, in another order. */
class ReportPartsTest {
  private final Report report =
      report(
          operation("Payment.pay", calls(10, 3_000_000), 5),
          operation("Payment.refund", calls(1, 40_000_000), 0),
          with(
              operation("Model.ask", calls(4, 2_000_000), 1),
              usage(3, "2"),
              new ResourceSnapshot(2, 500, 4_000)),
          with(
              operation("Model.embed", calls(100, 1_000_000), 0),
              usage(9, "5"),
              new ResourceSnapshot(1, 800, 1_000)),
          with(operation("Bank.ask", calls(2, 1_000_000), 0), euro("9"), ResourceSnapshot.NONE),
          operation("Idle.run", calls(0, 0), 0));

  @ParameterizedTest
  @CsvSource({
    "OPERATION,Bank.ask Idle.run Model.ask Model.embed Payment.pay Payment.refund",
    "CALLS,Model.embed Payment.pay Model.ask Bank.ask Payment.refund Idle.run",
    "AVG_TIME,Payment.refund Payment.pay Model.ask Bank.ask Model.embed Idle.run",
    "SUCCESS_RATE,Payment.pay Model.ask Bank.ask Model.embed Payment.refund Idle.run",
    "TOTAL_TIME,Model.embed Payment.refund Payment.pay Model.ask Bank.ask Idle.run",
    "P50,Payment.refund Payment.pay Model.ask Bank.ask Model.embed Idle.run",
    "P95,Payment.refund Payment.pay Model.ask Bank.ask Model.embed Idle.run",
    "P99,Payment.refund Payment.pay Model.ask Bank.ask Model.embed Idle.run",
    "MAX,Payment.refund Payment.pay Model.ask Bank.ask Model.embed Idle.run",
    "FAILURES,Payment.pay Model.ask Bank.ask Idle.run Model.embed Payment.refund",
    "CPU_TIME,Model.embed Model.ask Bank.ask Idle.run Payment.pay Payment.refund",
    "ALLOCATED,Model.ask Model.embed Bank.ask Idle.run Payment.pay Payment.refund",
    "API_CALLS,Model.embed Model.ask Bank.ask Idle.run Payment.pay Payment.refund",
    "TOKENS_IN,Model.embed Model.ask Bank.ask Idle.run Payment.pay Payment.refund",
    "TOKENS_OUT,Model.ask Model.embed Bank.ask Idle.run Payment.pay Payment.refund",
    "COST,Bank.ask Model.embed Model.ask Idle.run Payment.pay Payment.refund",
    "COST_PER_CALL,Bank.ask Model.ask Model.embed Idle.run Payment.pay Payment.refund",
  })
  void whatDeservesALookComesFirst(Column column, String expected) {
    assertThat(names(report.sortedBy(column))).isEqualTo(expected);
    assertThat(names(report.sortedBy(Column.MAX).sortedBy(column))).isEqualTo(expected);
  }

  @Test
  void aGlobPicksOperations() {
    assertThat(names(report.filter("Payment.*"))).isEqualTo("Payment.pay Payment.refund");
    assertThat(names(report.filter("*.ask"))).isEqualTo("Bank.ask Model.ask");
    assertThat(names(report.filter("Payment"))).isEmpty();
    assertThat(names(report.filter("P*y").filter("*pay"))).isEqualTo("Payment.pay");
    assertThat(report.filter("Payment.*").snapshot()).isSameAs(report.snapshot());
  }

  @Test
  void theFirstOfThemCanBeTaken() {
    Report top = report.sortedBy(Column.CALLS).top(2);

    assertThat(names(top)).isEqualTo("Model.embed Payment.pay");
    assertThat(top.toText().lines()).last().isEqualTo("4 more operations");
    assertThat(top.top(1).toText().lines()).last().isEqualTo("5 more operations");
    assertThat(report.top(5).toText().lines()).last().isEqualTo("1 more operation");
    assertThat(report.top(6)).isSameAs(report);
    assertThatIllegalArgumentException().isThrownBy(() -> report.top(-1));
  }

  @Test
  void everyFormatHasTheSamePart() {
    Report part = report.sortedBy(Column.CALLS).filter("Model.*");

    for (ReportFormat format : ReportFormat.values()) {
      assertThat(part.to(format))
          .doesNotContain("Bank.ask", "Payment")
          .containsSubsequence("Model.embed", "Model.ask");
    }
  }

  @Test
  void usageOfNoOperationMatchesNoName() {
    MetricsSnapshot snapshot = new MetricsSnapshot(Operations.TIME, 1, List.of(), usage(1, "1"));
    Report all = new Report(snapshot);

    assertThat(all.top(0).sortedBy(Column.CALLS).toText()).contains("(no operation)");
    assertThat(all.filter("*").toText()).doesNotContain("(no operation)");
    assertThat(all.filter("*").toJson()).doesNotContain("unattributed");
  }

  @Test
  void seriesAreSortedByTags() {
    Report series =
        report(
            operation("a", Map.of("region", "us"), calls(1, 1), 0),
            operation("a", Map.of("region", "eu"), calls(1, 1), 0));

    assertThat(series.sortedBy(Column.CALLS).toText().lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a{region=eu}"),
            line -> assertThat(line).startsWith("a{region=us}"));
  }

  private static UsageSnapshot usage(long number, String dollars) {
    return new UsageSnapshot(
        number, 10 * number, 10 - number, Costs.of(new BigDecimal(dollars), "USD"));
  }

  private static UsageSnapshot euro(String amount) {
    return new UsageSnapshot(0, 0, 0, Costs.of(new BigDecimal(amount), "EUR"));
  }

  private static String names(Report report) {
    return String.join(" ", report.operations().stream().map(OperationSnapshot::name).toList());
  }
}
