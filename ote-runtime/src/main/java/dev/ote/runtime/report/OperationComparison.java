package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.statistics.Holm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs the operations of two reports, tests each pair, and judges all tests together. */
final class OperationComparison {
  private final ComparisonThresholds thresholds;
  private final long resolution;
  private final List<Pair> tested = new ArrayList<>();

  private OperationComparison(ComparisonThresholds thresholds, long resolution) {
    this.thresholds = thresholds;
    this.resolution = resolution;
  }

  static List<ComparedOperation> of(Report before, Report now, ComparisonThresholds thresholds) {
    // What one of two clocks cannot tell cannot be compared.
    long resolution =
        Math.max(before.snapshot().resolutionNanos(), now.snapshot().resolutionNanos());
    OperationComparison comparison = new OperationComparison(thresholds, resolution);
    Map<Object, OperationSnapshot> earlier = byIdentity(before);
    Map<Object, OperationSnapshot> later = byIdentity(now);
    later.forEach((identity, each) -> comparison.test(earlier.get(identity), each));
    earlier.forEach(
        (identity, each) -> {
          if (!later.containsKey(identity)) {
            comparison.test(each, null);
          }
        });
    return comparison.judge();
  }

  private static Map<Object, OperationSnapshot> byIdentity(Report report) {
    Map<Object, OperationSnapshot> operations = new LinkedHashMap<>();
    report.operations().forEach(each -> operations.put(each.identity(), each));
    return operations;
  }

  private void test(@Nullable OperationSnapshot before, @Nullable OperationSnapshot now) {
    if (before == null || now == null) {
      tested.add(new Pair(before, now, null, null, List.of()));
      return;
    }
    FailureRate beforeRate = FailureRate.of(before);
    FailureRate nowRate = FailureRate.of(now);
    boolean enough = Math.min(beforeRate.calls(), nowRate.calls()) >= thresholds.minCalls();
    tested.add(
        new Pair(
            before,
            now,
            DurationTest.of(before, now, resolution, thresholds.minCalls()),
            enough ? FailureChange.of(beforeRate, nowRate) : null,
            Expense.of(before, now, thresholds.minCalls())));
  }

  private List<ComparedOperation> judge() {
    double[] p =
        tested.stream()
            .flatMap(each -> Stream.of(p(each.duration), p(each.failure)))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    PrimitiveIterator.OfDouble adjusted = DoubleStream.of(Holm.adjust(p)).iterator();
    List<ComparedOperation> judged = new ArrayList<>();
    for (Pair each : tested) {
      DurationChange duration = each.duration;
      FailureChange failure = each.failure;
      judged.add(
          judged(
              each,
              duration == null ? null : duration.withP(adjusted.nextDouble()),
              failure == null ? null : failure.withP(adjusted.nextDouble())));
    }
    judged.sort(ComparisonOrder.WORST_FIRST);
    return judged;
  }

  private static OptionalDouble p(@Nullable DurationChange change) {
    return change == null ? OptionalDouble.empty() : OptionalDouble.of(change.p());
  }

  private static OptionalDouble p(@Nullable FailureChange change) {
    return change == null ? OptionalDouble.empty() : OptionalDouble.of(change.p());
  }

  private ComparedOperation judged(
      Pair pair, @Nullable DurationChange duration, @Nullable FailureChange failure) {
    EnumSet<Change> changes = EnumSet.noneOf(Change.class);
    if (pair.before() == null) {
      changes.add(Change.NEW);
    } else if (pair.now() == null) {
      changes.add(Change.GONE);
    } else {
      add(changes, duration);
      add(changes, failure);
      add(changes, pair.expenses());
      if (changes.isEmpty()) {
        boolean unknown = duration == null || failure == null;
        changes.add(unknown ? Change.TOO_FEW_CALLS : Change.UNCHANGED);
      }
    }
    return new ComparedOperation(
        pair.before(),
        pair.now(),
        duration,
        failure,
        pair.expenses(),
        Collections.unmodifiableSet(changes));
  }

  private void add(EnumSet<Change> changes, @Nullable DurationChange duration) {
    if (duration != null && duration.isSlower(thresholds)) {
      changes.add(Change.SLOWER);
    } else if (duration != null && duration.isFaster(thresholds)) {
      changes.add(Change.FASTER);
    }
  }

  private void add(EnumSet<Change> changes, @Nullable FailureChange failure) {
    if (failure != null && failure.isMore(thresholds)) {
      changes.add(Change.MORE_FAILING);
    } else if (failure != null && failure.isLess(thresholds)) {
      changes.add(Change.LESS_FAILING);
    }
  }

  private void add(EnumSet<Change> changes, List<Expense> expenses) {
    boolean dearer = expenses.stream().anyMatch(each -> each.isDearer(thresholds));
    boolean cheaper = expenses.stream().anyMatch(each -> each.isCheaper(thresholds));
    if (dearer) { // Also where something else is cheaper: nothing bad goes unsaid.
      changes.add(Change.DEARER);
    } else if (cheaper) {
      changes.add(Change.CHEAPER);
    }
  }

  /** What the reports have of an operation, and tests that are not judged yet. */
  private record Pair(
      @Nullable OperationSnapshot before,
      @Nullable OperationSnapshot now,
      @Nullable DurationChange duration,
      @Nullable FailureChange failure,
      List<Expense> expenses) {}
}
