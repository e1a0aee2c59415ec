package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class OperationCompletionTest {
  private static final String LOGGER = "test.Async";

  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().build();
  private final Operation operation =
      metrics.operation(OperationSpec.of("Async.load", LOGGER, "test.AsyncObserved", "load"));

  @Test
  void endsWhenTheStageCompletes() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.completion(operation.start(), stage);
      assertThat(operation.snapshot().count()).isZero();
      time.advanceMillis(20);
      stage.complete("done");

      assertThat(log.lines().get(1))
          .isEqualTo("INFO ✅ END [2026-01-02T03:04:05.678Z] Async.load (Duration: 0.020s)");
    }
    assertCounts(1, 0, 0, 0);
    assertThat(operation.snapshot().totalNanos()).isEqualTo(20_000_000);
  }

  @Test
  void resultOfTheStageIsShown() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.completion(operation.start(), stage, thrown -> false, result -> result + "!");
      assertThat(stage.complete("done\n")).isTrue();
      operation.completion(
          operation.start(), CompletableFuture.completedFuture(null), thrown -> false, r -> r);

      assertThat(log.lines().get(1))
          .isEqualTo(
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Async.load (Duration: 0.000s) Result: done\\n!");
      assertThat(log.lines().get(3)).endsWith(" Result: null");
    }
    assertCounts(2, 0, 0, 0);
  }

  @Test
  void nothingIsShownOfAStageThatFailsOrIsNotThere() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.<Object>completion(operation.start(), null, thrown -> false, r -> r);
      operation.completion(
          operation.start(),
          CompletableFuture.failedFuture(new IllegalStateException("no")),
          thrown -> false,
          r -> r);

      assertThat(log.lines().get(1)).endsWith("(Duration: 0.000s)");
      assertThat(log.lines().get(3)).endsWith("Error: IllegalStateException: no");
    }
    assertCounts(1, 1, 0, 0);
  }

  @Test
  void resultThatCannotBeShownCostsOnlyItsLine() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN);
        LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.completion(
          operation.start(),
          stage,
          thrown -> false,
          result -> {
            throw new AssertionError("nothing to show");
          });
      assertThat(stage.complete("done")).isTrue();
      assertThat(internal.lines()).hasSize(1);
      assertThat(log.lines()).hasSize(1);
    }
    assertCounts(1, 0, 0, 0);
  }

  @Test
  void noStageIsASuccess() {
    operation.completion(operation.start(), null);
    assertCounts(1, 0, 0, 0);
  }

  @Test
  void failureCountsAsItsCause() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      CompletableFuture<String> stage = new CompletableFuture<>();
      operation.completion(operation.start(), stage.thenApply(String::trim));
      stage.completeExceptionally(new IOException("gone"));

      assertThat(log.lines().get(1)).startsWith("ERROR").endsWith("Error: IOException: gone");
    }
    assertCounts(0, 1, 0, 0);
  }

  @Test
  void expectedExceptionIsFoundWithinCompletionException() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.completion(
          operation.start(),
          CompletableFuture.failedFuture(new CompletionException(new FileNotFoundException("f"))),
          IOException.class::isInstance);
      operation.completion(
          operation.start(),
          CompletableFuture.failedFuture(new IllegalStateException()),
          IOException.class::isInstance);

      assertThat(log.lines().get(1))
          .isEqualTo(
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Async.load (Duration: 0.000s)"
                  + " Expected: FileNotFoundException: f");
    }
    assertCounts(0, 1, 1, 0);
  }

  @Test
  void cancellationIsAnOutcomeOfItsOwn() {
    CompletableFuture<String> direct = new CompletableFuture<>();
    CompletableFuture<String> source = new CompletableFuture<>();
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      operation.completion(operation.start(), direct);
      assertThat(direct.cancel(true)).isTrue();
      operation.completion(operation.start(), source.thenApply(String::trim));
      source.completeExceptionally(new CancellationException());

      assertThat(log.at(Level.INFO).toList().get(1).getFormattedMessage())
          .isEqualTo("✅ END [2026-01-02T03:04:05.678Z] Async.load (Duration: 0.000s) Cancelled");
      assertThat(LogCapture.value(log.events().get(1), "outcome")).isEqualTo("cancelled");
      assertThat(log.lines().get(2)).endsWith("success=false");
      assertThat(log.at(Level.ERROR)).isEmpty();
    }
    assertCounts(0, 0, 0, 2);
  }

  @Test
  void stageThatTakesNoListenerIsASuccessOfTheCall() {
    CompletionStage<String> hostile =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> whenComplete(
              BiConsumer<? super String, ? super Throwable> action) {
            throw new UnsupportedOperationException();
          }
        };
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      assertThatCode(() -> operation.completion(operation.start(), hostile))
          .doesNotThrowAnyException();
      assertThat(internal.lines()).hasSize(1);
    }
    assertCounts(1, 0, 0, 0);
    assertThat(metrics.faults()).isEqualTo(1);
  }

  @Test
  void callIsCountedOnceHoweverOftenTheStageCompletes() {
    CompletionStage<String> hostile =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> whenComplete(
              BiConsumer<? super String, ? super Throwable> action) {
            action.accept("one", null);
            action.accept(null, new IOException("two"));
            throw new AssertionError("three");
          }
        };
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      operation.completion(operation.start(), hostile);
      assertThat(internal.lines()).hasSize(1);
    }
    assertCounts(1, 0, 0, 0);
  }

  @Test
  void predicateThatThrowsMakesAFailure() {
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN);
        LogCapture log = LogCapture.of(LOGGER, Level.OFF)) {
      operation.completion(
          operation.start(),
          CompletableFuture.failedFuture(new IOException()),
          outcome -> {
            throw new AssertionError("no opinion");
          });
      assertThat(internal.lines()).hasSize(1);
      assertThat(log.lines()).isEmpty();
    }
    assertCounts(0, 1, 0, 0);
  }

  @Test
  void completionExceptionWithoutCauseIsAFailure() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.completion(
          operation.start(), CompletableFuture.failedFuture(new CompletionException("bare", null)));
      assertThat(log.lines().get(1)).endsWith("Error: CompletionException: bare");
    }
    assertCounts(0, 1, 0, 0);
  }

  private void assertCounts(int successes, int failures, int expected, int cancelled) {
    OperationSnapshot snapshot = operation.snapshot();
    assertThat(snapshot.successes()).as("successes").isEqualTo(successes);
    assertThat(snapshot.failures()).as("failures").isEqualTo(failures);
    assertThat(snapshot.expectedOutcomes()).as("expected").isEqualTo(expected);
    assertThat(snapshot.cancellations()).as("cancelled").isEqualTo(cancelled);
  }
}
