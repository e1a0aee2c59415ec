package dev.ote.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final HistogramSnapshot TEN =
      HistogramSnapshot.ofTimed(
          List.of(new Bucket(1, 1, 5), new Bucket(2, 2, 4), new Bucket(128, 131, 1)), 141, 128, 1);

  @Test
  void identityIsTheNameAndTheTags() {
    OperationSnapshot op = operation("op", Map.of("region", "eu"), TEN);

    assertThat(op.identity())
        .isEqualTo(operation("op", Map.of("region", "eu"), HistogramSnapshot.EMPTY).identity())
        .hasSameHashCodeAs(operation("op", Map.of("region", "eu"), TEN).identity())
        .isNotEqualTo(operation("op", Map.of("region", "us"), TEN).identity())
        .isNotEqualTo(operation("op2", Map.of("region", "eu"), TEN).identity());
  }

  private static OperationSnapshot operation(
      String name, Map<String, String> tags, HistogramSnapshot success) {
    return new OperationSnapshot(
        name,
        new TreeMap<>(tags),
        success,
        HistogramSnapshot.EMPTY,
        HistogramSnapshot.EMPTY,
        HistogramSnapshot.EMPTY);
  }

  @Test
  void percentileIsTheNearestRank() {
    assertThat(TEN.count()).isEqualTo(10);
    assertThat(TEN.percentile(0)).isEqualTo(1);
    assertThat(TEN.percentile(50)).isEqualTo(1);
    assertThat(TEN.percentile(50.1)).isEqualTo(2);
    assertThat(TEN.percentile(90)).isEqualTo(2);
  }

  /** In binary fractions, 7 % of 100 is a little more than 7. */
  @Test
  void rankIsExact() {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      buckets.add(new Bucket(i, i, 1));
    }
    HistogramSnapshot thousand = HistogramSnapshot.ofTimed(buckets, 500_500, 1000, 1);
    assertThat(thousand.percentile(7)).isEqualTo(70);
    assertThat(thousand.percentile(55)).isEqualTo(550);
    assertThat(thousand.percentile(99.9)).isEqualTo(999);
  }

  @Test
  void noPercentileExceedsTheMaximum() {
    assertThat(TEN.percentile(99)).isEqualTo(128);
    assertThat(TEN.percentile(100)).isEqualTo(128);
  }

  @Test
  void maximumThatLagsBehindDoesNotContradictTheBuckets() {
    HistogramSnapshot lagging =
        HistogramSnapshot.ofTimed(List.of(new Bucket(128, 131, 1)), 0, 0, 0);
    assertThat(lagging.percentile(50)).isEqualTo(128);
    assertThat(lagging.percentile(100)).isEqualTo(128);
  }

  @Test
  void percentileOfNothingIsZero() {
    assertThat(HistogramSnapshot.EMPTY.percentile(50)).isZero();
    assertThat(HistogramSnapshot.EMPTY.percentile(100)).isZero();
  }

  @Test
  void percentileMustBeOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> TEN.percentile(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> TEN.percentile(100.1));
    assertThatIllegalArgumentException().isThrownBy(() -> TEN.percentile(Double.NaN));
  }

  @Test
  void sumMergesEqualBuckets() {
    HistogramSnapshot other =
        HistogramSnapshot.ofTimed(List.of(new Bucket(2, 2, 3), new Bucket(7, 7, 1)), 13, 7, 2);

    assertThat(TEN.plus(other))
        .isEqualTo(
            HistogramSnapshot.ofTimed(
                List.of(
                    new Bucket(1, 1, 5),
                    new Bucket(2, 2, 7),
                    new Bucket(7, 7, 1),
                    new Bucket(128, 131, 1)),
                154,
                128,
                1));
    assertThat(TEN.plus(HistogramSnapshot.EMPTY)).isEqualTo(TEN);
  }

  @Test
  void operationSumsItsOutcomes() {
    OperationSnapshot operation =
        operation("a", calls(2, 10), calls(1, 40), calls(1, 20), calls(3, 1));

    assertThat(operation.count()).isEqualTo(7);
    assertThat(operation.count())
        .isEqualTo(
            operation.successes()
                + operation.failures()
                + operation.expectedOutcomes()
                + operation.cancellations())
        .isEqualTo(operation.durations().count());
    assertThat(operation.totalNanos()).isEqualTo(83);
    assertThat(operation.averageNanos()).hasValue(12);
    assertThat(operation.maxNanos()).isEqualTo(40);
    assertThat(operation.durations(Outcome.EXPECTED)).isEqualTo(calls(1, 20));
  }

  @Test
  void successRateLeavesOutCancelledCallsAndCountsExpectedOnesAsGood() {
    assertThat(operation("a", calls(2, 1), calls(1, 1), calls(1, 1), calls(9, 1)).successRate())
        .hasValue(0.75);
  }

  @Test
  void idleOperationHasNoRates() {
    HistogramSnapshot none = HistogramSnapshot.EMPTY;
    assertThat(operation("a", none, none, none, none).successRate()).isEmpty();
    assertThat(operation("a", none, none, none, none).averageNanos()).isEmpty();
    assertThat(operation("a", none, none, none, calls(1, 1)).successRate()).isEmpty();
  }

  @Test
  void snapshotsAreSortedAndImmutable() {
    HistogramSnapshot none = HistogramSnapshot.EMPTY;
    List<OperationSnapshot> operations = new ArrayList<>();
    operations.add(operation("b", none, none, none, none));
    operations.add(operation("a", none, none, none, none));
    MetricsSnapshot snapshot = new MetricsSnapshot(Instant.EPOCH, 1, operations);
    operations.clear();

    assertThat(snapshot.operations()).extracting(OperationSnapshot::name).containsExactly("a", "b");
    assertThat(snapshot.operation("b")).isPresent();
    assertThat(snapshot.operation("c")).isEmpty();
    assertThatThrownBy(() -> snapshot.operations().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> snapshot.operations().get(0).tags().put("k", "v"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static HistogramSnapshot calls(int count, long nanos) {
    return HistogramSnapshot.ofTimed(
        List.of(new Bucket(nanos, nanos, count)), count * nanos, nanos, nanos);
  }

  private static OperationSnapshot operation(
      String name,
      HistogramSnapshot success,
      HistogramSnapshot failure,
      HistogramSnapshot expected,
      HistogramSnapshot cancelled) {
    return new OperationSnapshot(name, new TreeMap<>(), success, failure, expected, cancelled);
  }
}
