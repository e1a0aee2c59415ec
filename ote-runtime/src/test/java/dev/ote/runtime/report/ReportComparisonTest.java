package dev.ote.runtime.report;

import static dev.ote.runtime.report.Operations.calls;
import static dev.ote.runtime.report.Operations.operation;
import static dev.ote.runtime.report.Operations.report;
import static dev.ote.runtime.report.Operations.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed, and what only seems to have. */
class ReportComparisonTest {
  private static final long BILLION = 1_000_000_000;

  @TempDir private Path folder;

  @Test
  void theSameIsUnchanged() {
    OperationSnapshot op = operation("op", calls(1_000, 1_000_000), 10);

    assertThat(changes(op, op)).containsExactly(Change.UNCHANGED);
  }

  @Test
  void chanceIsNoChange() {
    Random random = new Random(1);
    List<OperationSnapshot> before = new ArrayList<>();
    List<OperationSnapshot> now = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      before.add(operation("op" + i, measured(random, 400, 1), random.nextInt(8)));
      now.add(operation("op" + i, measured(random, 400, 1), random.nextInt(8)));
    }

    ReportComparison comparison = report(of(now)).against(report(of(before)));

    assertThat(comparison.count(Change.UNCHANGED)).isEqualTo(300);
  }

  @Test
  void whatTakesLongerIsSlower() {
    OperationSnapshot before = operation("op", measured(new Random(2), 400, 1), 0);
    OperationSnapshot now = operation("op", measured(new Random(3), 400, 1.3), 0);

    assertThat(changes(before, now)).containsExactly(Change.SLOWER);
    assertThat(changes(now, before)).containsExactly(Change.FASTER);
    DurationChange change = compare(before, now).durations().orElseThrow();
    assertThat(change.ratio()).isCloseTo(1.3, within(0.05));
    assertThat(change.delta()).isPositive();
    assertThat(change.p()).isLessThan(0.001);
    assertThat(change.beforeTimed()).isEqualTo(400);
  }

  /** Of such durations, which only a file has, several longs are one double. */
  @Test
  void durationsThatNoDoubleTellsApartAreTheSame() {
    long monthsLong = 1L << 53;
    OperationSnapshot before = operation("op", calls(200, monthsLong), 0);
    OperationSnapshot now = operation("op", calls(200, monthsLong + 1), 0);
    OperationSnapshot nowToo =
        operation(
            "op",
            HistogramSnapshot.ofTimed(
                List.of(
                    new Bucket(monthsLong, monthsLong, 100),
                    new Bucket(monthsLong + 1, monthsLong + 1, 100)),
                Long.MAX_VALUE,
                monthsLong + 1,
                monthsLong),
            0);

    assertThat(compare(before, nowToo).durations().orElseThrow().delta()).isZero();
    assertThat(compare(before, now).durations().orElseThrow().delta()).isZero();
    assertThat(changes(before, now)).containsExactly(Change.UNCHANGED);
  }

  @Test
  void ofABillionCallsNotEveryTrifleCounts() {
    OperationSnapshot before = operation("op", spread(BILLION, 1_000_000), BILLION / 1_000);
    OperationSnapshot now = operation("op", spread(BILLION, 1_030_000), BILLION / 950);

    ComparedOperation compared = compare(before, now);

    assertThat(compared.durations().orElseThrow().p()).isLessThan(1e-9);
    assertThat(compared.failures().orElseThrow().p()).isLessThan(1e-9);
    assertThat(compared.changes()).containsExactly(Change.UNCHANGED);
    assertThat(
            report(now)
                .against(report(before), new ComparisonThresholds(0.05, 1.02, 0, 1.1, 20))
                .operations()
                .get(0)
                .changes())
        .containsExactly(Change.SLOWER);
  }

  @Test
  void aRareFailureThatComesTenTimesAsOftenCounts() {
    OperationSnapshot before = operation("op", calls(BILLION, 1_000), 1_000);
    OperationSnapshot now = operation("op", calls(BILLION, 1_000), 10_000);

    assertThat(changes(before, now)).containsExactly(Change.MORE_FAILING);
  }

  @Test
  void whatFailsMoreIsSaid() {
    OperationSnapshot before = operation("op", calls(999, 1_000), 1);
    OperationSnapshot now = operation("op", calls(980, 1_000), 20);

    assertThat(changes(before, now)).containsExactly(Change.MORE_FAILING);
    assertThat(changes(now, before)).containsExactly(Change.LESS_FAILING);
    FailureChange change = compare(before, now).failures().orElseThrow();
    assertThat(change.difference()).isCloseTo(0.019, within(1e-9));
    assertThat(change.now().low()).isLessThan(0.02).isGreaterThan(0.01);
    assertThat(change.now().high()).isGreaterThan(0.02).isLessThan(0.04);
  }

  @Test
  void failuresHaveDurationsOfTheirOwn() {
    OperationSnapshot before = operation("op", calls(1_000, 90_000_000), 0);
    OperationSnapshot now = operation("op", calls(300, 90_000_000), 700);

    assertThat(changes(before, now)).containsExactly(Change.MORE_FAILING);
  }

  @Test
  void expectedOutcomesAndCancelledCallsAreNoFailures() {
    HistogramSnapshot some = calls(500, 1_000);
    OperationSnapshot before = operation("op", calls(1_000, 1_000), 10);
    OperationSnapshot now =
        new OperationSnapshot(
            "op", before.tags(), some, before.failure(), some, calls(5_000, 1_000));

    assertThat(changes(before, now)).containsExactly(Change.UNCHANGED);
  }

  /** A thousand calls that ten were timed of are ten observations. */
  @Test
  void samplesWeighWhatTheyAre() {
    HistogramSnapshot fast = sample(1_000_000, 25, spread(1_000, 1_000).buckets());
    HistogramSnapshot slow = sample(1_000_000, 25, spread(1_000, 1_100).buckets());

    DurationChange change =
        compare(operation("op", fast, 0), operation("op", slow, 0)).durations().orElseThrow();
    assertThat(change.beforeTimed()).isEqualTo(25);
    assertThat(change.delta()).isPositive();
    assertThat(change.p()).isGreaterThan(0.05);

    OperationSnapshot ten = operation("op", sample(1_000_000, 10, fast.buckets()), 0);
    assertThat(compare(ten, ten).durations()).isEmpty();
    assertThat(changes(ten, ten)).containsExactly(Change.TOO_FEW_CALLS);
  }

  @Test
  void fewCallsSayNothing() {
    OperationSnapshot few = operation("op", calls(19, 1_000), 0);
    OperationSnapshot many = operation("op", calls(20, 9_000), 0);

    assertThat(changes(few, many)).containsExactly(Change.TOO_FEW_CALLS);
    assertThat(changes(many, few)).containsExactly(Change.TOO_FEW_CALLS);
    assertThat(changes(operation("op", calls(20, 1_000), 0), many)).containsExactly(Change.SLOWER);
    OperationSnapshot idle = operation("op", calls(0, 0), 0);
    assertThat(changes(idle, idle)).containsExactly(Change.TOO_FEW_CALLS);
  }

  @Test
  void whatNoClockCanTellIsUnchanged() {
    Report before = coarse(operation("op", calls(1_000, 20), 0));
    Report now = coarse(operation("op", calls(1_000, 45), 0));

    assertThat(now.against(before).operations().get(0).changes()).containsExactly(Change.UNCHANGED);
    assertThat(now.against(before).toText()).contains("<50 ns -> <50 ns");
  }

  @Test
  void moneyIsComparedByCall() {
    OperationSnapshot before = costing("op", 100, "1.00", "USD");

    assertThat(changes(before, costing("op", 200, "2.00", "USD")))
        .containsExactly(Change.UNCHANGED);
    assertThat(changes(before, costing("op", 100, "1.10", "USD"))).containsExactly(Change.DEARER);
    assertThat(changes(costing("op", 100, "1.10", "USD"), before)).containsExactly(Change.CHEAPER);
    assertThat(changes(before, costing("op", 100, "1.09", "USD")))
        .containsExactly(Change.UNCHANGED);
    assertThat(changes(before, costing("op", 100, "1.00", "EUR"))).containsExactly(Change.DEARER);
    assertThat(changes(operation("op", calls(100, 1_000), 0), before))
        .containsExactly(Change.DEARER);
    assertThat(changes(costing("op", 19, "1.00", "USD"), costing("op", 19, "9.00", "USD")))
        .containsExactly(Change.TOO_FEW_CALLS);
  }

  @Test
  void theMachinesTimeAndMemoryAreCostsAsWell() {
    OperationSnapshot before = taking(100, 50_000, 100);
    OperationSnapshot hotter = taking(100, 60_000, 100);

    assertThat(changes(before, hotter)).containsExactly(Change.DEARER);
    assertThat(changes(hotter, before)).containsExactly(Change.CHEAPER);
    assertThat(changes(before, taking(100, 50_000, 200))).containsExactly(Change.DEARER);
    assertThat(changes(before, taking(100, 25_000, 200))).containsExactly(Change.DEARER);
    assertThat(changes(before, taking(19, 90_000, 900))).containsExactly(Change.UNCHANGED);
  }

  @Test
  void whatIsNewAndWhatIsGone() {
    Report before = report(operation("old", calls(1, 1), 0), operation("both", calls(1, 1), 0));
    Report now =
        report(
            operation("both", Map.of("tier", "hot"), calls(1, 1), 0),
            operation("both", calls(1, 1), 0));

    ReportComparison comparison = now.against(before);

    assertThat(comparison.operations())
        .extracting(each -> each.operation() + each.tags() + each.changes())
        .containsExactly("both{tier=hot}[NEW]", "old{}[GONE]", "both{}[TOO_FEW_CALLS]");
    assertThat(comparison.has(Change.GONE)).isTrue();
    assertThat(comparison.has(Change.SLOWER)).isFalse();
  }

  @Test
  void onlyWhatBothReportsShowIsCompared() {
    OperationSnapshot a = operation("a", calls(1, 1), 0);
    OperationSnapshot b = operation("b", calls(1, 1), 0);

    assertThat(report(a, b).filter("a").against(report(a, b).filter("a")).operations())
        .extracting(ComparedOperation::operation)
        .containsExactly("a");
  }

  @Test
  void theWorstComesFirst() {
    Report before =
        report(
            operation("failing", calls(1_000, 1_000), 0),
            operation("failing.worse", calls(1_000, 1_000), 0),
            operation("slower", calls(1_000, 1_000), 0),
            operation("slower.worse", calls(1_000, 1_000), 0),
            costing("dearer", 1_000, "1", "USD"),
            operation("faster", calls(1_000, 1_000), 0),
            operation("few", calls(1, 1_000), 0),
            operation("gone", calls(1_000, 1_000), 0));
    Report now =
        report(
            operation("failing", calls(1_000, 1_000), 100),
            operation("failing.worse", calls(1_000, 2_000), 200),
            operation("slower", calls(1_000, 2_000), 0),
            operation("slower.worse", calls(1_000, 3_000), 0),
            costing("dearer", 1_000, "2", "USD"),
            operation("faster", calls(1_000, 500), 0),
            operation("few", calls(1, 1_000), 0),
            operation("new", calls(1_000, 1_000), 0));

    assertThat(now.against(before).operations())
        .extracting(each -> each.operation() + each.changes())
        .containsExactly(
            "failing.worse[MORE_FAILING, SLOWER]",
            "failing[MORE_FAILING]",
            "slower.worse[SLOWER]",
            "slower[SLOWER]",
            "dearer[DEARER]",
            "faster[FASTER]",
            "new[NEW]",
            "gone[GONE]",
            "few[TOO_FEW_CALLS]");
  }

  @Test
  void aSavedReportComparesAsTheReportItself() throws IOException {
    Random random = new Random(4);
    Report before = report(operation("op", measured(random, 300, 1), 3));
    Report now = report(operation("op", measured(random, 300, 2), 3));
    Path file = folder.resolve("before.json");
    before.save(file);

    assertThat(now.against(file).toJson()).isEqualTo(now.against(before).toJson());
    now.against(file).save(folder.resolve("comparison.md"));
    assertThat(folder.resolve("comparison.md"))
        .content()
        .isEqualTo(now.against(before).toMarkdown());
  }

  @Test
  void thresholdsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonThresholds(2, 1, 0, 1, 1))
        .withMessage("alpha is not from 0 to 1: 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonThresholds(0.05, Double.NaN, 0, 1, 1))
        .withMessage("the ratio is below 1: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonThresholds(0.05, 1, -1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonThresholds(0.05, 1, 0, 0.9, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonThresholds(0.05, 1, 0, 1, 0));
  }

  private static ComparedOperation compare(OperationSnapshot before, OperationSnapshot now) {
    return report(now).against(report(before)).operations().get(0);
  }

  private static Iterable<Change> changes(OperationSnapshot before, OperationSnapshot now) {
    return compare(before, now).changes();
  }

  private static OperationSnapshot[] of(List<OperationSnapshot> operations) {
    return operations.toArray(OperationSnapshot[]::new);
  }

  /** Durations as they are in life, around 2 ms, in buckets 1.6 % wide. */
  private static HistogramSnapshot measured(Random random, int calls, double factor) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < calls; i++) {
      long nanos = Math.round(2_000_000 * factor * Math.exp(random.nextGaussian() / 2));
      counts.merge(nanos - nanos % width(nanos), 1L, Long::sum);
    }
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((low, count) -> buckets.add(new Bucket(low, low + width(low) - 1, count)));
    long longest = buckets.get(buckets.size() - 1).highestNanos();
    return HistogramSnapshot.ofTimed(buckets, calls * 2_000_000L, longest, counts.firstKey());
  }

  private static long width(long nanos) {
    return Long.highestOneBit(nanos) / 64;
  }

  /** Ten equal parts, from the duration to twice of it. */
  private static HistogramSnapshot spread(long calls, long nanos) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      long duration = nanos + i * nanos / 10;
      buckets.add(new Bucket(duration, duration, calls / 10));
    }
    return HistogramSnapshot.ofTimed(buckets, calls * nanos, 2 * nanos, nanos);
  }

  private static HistogramSnapshot sample(long count, long timed, List<Bucket> buckets) {
    return new HistogramSnapshot(
        buckets, count, timed, count * 1_000, buckets.get(9).highestNanos(), 0);
  }

  private static Report coarse(OperationSnapshot operation) {
    return new Report(new MetricsSnapshot(Operations.TIME, 50, List.of(operation)));
  }

  private static OperationSnapshot costing(
      String name, long calls, String amount, String currency) {
    return with(
        operation(name, calls(calls, 1_000), 0),
        new UsageSnapshot(0, 0, 0, Costs.of(new BigDecimal(amount), currency)),
        ResourceSnapshot.NONE);
  }

  private static OperationSnapshot taking(long measured, long cpuNanos, long bytes) {
    return with(
        operation("op", calls(100, 1_000), 0),
        UsageSnapshot.NONE,
        new ResourceSnapshot(measured, measured * cpuNanos, measured * bytes));
  }
}
