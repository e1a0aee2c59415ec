package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is switched off leaves no trace; what is switched on again does. */
class OperationSwitchesTest {
  private static final String LOGGER = "test.Switched";
  private static final OperationSpec SPEC =
      OperationSpec.of("Switched.run", LOGGER, "test.SwitchedObserved", "run");

  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().settings(Map.of()).build();
  private final Operation operation = metrics.operation(SPEC);

  @Test
  void disabledOperationsAreNeitherCountedNorLogged() {
    metrics.settings().set("enabled", "Switched.*", "false");
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      assertThat(operation.logsStart()).isFalse();
      operation.success(operation.start());
      operation.success(operation.start(Arguments.of("a", 1)), "result");
      operation.expected(operation.start(), new IllegalStateException());
      operation.failure(operation.start(), new IllegalStateException());
      operation.completion(operation.start(), CompletableFuture.completedFuture(1));
      operation.completion(operation.start(), CompletableFuture.failedFuture(new Exception()));
      operation.pending(operation.start(), failure -> false).cancelled();
      metrics.record("Switched.run", Duration.ofMillis(1), false);

      assertThat(log.lines()).isEmpty();
    }
    OperationSnapshot snapshot = operation.snapshot();
    assertThat(snapshot.count()).isZero();
    assertThat(snapshot.inFlight()).isZero();
    assertThat(snapshot.thrown()).isEmpty();
    assertThat(snapshot.lastFailure()).isNull();
  }

  @Test
  void callsUnderWayKeepTheStateTheyBeganWith() {
    long counted = operation.start();
    metrics.settings().set("enabled", "*", "false");
    long uncounted = operation.start();
    operation.success(counted);
    metrics.settings().unset("enabled", "*");
    operation.failure(uncounted, new IllegalStateException());

    assertThat(operation.snapshot().successes()).isEqualTo(1);
    assertThat(operation.snapshot().failures()).isZero();
    assertThat(operation.snapshot().inFlight()).isZero();
  }

  @Test
  void operationsRegisteredLaterObeyToo() {
    metrics.settings().set("enabled", "Late.*", "false");
    Operation late =
        metrics.operation(OperationSpec.of("Late.run", LOGGER, "test.LateObserved", "run"));
    late.success(late.start());
    assertThat(late.snapshot().count()).isZero();
  }

  @Test
  void levelsBoundWhatTheLoggerWouldLog() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      metrics.settings().set("level", "*", "info");
      operation.success(operation.start());
      assertThat(log.lines()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("INFO"));

      metrics.settings().set("level", "*", "warn");
      operation.success(operation.start());
      assertThat(log.lines()).hasSize(2);
      long slow = operation.start();
      time.advanceMillis(5_000);
      operation.success(slow);
      assertThat(log.lines()).hasSize(3).last().asString().startsWith("WARN").contains(" SLOW ");

      metrics.settings().set("level", "*", "error");
      long slowToo = operation.start();
      time.advanceMillis(5_000);
      operation.success(slowToo);
      operation.failure(operation.start(), new IllegalStateException());
      assertThat(log.lines()).hasSize(4).last().asString().startsWith("ERROR");

      metrics.settings().set("level", "*", "off");
      operation.failure(operation.start(), new IllegalStateException());
      assertThat(log.lines()).hasSize(4);
    }
    assertThat(operation.snapshot().count()).isEqualTo(6);
  }

  @Test
  void argumentsAndResultsCanBeKeptOutOfTheLog() {
    metrics.settings().set("arguments", "Switched.run", "false");
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.success(operation.start(Arguments.of("a", "secret")), "secret");
      operation.completion(
          operation.start(), CompletableFuture.completedFuture("secret"), none -> false, r -> r);

      assertThat(log.lines()).hasSize(4).noneSatisfy(line -> assertThat(line).contains("secret"));
    }
  }

  @Test
  void callsThatAreLoggedAreTimedHoweverShort() {
    shortCalls(100_000);
    assertThat(operation.snapshot().isEstimate()).isTrue();
    long timed = operation.snapshot().success().timed();
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      shortCalls(100);
      assertThat(log.lines()).hasSize(200);
    }
    assertThat(operation.snapshot().success().timed()).isEqualTo(timed + 100);
  }

  @Test
  void operationsThatAreSoonSlowAreAlwaysTimed() {
    Operation strict =
        metrics.operation(
            OperationSpec.of("Strict.run", LOGGER, "test.StrictObserved", "run").withSlowMillis(1));
    for (int i = 0; i < 10_000; i++) {
      strict.success(strict.start());
    }
    assertThat(strict.snapshot().isEstimate()).isFalse();
  }

  @Test
  void failuresThatWereNotTimedAreLoggedWithTheMostTheyTook() {
    shortCalls(100_000);
    try (LogCapture log = LogCapture.of(LOGGER, Level.ERROR)) {
      for (int i = 0; i < 100; i++) {
        long start = operation.start();
        time.advanceNanos(300);
        operation.failure(start, new IllegalStateException("full"));
      }
      assertThat(log.lines())
          .hasSize(100)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .matches(
                          "ERROR ❌ FAILED \\[.*] Switched.run \\(Duration: <0\\.\\d+s\\) Error:"
                              + " IllegalStateException: full"));
    }
    assertThat(operation.snapshot().failures()).isEqualTo(100);
  }

  private void shortCalls(int calls) {
    for (int i = 0; i < calls; i++) {
      long start = operation.start();
      time.advanceNanos(7);
      operation.success(start);
    }
  }
}
