package dev.ote.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a comparison for programs and spreadsheets. */
final class ComparisonCsv {
  private static final List<String> HEADER =
      List.of(
          "operation",
          "tags",
          "verdict",
          "before_calls",
          "now_calls",
          "before_timed",
          "now_timed",
          "before_p50_nanos",
          "now_p50_nanos",
          "p50_ratio",
          "delta",
          "p",
          "before_failures",
          "now_failures",
          "before_failure_rate",
          "before_failure_rate_low",
          "before_failure_rate_high",
          "now_failure_rate",
          "now_failure_rate_low",
          "now_failure_rate_high",
          "p_failing");

  private static final int DURATION_CELLS = 7;
  private static final int FAILURE_CELLS = 9;

  private final CsvWriter csv = new CsvWriter();
  private final SortedSet<String> expenses = new TreeSet<>();

  private ComparisonCsv() {}

  static String of(ReportComparison comparison) {
    return new ComparisonCsv().write(comparison);
  }

  private String write(ReportComparison comparison) {
    comparison
        .operations()
        .forEach(each -> each.expenses().forEach(expense -> expenses.add(expense.name())));
    List<String> header = new ArrayList<>(HEADER);
    expenses.forEach(each -> header.addAll(List.of("before_" + each, "now_" + each)));
    csv.row(header);
    comparison.operations().forEach(this::operation);
    return csv.toString();
  }

  private void operation(ComparedOperation operation) {
    csv.text(operation.operation())
        .text(operation.tags().isEmpty() ? "" : operation.tags().toString())
        .text(operation.changes().stream().map(Change::label).collect(joining("; ")));
    calls(operation.before());
    calls(operation.now());
    durations(operation.durationChange());
    failures(operation.failureChange());
    for (String name : expenses) {
      Optional<Expense> expense =
          operation.expenses().stream().filter(each -> each.name().equals(name)).findFirst();
      csv.text(expense.map(each -> each.before().toPlainString()).orElse(""));
      csv.text(expense.map(each -> each.now().toPlainString()).orElse(""));
    }
    csv.endRow();
  }

  private void calls(@Nullable OperationSnapshot operation) {
    if (operation == null) {
      csv.nothing();
    } else {
      csv.number(operation.count());
    }
  }

  private void durations(@Nullable DurationChange change) {
    if (change == null) {
      nothing(DURATION_CELLS);
      return;
    }
    csv.number(change.beforeTimed())
        .number(change.nowTimed())
        .number(change.beforeMedianNanos())
        .number(change.nowMedianNanos())
        .number(Rounding.round(change.ratio()))
        .number(Rounding.round(change.delta()))
        .number(Rounding.round(change.p()));
  }

  private void failures(@Nullable FailureChange change) {
    if (change == null) {
      nothing(FAILURE_CELLS);
      return;
    }
    csv.number(change.before().failures()).number(change.now().failures());
    rate(change.before());
    rate(change.now());
    csv.number(Rounding.round(change.p()));
  }

  private void rate(FailureRate rate) {
    csv.number(Rounding.round(rate.rate()))
        .number(Rounding.round(rate.low()))
        .number(Rounding.round(rate.high()));
  }

  private void nothing(int cells) {
    for (int i = 0; i < cells; i++) {
      csv.nothing();
    }
  }
}
