package dev.ote.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.BytesText;
import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.NumberText;
import dev.ote.runtime.text.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a comparison says to people, in cells. */
final class ComparisonRows {
  private static final String NOTHING = "-";
  private static final List<String> HEADER =
      List.of(
          "operation",
          "verdict",
          "calls",
          "p50",
          "ratio",
          "delta",
          "p",
          "p95",
          "failing",
          "p_failing");

  private final long resolution;
  private final SeriesNames names;
  private final SortedSet<String> expenses = new TreeSet<>();

  private ComparisonRows(ReportComparison comparison) {
    this.resolution =
        Math.max(
            comparison.before().snapshot().resolutionNanos(),
            comparison.now().snapshot().resolutionNanos());
    this.names =
        SeriesNames.of(comparison.operations().stream().map(ComparedOperation::either).toList());
    comparison
        .operations()
        .forEach(each -> each.expenses().forEach(expense -> expenses.add(expense.name())));
  }

  static List<List<String>> of(ReportComparison comparison) {
    ComparisonRows rows = new ComparisonRows(comparison);
    List<List<String>> all = new ArrayList<>();
    List<String> header = new ArrayList<>(HEADER);
    rows.expenses.forEach(each -> header.add(heading(each)));
    all.add(header);
    comparison.operations().forEach(each -> all.add(rows.row(each)));
    return all;
  }

  private List<String> row(ComparedOperation operation) {
    List<String> row = new ArrayList<>();
    row.add(SafeText.escape(names.of(operation.either())));
    row.add(operation.changes().stream().map(Change::label).collect(joining(", ")));
    row.add(both(operation, each -> Long.toString(each.count())));
    row.add(both(operation, each -> percentile(each, 50)));
    row.add(operation.durations().map(each -> twoDecimals(each.ratio())).orElse(NOTHING));
    row.add(operation.durations().map(each -> signed(each.delta())).orElse(NOTHING));
    row.add(operation.durations().map(each -> probability(each.p())).orElse(NOTHING));
    row.add(both(operation, each -> percentile(each, 95)));
    boolean failing =
        operation.changes().contains(Change.MORE_FAILING)
            || operation.changes().contains(Change.LESS_FAILING);
    row.add(both(operation, each -> rate(FailureRate.of(each), failing)));
    row.add(operation.failures().map(each -> probability(each.p())).orElse(NOTHING));
    for (String expense : expenses) {
      row.add(
          operation.expenses().stream()
              .filter(each -> each.name().equals(expense))
              .map(ComparisonRows::expense)
              .findFirst()
              .orElse(NOTHING));
    }
    return row;
  }

  private static String both(
      ComparedOperation operation, Function<OperationSnapshot, String> figure) {
    return either(operation.before(), figure) + " -> " + either(operation.now(), figure);
  }

  private static String either(
      @Nullable OperationSnapshot operation, Function<OperationSnapshot, String> figure) {
    return operation == null ? NOTHING : figure.apply(operation);
  }

  /** Of what is compared: of calls that did what they promise. */
  private String percentile(OperationSnapshot operation, double at) {
    HistogramSnapshot durations = operation.success().plus(operation.expected());
    return ReportRows.percentile(durations, at, resolution);
  }

  private static String rate(FailureRate rate, boolean interval) {
    if (rate.calls() == 0) {
      return NOTHING;
    }
    return interval
        ? "%s [%s, %s]".formatted(percent(rate.rate()), percent(rate.low()), percent(rate.high()))
        : percent(rate.rate());
  }

  private static String expense(Expense expense) {
    return amount(expense.name(), expense.before())
        + " -> "
        + amount(expense.name(), expense.now());
  }

  private static String heading(String expense) {
    return switch (expense) {
      case Expense.CPU -> "cpu_time";
      case Expense.ALLOCATED -> "allocated";
      default -> expense;
    };
  }

  private static String amount(String expense, BigDecimal amount) {
    return switch (expense) {
      case Expense.CPU -> DurationText.adaptive(Math.round(amount.doubleValue()));
      case Expense.ALLOCATED -> BytesText.adaptive(Math.round(amount.doubleValue()));
      default -> NumberText.rounded(amount.doubleValue(), 4);
    };
  }

  /** Of one failure in a million calls as well: two digits that matter, once it is below 1 %. */
  static String percent(double share) {
    double percent = share * 100;
    return percent == 0 || percent >= 1
        ? String.format(Locale.ROOT, "%.1f%%", percent)
        : NumberText.rounded(percent, 2) + "%";
  }

  static String probability(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  private static String twoDecimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String signed(double delta) {
    return String.format(Locale.ROOT, "%+.2f", delta);
  }
}
