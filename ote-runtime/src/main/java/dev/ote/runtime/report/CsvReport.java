package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import dev.ote.runtime.text.CsvWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a report for programs and spreadsheets: one row an operation, units in the heading. */
final class CsvReport {
  private static final List<String> HEADER =
      List.of(
          "operation",
          "tags",
          "calls",
          "successes",
          "failures",
          "expected",
          "cancelled",
          "in_flight",
          "success_rate",
          "avg_nanos",
          "total_nanos",
          "p50_nanos",
          "p95_nanos",
          "p99_nanos",
          "max_nanos",
          "estimate",
          "failure_types",
          "expected_types",
          "last_failure_time",
          "last_failure",
          "last_failure_path",
          "measured_calls",
          "cpu_nanos",
          "allocated_bytes",
          "api_calls",
          "tokens_in",
          "tokens_out");

  private static final int FIRST_OF_RESOURCES = HEADER.indexOf("measured_calls");

  private final CsvWriter csv = new CsvWriter();
  private final SortedSet<String> currencies = new TreeSet<>();

  private CsvReport() {}

  static String of(Report report) {
    return new CsvReport().write(report);
  }

  private String write(Report report) {
    report.operations().forEach(each -> currencies.addAll(each.usage().costs().amounts().keySet()));
    currencies.addAll(report.unattributed().costs().amounts().keySet());
    List<String> header = new ArrayList<>(HEADER);
    currencies.forEach(code -> header.addAll(List.of("cost_" + code, "cost_per_call_" + code)));
    csv.row(header);
    report.operations().forEach(this::operation);
    if (!report.unattributed().isNone()) {
      csv.text("(no operation)");
      for (int i = 1; i < FIRST_OF_RESOURCES; i++) {
        csv.nothing();
      }
      resources(ResourceSnapshot.NONE);
      usage(report.unattributed(), 0);
      csv.endRow();
    }
    return csv.toString();
  }

  private void operation(OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    csv.text(operation.name())
        .text(operation.tags().isEmpty() ? "" : operation.tags().toString())
        .number(operation.count())
        .number(operation.successes())
        .number(operation.failures())
        .number(operation.expectedOutcomes())
        .number(operation.cancellations())
        .number(operation.inFlight())
        .number(operation.successRate().orElse(Double.NaN));
    number(operation.averageNanos());
    csv.number(operation.totalNanos());
    for (double at : new double[] {50, 95, 99, 100}) {
      boolean idle = durations.buckets().isEmpty();
      number(idle ? OptionalLong.empty() : OptionalLong.of(durations.percentile(at)));
    }
    csv.text(Boolean.toString(durations.isEstimate()))
        .text(FailureLines.types(operation, Outcome.FAILURE, "; "))
        .text(FailureLines.types(operation, Outcome.EXPECTED, "; "));
    lastFailure(operation.lastFailure());
    resources(operation.resources());
    usage(operation.usage(), operation.count());
    csv.endRow();
  }

  private void lastFailure(@Nullable FailureSnapshot last) {
    if (last == null) {
      csv.nothing().nothing().nothing();
    } else {
      csv.text(last.time().toString())
          .text(last.error().orElse(last.type()))
          .text(last.tracePath().orElse(""));
    }
  }

  private void resources(ResourceSnapshot resources) {
    if (resources.isNone()) {
      csv.nothing().nothing().nothing();
    } else {
      csv.number(resources.calls()).number(resources.cpuNanos()).number(resources.allocatedBytes());
    }
  }

  private void usage(UsageSnapshot usage, long calls) {
    if (usage.isNone()) {
      csv.nothing().nothing().nothing();
    } else {
      csv.number(usage.apiCalls()).number(usage.inputTokens()).number(usage.outputTokens());
    }
    for (String currency : currencies) {
      amount(usage.costs(), currency);
      amount(usage.costs().per(calls), currency);
    }
  }

  private void amount(Costs costs, String currency) {
    BigDecimal amount = costs.amounts().get(currency);
    csv.text(amount == null ? "" : amount.toPlainString());
  }

  private void number(OptionalLong number) {
    if (number.isPresent()) {
      csv.number(number.getAsLong());
    } else {
      csv.nothing();
    }
  }
}
