package dev.ote.runtime.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;

/** Sorts compared operations: the worst first, by how much it changed. */
final class ComparisonOrder {
  static final Comparator<ComparedOperation> WORST_FIRST =
      comparing(ComparedOperation::worst)
          .thenComparing(comparingDouble(ComparisonOrder::size).reversed())
          .thenComparing(ComparedOperation::operation)
          .thenComparing(each -> each.tags().toString());

  private ComparisonOrder() {}

  private static double size(ComparedOperation operation) {
    return switch (operation.worst()) {
      case MORE_FAILING, LESS_FAILING ->
          operation.failures().map(each -> Math.abs(each.difference())).orElse(0.0);
      case SLOWER, FASTER -> operation.durations().map(each -> factor(each.ratio())).orElse(1.0);
      case DEARER -> operation.expenses().stream().mapToDouble(Expense::ratio).max().orElse(1);
      case CHEAPER ->
          operation.expenses().stream().mapToDouble(each -> 1 / each.ratio()).max().orElse(1);
      case NEW, GONE, TOO_FEW_CALLS, UNCHANGED -> 0;
    };
  }

  private static double factor(double ratio) {
    return Math.max(ratio, 1 / ratio);
  }
}
