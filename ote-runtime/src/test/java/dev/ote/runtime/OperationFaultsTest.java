package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No fault of the instrumentation reaches the caller or costs a count. */
class OperationFaultsTest {
  private static final String LOGGER = "test.Faulty";
  private static final String INTERNAL_LOGGER = "dev.ote.runtime";
  private static final OperationSpec SPEC =
      OperationSpec.of("Faulty.run", LOGGER, "test.FaultyObserved", "run");

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final Operation operation = metrics.operation(SPEC);

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        AssertionError.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        LinkageError.class
      })
  void loggerThatThrowsIsContainedCountedAndReportedOnce(Class<? extends Throwable> type)
      throws ReflectiveOperationException {
    Throwable fault = type.getDeclaredConstructor().newInstance();
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN);
        LogCapture log = LogCapture.throwing(LOGGER, Level.DEBUG, () -> sneak(fault))) {
      callEveryWay(operation);

      assertThat(log).isNotNull();
      assertThat(internal.lines()).hasSize(1);
      assertThat(internal.lines().get(0)).startsWith("WARN OTE instrumentation fault, contained");
      assertThat(internal.events().get(0).getThrowableProxy().getClassName())
          .isEqualTo(type.getName());
    }
    assertEveryWayCounted();
    assertThat(metrics.faults()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void interruptsOutliveLoggers() {
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN);
        LogCapture log = LogCapture.throwing(LOGGER, Level.DEBUG, Thread::interrupted)) {
      Thread.currentThread().interrupt();
      callEveryWay(operation);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(log).isNotEqualTo(internal);
    }
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN);
        LogCapture log =
            LogCapture.throwing(LOGGER, Level.DEBUG, () -> sneak(new InterruptedException()))) {
      operation.success(operation.start());
      assertThat(Thread.interrupted()).isTrue();
      assertThat(log).isNotEqualTo(internal);
    }
  }

  @Test
  void reportingMayFailToo() {
    try (LogCapture internal =
            LogCapture.throwing(INTERNAL_LOGGER, Level.WARN, () -> sneak(new AssertionError()));
        LogCapture log =
            LogCapture.throwing(LOGGER, Level.DEBUG, () -> sneak(new AssertionError()))) {
      assertThatCode(() -> callEveryWay(operation)).doesNotThrowAnyException();
      assertThat(log).isNotEqualTo(internal);
    }
    assertEveryWayCounted();
  }

  @Test
  void tickerThatThrowsCostsTheDurationButNotTheCount() {
    PerformanceMetrics broken =
        PerformanceMetrics.builder()
            .ticker(
                () -> {
                  throw new IllegalStateException("no time");
                })
            .build();
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN)) {
      Operation timeless = broken.operation(SPEC);
      timeless.success(timeless.start());
      assertThat(internal.lines()).hasSize(1);
    }
    OperationSnapshot snapshot = broken.snapshot().operation("Faulty.run").orElseThrow();
    assertThat(snapshot.successes()).isEqualTo(1);
    assertThat(snapshot.totalNanos()).isZero();
    assertThat(broken.faults()).as("one: an unknown begin needs no end").isEqualTo(1);
  }

  @Test
  void tickerThatFailsAtFirstDoesNotMakeACallLastForever() {
    AtomicInteger reads = new AtomicInteger();
    PerformanceMetrics flaky =
        PerformanceMetrics.builder()
            .ticker(
                () -> {
                  if (reads.incrementAndGet() == 1) {
                    throw new IllegalStateException("not yet");
                  }
                  return 1L << 60;
                })
            .build();
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN)) {
      Operation operation = flaky.operation(SPEC);
      operation.success(operation.start());
      assertThat(internal.lines()).hasSize(1);
    }
    assertThat(flaky.snapshot().operation("Faulty.run").orElseThrow().maxNanos()).isZero();
  }

  @Test
  void clockThatGoesBackMeansNoTime() {
    FakeTime time = new FakeTime();
    Operation back = time.metrics().build().operation(SPEC);
    long start = back.start();
    time.advanceMillis(-10);
    back.success(start);
    assertThat(back.snapshot().totalNanos()).isZero();
  }

  @Test
  void wallClockThatThrowsIsContained() {
    PerformanceMetrics broken = PerformanceMetrics.builder().clock(new BrokenClock()).build();
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN);
        LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      callEveryWay(broken.operation(SPEC));
      assertThat(broken.report().toText()).contains("Faulty.run");
      assertThat(log.lines()).isEmpty();
      assertThat(internal.lines()).hasSize(1);
    }
    assertThat(broken.snapshot().operation("Faulty.run").orElseThrow().count()).isEqualTo(4);
  }

  @Test
  void messageThatThrowsIsContainedAndTheLineKept() {
    try (LogCapture internal = LogCapture.of(INTERNAL_LOGGER, Level.WARN);
        LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      operation.failure(operation.start(), new Hostile());

      assertThat(internal.lines()).hasSize(1);
      assertThat(log.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("ERROR")
                      .endsWith("Error: Hostile: <getMessage failed: AssertionError>"));
    }
    assertThat(operation.snapshot().failures()).isEqualTo(1);
    assertThat(metrics.faults()).isPositive();
  }

  @Test
  void argumentThatThrowsIsShownAsSuch() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new UnsupportedOperationException();
          }
        };
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.success(operation.start(Arguments.of("a", hostile).and("b", 1)), hostile);

      assertThat(log.lines().get(0))
          .endsWith("(a=<toString failed: UnsupportedOperationException>, b=1)");
      assertThat(log.lines().get(1))
          .endsWith("Result: <toString failed: UnsupportedOperationException>");
    }
  }

  @Test
  void failureIsNeverChanged() {
    IllegalStateException failure = new IllegalStateException("a\nb");
    StackTraceElement[] before = failure.getStackTrace();
    try (LogCapture log =
        LogCapture.throwing(LOGGER, Level.DEBUG, () -> sneak(new AssertionError()))) {
      operation.failure(operation.start(), failure);
      assertThat(log).isNotNull();
    }
    assertThat(failure.getSuppressed()).isEmpty();
    assertThat(failure.getStackTrace()).isEqualTo(before);
    assertThat(failure).hasMessage("a\nb").hasNoCause();
  }

  private static void callEveryWay(Operation operation) {
    operation.success(operation.start());
    operation.success(operation.start(Arguments.of("a", 1)), "result");
    operation.expected(operation.start(), new IllegalStateException());
    operation.failure(operation.start(), new IllegalStateException());
  }

  private void assertEveryWayCounted() {
    OperationSnapshot snapshot = operation.snapshot();
    assertThat(snapshot.successes()).isEqualTo(2);
    assertThat(snapshot.expectedOutcomes()).isEqualTo(1);
    assertThat(snapshot.failures()).isEqualTo(1);
  }

  private static void sneak(Throwable thrown) {
    OperationFaultsTest.<RuntimeException>throwAs(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwAs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new AssertionError("no message");
    }
  }

  private static final class BrokenClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new IllegalStateException("no time");
    }
  }
}
