package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log lines, to the letter. */
class OperationLogTest {
  private static final String LOGGER = "test.Foo";
  private static final OperationSpec SPEC =
      OperationSpec.of("Foo.save", LOGGER, "test.FooObserved", "save");

  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().build();
  private final Operation save = metrics.operation(SPEC);

  @Test
  void successIsAStartAndAnEnd() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      long start = save.start();
      time.advanceMillis(123);
      save.success(start);

      assertThat(log.lines())
          .containsExactly(
              "INFO ⏱️  START [2026-01-02T03:04:05.678Z] Foo.save",
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.123s)");
    }
  }

  @Test
  void argumentsAndResultAreShownWhereGiven() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      long start =
          save.start(Arguments.of("userId", 1).and("tags", new String[] {"a"}).sensitive("value"));
      time.advanceNanos(42_000);
      save.success(start, null);
      save.success(save.start(Arguments.none()), "done {}");
      save.success(save.start(Arguments.ofSensitive("key")));

      assertThat(log.lines())
          .containsExactly(
              "INFO ⏱️  START [2026-01-02T03:04:05.678Z] Foo.save(userId=1, tags=[a], value=***)",
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.000042s) Result: null",
              "INFO ⏱️  START [2026-01-02T03:04:05.678Z] Foo.save()",
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.000s) Result: done {}",
              "INFO ⏱️  START [2026-01-02T03:04:05.678Z] Foo.save(key=***)",
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.000s)");
    }
  }

  @Test
  void failureIsAnErrorWithTheThrowable() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      long start = save.start();
      time.advanceMillis(123);
      save.failure(start, new IllegalStateException("msg"));

      assertThat(log.lines().get(1))
          .isEqualTo(
              "ERROR ❌ FAILED [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.123s)"
                  + " Error: IllegalStateException: msg");
      assertThat(log.events().get(1).getThrowableProxy()).isNotNull();
    }
  }

  @Test
  void expectedExceptionIsAnEnd() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      long start = save.start();
      time.advanceMillis(1000);
      save.expected(start, new IllegalArgumentException("unknown user"));

      assertThat(log.lines().get(1))
          .isEqualTo(
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 1.000s)"
                  + " Expected: IllegalArgumentException: unknown user");
      assertThat(log.events().get(1).getThrowableProxy()).isNull();
    }
    assertThat(metrics.snapshot().operation("Foo.save").orElseThrow().failures()).isZero();
  }

  @Test
  void evaluationFollowsAtDebug() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      long start = save.start();
      time.advanceMillis(123);
      save.success(start);
      save.failure(start, new IllegalStateException());
      save.expected(start, new IllegalStateException());

      assertThat(log.lines())
          .contains("DEBUG EVALUATION: Foo.save | duration=0.123s | success=true")
          .contains("DEBUG EVALUATION: Foo.save | duration=0.123s | success=false");
      assertThat(log.at(Level.DEBUG).filter(e -> e.getMessage().endsWith("success=true")))
          .hasSize(2);
    }
  }

  @Test
  void symbolsCanBeSwitchedOff() {
    Operation plain = time.metrics().symbols(false).build().operation(SPEC);
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      plain.success(plain.start());
      plain.failure(plain.start(), new IllegalStateException());

      assertThat(log.lines())
          .containsExactly(
              "INFO START [2026-01-02T03:04:05.678Z] Foo.save",
              "INFO END [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.000s)",
              "INFO START [2026-01-02T03:04:05.678Z] Foo.save",
              "ERROR FAILED [2026-01-02T03:04:05.678Z] Foo.save (Duration: 0.000s)"
                  + " Error: IllegalStateException");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INFO", "WARN"})
  void slowCallIsAWarningEvenWhereInfoIsOff(String level) {
    Operation fast =
        metrics.operation(
            OperationSpec.of("Foo.fast", LOGGER, "test.FooObserved", "fast").withSlowMillis(250));
    try (LogCapture log = LogCapture.of(LOGGER, Level.valueOf(level))) {
      long start = fast.start();
      time.advanceMillis(249);
      fast.success(start);
      assertThat(log.at(Level.WARN)).isEmpty();
      time.advanceMillis(1);
      fast.success(start);
      fast.expected(start, new IllegalStateException());

      assertThat(log.at(Level.WARN).map(ILoggingEvent::getFormattedMessage))
          .containsExactly(
              "✅ END [2026-01-02T03:04:05.678Z] Foo.fast (Duration: 0.250s)"
                  + " SLOW (threshold: 0.25s)",
              "✅ END [2026-01-02T03:04:05.678Z] Foo.fast (Duration: 0.250s)"
                  + " Expected: IllegalStateException SLOW (threshold: 0.25s)");
    }
  }

  @Test
  void slowIsFiveSecondsUnlessSaid() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.WARN)) {
      long start = save.start();
      time.advanceMillis(4_999);
      save.success(start);
      assertThat(log.lines()).isEmpty();
      time.advanceMillis(1);
      save.success(start);
      assertThat(log.lines().get(0)).endsWith("(Duration: 5.000s) SLOW (threshold: 5s)");
    }
  }

  @Test
  void negativeThresholdMakesNoCallSlow() {
    Operation any = metrics.operation(SPEC.withSlowMillis(-1));
    try (LogCapture log = LogCapture.of(LOGGER, Level.WARN)) {
      long start = any.start();
      time.advanceMillis(1_000_000);
      metrics
          .operation(
              OperationSpec.of("Foo.any", LOGGER, "test.FooObserved", "any").withSlowMillis(-1))
          .success(start);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void keyValuesAccompanyTheLines() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      long start = save.start();
      time.advanceNanos(1_500_000);
      save.success(start);
      save.expected(start, new IllegalStateException());
      save.failure(start, new IllegalStateException());

      assertThat(log.events())
          .allSatisfy(event -> assertThat(operationOf(event)).isEqualTo("Foo.save"));
      assertThat(LogCapture.value(log.events().get(1), "duration_ms")).isEqualTo(1.5);
      assertThat(
              log.events().stream()
                  .filter(event -> event.getMessage().contains("["))
                  .map(event -> LogCapture.value(event, "outcome")))
          .containsExactly(null, "success", "expected", "failure");
    }
  }

  private static Object operationOf(ILoggingEvent event) {
    // The TRACE line names operations in its text.
    Object operation = LogCapture.value(event, "operation");
    return operation == null ? "" : operation;
  }

  @Test
  void nothingIsBuiltWhereNothingIsLogged() {
    AtomicInteger rendered = new AtomicInteger();
    Object spy =
        new Object() {
          @Override
          public String toString() {
            return "spy " + rendered.incrementAndGet();
          }
        };
    try (LogCapture log = LogCapture.of(LOGGER, Level.OFF)) {
      assertThat(save.logsStart()).isFalse();
      assertThat(save.logsEnd()).isFalse();
      long start = save.start(Arguments.of("spy", spy));
      save.success(start, spy);
      save.failure(
          start,
          new IllegalStateException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
              return spy.toString();
            }
          });
      assertThat(log.lines()).isEmpty();
    }
    assertThat(rendered).hasValue(0);
    assertThat(metrics.snapshot().operation("Foo.save").orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void operationWithoutSpecificationHasALoggerOfItsOwn() {
    try (LogCapture log = LogCapture.of("dev.ote.operations", Level.INFO)) {
      Operation byHand = metrics.operation("by hand");
      byHand.success(byHand.start());
      assertThat(log.lines()).hasSize(2);
    }
  }

  @Test
  void timeHasTheOffsetOfTheClock() {
    Clock clock = Clock.fixed(Instant.parse(FakeTime.NOW), ZoneId.of("Asia/Kolkata"));
    Operation operation = time.metrics().clock(clock).build().operation(SPEC);
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.success(operation.start());
      assertThat(log.lines().get(0)).contains("[2026-01-02T08:34:05.678+05:30]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab"})
  void theLocaleChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      long start = save.start();
      time.advanceMillis(1_234);
      save.failure(start, new IllegalStateException("I"));
      assertThat(log.lines().get(1))
          .isEqualTo(
              "ERROR ❌ FAILED [2026-01-02T03:04:05.678Z] Foo.save (Duration: 1.234s)"
                  + " Error: IllegalStateException: I");
    } finally {
      Locale.setDefault(before);
    }
  }
}
