package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The monitor, driven by hand, in time that is made up. */
class AnomalyMonitorTest {
  private final TestClock clock = new TestClock();
  private final Random random = new Random(11);
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().settings(Map.of()).clock(clock).build();
  private final List<Consumer<HeapUse>> heaps = new ArrayList<>();
  private final AnomalyMonitor monitor =
      AnomalyMonitor.builder(metrics)
          .symbols(false)
          .lookAt(operation -> List.of("enter", "leave"))
          .heap(
              listener -> {
                heaps.add(listener);
                return heaps::clear;
              })
          .build();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Announcements.LOGGER);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
    monitor.close();
  }

  /** A minute of calls, then a look. */
  private List<Anomaly> minute(int calls, double millis, double failing) {
    for (int i = 0; i < calls; i++) {
      double nanos = millis * 1e6 * Math.exp(0.4 * random.nextGaussian());
      metrics.record("save", Duration.ofNanos((long) nanos), random.nextDouble() >= failing);
    }
    clock.pass(Duration.ofMinutes(1));
    return monitor.check();
  }

  private List<AnomalyKind> minutes(int minutes, int calls, double millis, double failing) {
    List<AnomalyKind> kinds = new ArrayList<>();
    for (int i = 0; i < minutes; i++) {
      minute(calls, millis, failing).forEach(each -> kinds.add(each.kind()));
    }
    return kinds;
  }

  @Test
  void findsADegradationAndItsEnd() {
    List<String> told = new ArrayList<>();
    monitor.addListener(
        new AnomalyListener() {
          @Override
          public void raised(Anomaly anomaly) {
            told.add("raised " + anomaly.kind());
          }

          @Override
          public void recovered(Anomaly anomaly) {
            told.add("recovered " + anomaly.kind());
          }
        });
    assertThat(minutes(120, 50, 2, 0)).isEmpty();
    Instant began = clock.instant();

    assertThat(minutes(5, 50, 4, 0)).containsExactly(AnomalyKind.DEGRADATION);

    Anomaly found = monitor.active().get(0);
    assertThat(found.since()).isEqualTo(began);
    assertThat(found.detected()).isBefore(began.plusSeconds(301));
    assertThat(found.message())
        .matches("DEGRADATION of save: (1\\.9|2\\.[01]) times as slow as usual \\(.*\\)");
    assertThat(found.lookAt()).containsExactly("enter", "leave");

    assertThat(minutes(6, 50, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
    assertThat(monitor.recent()).containsExactly(found);
    assertThat(told).containsExactly("raised DEGRADATION", "recovered DEGRADATION");
    assertThat(log.list)
        .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("WARN DEGRADATION of save: ")
                    .contains(" | since " + began + " | times as slow ")
                    .endsWith(" | look at: enter -> leave"),
            line ->
                assertThat(line)
                    .matches("INFO RECOVERED from DEGRADATION: save \\(after \\d+m\\)"));
  }

  @Test
  void findsThatErrorsAreMore() {
    assertThat(minutes(120, 50, 2, 0.005)).isEmpty();
    assertThat(minutes(10, 50, 2, 0.08)).containsExactly(AnomalyKind.ERROR_RATE_RISE);
    assertThat(minutes(30, 50, 2, 0.005)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void findsThatErrorsAreTooMany() {
    assertThat(minutes(5, 50, 2, 0)).isEmpty();
    assertThat(minutes(5, 50, 2, 0.5)).containsExactly(AnomalyKind.HIGH_ERROR_RATE);
    assertThat(monitor.active().get(0).message())
        .matches("HIGH ERROR RATE in save: \\d\\d\\.\\d% \\(threshold: 10%\\)");
  }

  @Test
  void findsThatCallsAreTooSlow() {
    assertThat(minutes(5, 20, 7_000, 0)).containsExactly(AnomalyKind.SLOW_OPERATION);
    assertThat(minutes(120, 20, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void provesThatCallsDoNotEnd() {
    assertThat(minutes(10, 20, 2, 0)).isEmpty();
    Operation save = metrics.operation("save");
    long first = save.start();
    long second = save.start();
    Instant began = clock.instant();

    assertThat(minutes(5, 0, 2, 0)).containsExactly(AnomalyKind.HUNG_CALLS);
    Anomaly found = monitor.active().get(0);
    assertThat(found.evidence().get(0)).isEqualTo(new Evidence("running, at least", 2, "calls"));
    assertThat(found.since()).isEqualTo(began.plusSeconds(60));

    save.success(first);
    save.success(second);
    assertThat(minutes(1, 0, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void seesThatSomeDoNotEndAmongManyThatDo() {
    assertThat(minutes(30, 20, 2, 0)).isEmpty();
    long hung = metrics.operation("save").start();

    assertThat(minutes(60, 20, 2, 0)).containsExactly(AnomalyKind.HUNG_CALLS);

    metrics.operation("save").success(hung);
    assertThat(minutes(1, 20, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void findsThatNobodyCallsAnyMore() {
    assertThat(minutes(2 * 1440, 5, 2, 0)).isEmpty();
    assertThat(minutes(30, 0, 2, 0)).containsExactly(AnomalyKind.STALL);
    assertThat(minutes(1, 5, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void doesNotMindWhatIsSwitchedOffOrNotLookedAt() {
    assertThat(minutes(2 * 1440, 5, 2, 0)).isEmpty();
    metrics.settings().set("enabled", "save", "false");
    assertThat(minutes(120, 5, 2, 0)).isEmpty();
    metrics.settings().unset("enabled", "save");
    clock.pass(Duration.ofHours(5)); // The machine slept.
    assertThat(minutes(60, 5, 2, 0)).isEmpty();
  }

  @Test
  void isNotBlindAfterTwoCloseLooks() {
    assertThat(monitor.check()).isEmpty();
    clock.pass(Duration.ofSeconds(5));
    assertThat(monitor.check()).isEmpty();
    assertThat(minutes(5, 50, 2, 0)).isEmpty();
    assertThat(minutes(5, 50, 2, 0.5)).containsExactly(AnomalyKind.HIGH_ERROR_RATE);
  }

  private List<AnomalyKind> activeKinds() {
    return monitor.active().stream().map(Anomaly::kind).toList();
  }

  @Test
  void whatIsNoLongerCalledIsOverAfterADay() {
    assertThat(minutes(120, 50, 2, 0.005)).isEmpty();
    assertThat(minutes(10, 50, 7_000, 0.5))
        .containsExactlyInAnyOrder(
            AnomalyKind.HIGH_ERROR_RATE, AnomalyKind.SLOW_OPERATION, AnomalyKind.DEGRADATION);
    int unused = minutes(23 * 60, 0, 0, 0).size();
    assertThat(activeKinds())
        .contains(AnomalyKind.HIGH_ERROR_RATE, AnomalyKind.SLOW_OPERATION, AnomalyKind.DEGRADATION);
    unused = minutes(2 * 60, 0, 0, 0).size();
    assertThat(activeKinds())
        .doesNotContain(
            AnomalyKind.HIGH_ERROR_RATE, AnomalyKind.SLOW_OPERATION, AnomalyKind.DEGRADATION);
    assertThat(minutes(1, 15, 2, 0.9)).isEmpty(); // A few calls, as those of then count no more.
  }

  @Test
  void aRiseOfErrorsOfWhatIsNoLongerCalledIsOverAfterADay() {
    assertThat(minutes(120, 50, 2, 0.005)).isEmpty();
    assertThat(minutes(10, 50, 2, 0.08)).containsExactly(AnomalyKind.ERROR_RATE_RISE);
    int unused = minutes(25 * 60, 0, 0, 0).size();
    assertThat(activeKinds()).doesNotContain(AnomalyKind.ERROR_RATE_RISE);
  }

  @Test
  void theUnrestOfWhatIsNoLongerCalledIsOverAfterADay() {
    assertThat(minutes(200, 50, 2, 0)).isEmpty();
    for (int i = 0; i < 10; i++) {
      int unused = minutes(1, 50, 1.7, 0).size() + minutes(1, 50, 2.3, 0).size();
    }
    assertThat(activeKinds()).containsExactly(AnomalyKind.UNUSUAL_PATTERN);
    Anomaly unrest = monitor.active().get(0);
    int unused = minutes(25 * 60, 0, 0, 0).size();
    assertThat(monitor.active()).doesNotContain(unrest);
  }

  @Test
  void whatWasSwitchedOffAndOnIsWatchedAsBefore() {
    assertThat(minutes(120, 50, 2, 0)).isEmpty();
    assertThat(minutes(10, 50, 4, 0.5))
        .containsExactlyInAnyOrder(AnomalyKind.HIGH_ERROR_RATE, AnomalyKind.DEGRADATION);
    metrics.settings().set("enabled", "save", "false");
    assertThat(minutes(30, 50, 4, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
    metrics.settings().unset("enabled", "save");
    assertThat(minutes(10, 50, 4, 0)).containsExactly(AnomalyKind.DEGRADATION);
  }

  @Test
  void callsThatEndWhileNobodyLooksAreHungNoMore() {
    assertThat(minutes(10, 20, 2, 0)).isEmpty();
    long hung = metrics.operation("save").start();
    assertThat(minutes(5, 0, 2, 0)).containsExactly(AnomalyKind.HUNG_CALLS);
    metrics.operation("save").success(hung);
    clock.pass(Duration.ofHours(5)); // The machine slept.
    assertThat(minutes(2, 0, 2, 0)).isEmpty();
    assertThat(monitor.active()).isEmpty();
  }

  @Test
  void whatWasBeforeTheFirstLookDoesNotHideThatCallsDoNotEnd() {
    for (int i = 0; i < 50_000; i++) {
      metrics.record("save", Duration.ofSeconds(10), true);
    }
    seesThatSomeDoNotEndAmongManyThatDo();
  }

  @Test
  void aLookThatFailsLeavesNothingToTheNext() {
    List<String> failing = new ArrayList<>(List.of("b"));
    try (AnomalyMonitor frail =
        AnomalyMonitor.builder(metrics)
            .heap(HeapSource.none())
            .lookAt(
                operation -> {
                  if (failing.remove(operation)) {
                    throw new AssertionError("look at " + operation);
                  }
                  return List.of();
                })
            .build()) {
      metrics.record("a", Duration.ofMillis(1), true);
      metrics.record("b", Duration.ofMillis(1), true);
      assertThat(frail.check()).isEmpty();
      for (int i = 0; i < 50; i++) {
        metrics.record("a", Duration.ofMillis(1), false);
        metrics.record("b", Duration.ofMillis(1), false);
      }
      clock.pass(Duration.ofMinutes(1));
      assertThatThrownBy(frail::check).hasMessage("look at b");
      assertThat(frail.active()).extracting(Anomaly::operation).containsExactly("a");
      metrics.record("b", Duration.ofMillis(1), false);
      clock.pass(Duration.ofMinutes(1));
      assertThat(frail.check()).extracting(Anomaly::operation).containsExactly("b");
      metrics.settings().set("enabled", "a", "false");
      clock.pass(Duration.ofMinutes(1));
      assertThat(frail.check()).isEmpty();
      metrics.settings().unset("enabled", "a");
      clock.pass(Duration.ofMinutes(1));
      assertThat(frail.check()).isEmpty();
      for (int i = 0; i < 50; i++) {
        metrics.record("a", Duration.ofMillis(1), false);
      }
      failing.add("a");
      clock.pass(Duration.ofMinutes(1));
      assertThatThrownBy(frail::check).hasMessage("look at a"); // It does not come to b.
      metrics.settings().set("enabled", "b", "false");
      metrics.record("a", Duration.ofMillis(1), false);
      clock.pass(Duration.ofMinutes(1));
      assertThat(frail.check()).extracting(Anomaly::operation).containsExactly("a");
      assertThat(frail.active()).extracting(Anomaly::operation).containsExactly("a");
    }
  }

  @Test
  void aMonitorThatCannotStartLeavesNothingBehind() {
    PerformanceMetrics timeless =
        PerformanceMetrics.builder()
            .settings(Map.of())
            .clock(Clock.fixed(Instant.MAX, ZoneOffset.UTC))
            .build();
    List<String> heap = new ArrayList<>();
    assertThatThrownBy(
            () ->
                AnomalyMonitor.builder(timeless)
                    .heap(
                        listener -> {
                          heap.add("started");
                          return () -> heap.add("ended");
                        })
                    .start(Duration.ofHours(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(heap).containsExactly("started", "ended");
  }

  @Test
  void findsALeakBeforeAQuarterIsGone() {
    double used = 100;
    List<AnomalyKind> kinds = new ArrayList<>();
    for (int i = 0; used < 100 + 256; i++) {
      used += i > 300 ? 0.5 : 0; // MiB of 1024 a minute
      heaps
          .get(0)
          .accept(
              new HeapUse(
                  clock.instant(), (long) ((used + random.nextDouble()) * (1 << 20)), 1L << 30));
      minute(0, 0, 0).forEach(each -> kinds.add(each.kind()));
    }
    assertThat(kinds).containsExactly(AnomalyKind.MEMORY_LEAK);
    Anomaly leak = monitor.active().get(0);
    assertThat(leak.operation()).isEqualTo(Anomaly.HEAP);
    assertThat(leak.evidence().get(0).value()).isBetween(27.0, 33.0); // MiB an hour
    monitor.close();
    assertThat(heaps).isEmpty();
  }

  @Test
  void containsWhatListenersThrow() {
    monitor.addListener(
        anomaly -> {
          throw new IllegalStateException("listener");
        });
    List<Anomaly> told = new ArrayList<>();
    AnomalyListener second = told::add;
    monitor.addListener(second);
    assertThat(minutes(3, 50, 2, 0.9)).containsExactly(AnomalyKind.HIGH_ERROR_RATE);
    assertThat(told).hasSize(1);
    monitor.removeListener(second);
    assertThat(minutes(10, 20, 9_000, 0.9)).containsExactly(AnomalyKind.SLOW_OPERATION);
    assertThat(told).hasSize(1);
  }

  @Test
  void watchesSoManySeriesAndSaysSo() {
    try (AnomalyMonitor small =
        AnomalyMonitor.builder(metrics).maxSeries(2).heap(HeapSource.none()).build()) {
      for (String name : List.of("a", "b", "c", "d")) {
        metrics.record(name, Duration.ofMillis(1), true);
      }
      small.check();
      clock.pass(Duration.ofMinutes(1));
      small.check();
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("OTE: more than 2 series: further ones are not watched");
  }

  @Test
  void runsOnAThreadOfItsOwnUntilItIsClosed() throws InterruptedException {
    assertThatThrownBy(() -> AnomalyMonitor.start(metrics, Duration.ofMillis(999)))
        .hasMessage("interval must be at least 1 s: PT0.999S");
    AnomalyMonitor running = AnomalyMonitor.start(metrics, Duration.ofHours(1));
    Thread thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(each -> each.getName().equals("ote-anomalies"))
            .findFirst()
            .orElseThrow();
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getContextClassLoader()).isNull();
    running.close();
    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }
}
