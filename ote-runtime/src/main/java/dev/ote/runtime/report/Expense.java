package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a call took in the mean, before and now.
 *
 * @param name {@code cost_USD} and the like, {@code cpu_nanos} or {@code allocated_bytes}
 * @param before a mean in that unit
 * @param now a mean in that unit
 */
public record Expense(String name, BigDecimal before, BigDecimal now) {
  static final String CPU = "cpu_nanos";
  static final String ALLOCATED = "allocated_bytes";
  private static final MathContext PRECISION = MathContext.DECIMAL32;

  /**
   * How many times as much it is now.
   *
   * @return 1 where it is the same; infinite where there was nothing before
   */
  public double ratio() {
    return before.signum() == 0
        ? now.signum() == 0 ? 1 : Double.POSITIVE_INFINITY
        : now.divide(before, PRECISION).doubleValue();
  }

  boolean isDearer(ComparisonThresholds thresholds) {
    return ratio() > 1 && ratio() >= thresholds.costRatio();
  }

  boolean isCheaper(ComparisonThresholds thresholds) {
    return ratio() < 1 && 1 / ratio() >= thresholds.costRatio();
  }

  /** All that both reports know enough calls for. */
  static List<Expense> of(OperationSnapshot before, OperationSnapshot now, long minCalls) {
    List<Expense> expenses = new ArrayList<>();
    if (Math.min(before.count(), now.count()) >= minCalls) {
      SortedSet<String> currencies = new TreeSet<>(before.usage().costs().amounts().keySet());
      currencies.addAll(now.usage().costs().amounts().keySet());
      for (String code : currencies) {
        expenses.add(new Expense("cost_" + code, cost(before, code), cost(now, code)));
      }
    }
    long beforeMeasured = before.resources().calls();
    long nowMeasured = now.resources().calls();
    if (Math.min(beforeMeasured, nowMeasured) >= minCalls) {
      expenses.add(
          new Expense(
              CPU,
              mean(before.resources().cpuNanos(), beforeMeasured),
              mean(now.resources().cpuNanos(), nowMeasured)));
      expenses.add(
          new Expense(
              ALLOCATED,
              mean(before.resources().allocatedBytes(), beforeMeasured),
              mean(now.resources().allocatedBytes(), nowMeasured)));
    }
    return expenses;
  }

  private static BigDecimal cost(OperationSnapshot operation, String currency) {
    BigDecimal sum = operation.usage().costs().amounts().getOrDefault(currency, BigDecimal.ZERO);
    return sum.divide(BigDecimal.valueOf(operation.count()), PRECISION);
  }

  private static BigDecimal mean(long sum, long calls) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(calls), PRECISION);
  }
}
