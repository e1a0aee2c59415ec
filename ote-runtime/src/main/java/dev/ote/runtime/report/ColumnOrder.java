package dev.ote.runtime.report;

import static java.util.Comparator.comparing;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Sorts operations by a column, and by name where they are the same. */
final class ColumnOrder {
  private ColumnOrder() {}

  static List<OperationSnapshot> sort(List<OperationSnapshot> operations, Column column) {
    return operations.stream()
        .sorted(MetricsSnapshot.BY_NAME_AND_TAGS)
        .map(operation -> key(operation, column))
        .sorted(Key.ORDER)
        .map(Key::operation)
        .toList();
  }

  private static Key key(OperationSnapshot operation, Column column) {
    return switch (column) {
      case OPERATION -> figure(operation, 0);
      case COST -> cost(operation, operation.usage().costs());
      case COST_PER_CALL -> cost(operation, operation.usage().costs().per(operation.count()));
      default -> figure(operation, figure(operation, column));
    };
  }

  /** The greater, the earlier; what is no number comes last. */
  private static double figure(OperationSnapshot operation, Column column) {
    return switch (column) {
      case CALLS -> operation.count();
      case AVG_TIME -> orNone(operation.averageNanos());
      case SUCCESS_RATE -> -operation.successRate().orElse(Double.NaN);
      case TOTAL_TIME -> operation.totalNanos();
      case P50 -> percentile(operation, 50);
      case P95 -> percentile(operation, 95);
      case P99 -> percentile(operation, 99);
      case MAX -> percentile(operation, 100);
      case FAILURES -> operation.failures();
      case CPU_TIME -> orNone(operation.resources().averageCpuNanos());
      case ALLOCATED -> orNone(operation.resources().averageAllocatedBytes());
      case API_CALLS -> operation.usage().apiCalls();
      case TOKENS_IN -> operation.usage().inputTokens();
      case TOKENS_OUT -> operation.usage().outputTokens();
      case OPERATION, COST, COST_PER_CALL -> Double.NaN;
    };
  }

  private static double percentile(OperationSnapshot operation, double at) {
    HistogramSnapshot durations = operation.durations();
    return durations.buckets().isEmpty() ? Double.NaN : durations.percentile(at);
  }

  private static double orNone(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : Double.NaN;
  }

  private static Key figure(OperationSnapshot operation, double figure) {
    return Double.isNaN(figure)
        ? new Key(operation, true, "", BigDecimal.ZERO)
        : new Key(operation, false, "", BigDecimal.valueOf(figure));
  }

  private static Key cost(OperationSnapshot operation, Costs costs) {
    if (costs.isNone()) {
      return new Key(operation, true, "", BigDecimal.ZERO);
    }
    String currency = costs.amounts().firstKey();
    BigDecimal amount = costs.amounts().getOrDefault(currency, BigDecimal.ZERO);
    return new Key(operation, false, currency, amount);
  }

  /** What an operation is sorted by, computed once: that takes longer than to sort. */
  private record Key(
      OperationSnapshot operation, boolean missing, String currency, BigDecimal figure) {
    static final Comparator<Key> ORDER =
        comparing(Key::missing)
            .thenComparing(Key::currency)
            .thenComparing(Key::figure, Comparator.reverseOrder());
  }
}
