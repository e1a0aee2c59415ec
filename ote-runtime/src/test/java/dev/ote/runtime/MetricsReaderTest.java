package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ThrownCount;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Readers see what is new, each for itself. */
class MetricsReaderTest {
  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().build();

  @Test
  void intervalsHoldWhatEndedWithin() {
    record(100, 3);
    MetricsReader reader = metrics.reader();
    record(50, 2);
    OperationSnapshot first = next(reader);
    record(200, 1);
    OperationSnapshot second = next(reader);

    assertThat(first.count()).isEqualTo(2);
    assertThat(first.totalNanos()).isEqualTo(100);
    assertThat(first.durations().percentile(50)).isEqualTo(50);
    assertThat(first.maxNanos()).as("not the 100 of before").isEqualTo(50);
    assertThat(second.count()).isEqualTo(1);
    assertThat(second.maxNanos()).isEqualTo(200);
    assertThat(second.success().minNanos()).isBetween(198L, 200L);
    assertThat(metrics.snapshot().operation("load").orElseThrow().count()).isEqualTo(6);
  }

  @Test
  void readersDoNotTakeFromEachOther() {
    MetricsReader one = metrics.reader();
    MetricsReader other = metrics.reader();
    record(10, 4);
    assertThat(next(one).count()).isEqualTo(4);
    record(10, 1);
    assertThat(next(one).count()).isEqualTo(1);
    assertThat(next(other).count()).isEqualTo(5);
  }

  @Test
  void idleIsNoData() {
    record(10, 4);
    MetricsReader reader = metrics.reader();
    OperationSnapshot idle = next(reader);

    assertThat(idle.count()).isZero();
    assertThat(idle.averageNanos()).isEmpty();
    assertThat(idle.successRate()).isEmpty();
    assertThat(idle.durations().buckets()).isEmpty();
    assertThat(idle.lastFailure()).isNull();
  }

  @Test
  void failuresOfTheIntervalOnly() {
    Operation operation = metrics.operation("load");
    operation.failure(operation.start(), new IllegalStateException());
    MetricsReader reader = metrics.reader();
    operation.failure(operation.start(), new IllegalArgumentException());
    long running = operation.start();

    OperationSnapshot interval = next(reader);
    assertThat(interval.thrown())
        .containsExactly(new ThrownCount(Outcome.FAILURE, "java.lang.IllegalArgumentException", 1));
    assertThat(interval.lastFailure()).isNotNull();
    assertThat(interval.inFlight()).isEqualTo(1);
    operation.success(running);
    assertThat(next(reader).inFlight()).isZero();
  }

  private void record(long nanos, int calls) {
    for (int i = 0; i < calls; i++) {
      metrics.record("load", Duration.ofNanos(nanos), true);
    }
  }

  private static OperationSnapshot next(MetricsReader reader) {
    return reader.next().operation("load").orElseThrow();
  }
}
