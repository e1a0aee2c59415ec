package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.report.Report;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Reports of the last minutes, and since the last report. */
class MetricsHistoryTest {
  private static final Instant BEGIN = Instant.parse("2026-01-02T03:00:00Z");

  private final AtomicLong passed = new AtomicLong();
  private final InstantSource source = this::now;
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().clock(source.withZone(ZoneOffset.UTC)).build();

  @Test
  void aWindowHasWhatEndedWithin() {
    MetricsHistory history = new MetricsHistory(metrics);
    for (int minute = 0; minute < 20; minute++) {
      metrics.record("load", Duration.ofMillis(1), true);
      pass(Duration.ofMinutes(1));
      history.keep();
    }
    metrics.record("load", Duration.ofMillis(1), false);
    pass(Duration.ofSeconds(30));

    Report five = history.last(Duration.ofMinutes(5));
    assertThat(five.since()).contains(BEGIN.plus(Duration.ofMinutes(15)));
    assertThat(five.snapshot().time()).isEqualTo(now());
    assertThat(load(five).count()).isEqualTo(6);
    assertThat(load(five).failures()).isEqualTo(1);
    assertThat(load(history.last(Duration.ofSeconds(30))).count()).isEqualTo(1);
    Report all = history.last(Duration.ofHours(1));
    assertThat(all.since()).as("13 snapshots are kept").contains(BEGIN.plusSeconds(8 * 60));
    assertThat(load(all).count()).isEqualTo(13);
  }

  @Test
  void aWindowBeforeTheBeginIsSinceTheBegin() {
    metrics.record("load", Duration.ofMillis(1), true);
    MetricsHistory history = new MetricsHistory(metrics);
    metrics.record("load", Duration.ofMillis(1), true);

    Report report = history.last(Duration.ofMinutes(5));
    assertThat(report.since()).contains(BEGIN);
    assertThat(load(report).count()).isEqualTo(1);
  }

  @Test
  void aClockThatIsSetBackDoesNoHarm() {
    MetricsHistory history = new MetricsHistory(metrics);
    pass(Duration.ofMinutes(-10));
    history.keep();
    metrics.record("load", Duration.ofMillis(1), true);

    assertThat(load(history.last(Duration.ofMinutes(1))).count()).isEqualTo(1);
  }

  @Test
  void whatNobodyCallsIsKeptOnce() {
    metrics.record("idle", Duration.ofMillis(1), true);
    metrics.record("load", Duration.ofMillis(1), true);
    SnapshotRing ring = new SnapshotRing(2, metrics.snapshot());
    MetricsSnapshot first = ring.before(now());
    pass(Duration.ofMinutes(1));
    metrics.record("load", Duration.ofMillis(1), true);
    ring.add(metrics.snapshot());
    MetricsSnapshot second = ring.before(now());

    assertThat(second.time()).isEqualTo(now());
    assertThat(second.operations().get(0)).isSameAs(first.operations().get(0));
    assertThat(second.operations().get(1).count()).isEqualTo(2);
    ring.add(metrics.snapshot());
    assertThat(ring.size()).isEqualTo(2);
  }

  @Test
  void usageWithoutACallIsNotIdle() {
    metrics.record("load", Duration.ofMillis(1), true);
    SnapshotRing ring = new SnapshotRing(2, metrics.snapshot());
    metrics.operation("load").used(Usage.ofCost("0.5", "USD"));
    pass(Duration.ofMinutes(1));
    ring.add(metrics.snapshot());

    assertThat(ring.before(now()).operations().get(0).usage().costs()).hasToString("0.50 USD");
  }

  @Test
  void whatCannotBeIsRefused() {
    MetricsHistory history = new MetricsHistory(metrics);
    assertThatIllegalArgumentException().isThrownBy(() -> history.last(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> metrics.history(Duration.ofMillis(11)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.history(Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void aThreadTakesTheSnapshotsUntilItIsClosed() throws InterruptedException {
    MetricsHistory history = metrics.history(Duration.ofMillis(12));
    Thread thread = thread();
    assertThat(thread.isDaemon()).isTrue();
    history.close();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void aReaderReportsSinceItsLastReport() {
    MetricsReader reader = metrics.reader();
    metrics.record("load", Duration.ofMillis(1), true);
    pass(Duration.ofMinutes(1));
    assertThat(load(reader.report()).count()).isEqualTo(1);
    pass(Duration.ofMinutes(1));

    Report second = reader.report();
    assertThat(second.since()).contains(BEGIN.plusSeconds(60));
    assertThat(load(second).count()).isZero();
    assertThat(metrics.report().since()).contains(BEGIN);
  }

  private Instant now() {
    return BEGIN.plusSeconds(passed.get());
  }

  private void pass(Duration duration) {
    passed.addAndGet(duration.toSeconds());
  }

  private static OperationSnapshot load(Report report) {
    return report.snapshot().operation("load").orElseThrow();
  }

  private static Thread thread() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("ote-history"))
        .findFirst()
        .orElseThrow();
  }
}
