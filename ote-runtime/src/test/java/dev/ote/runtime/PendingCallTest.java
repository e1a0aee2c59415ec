package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PendingCallTest {
  private static final String LOGGER = "test.Pending";

  private final FakeTime time = new FakeTime();
  private final PerformanceMetrics metrics = time.metrics().build();
  private final Operation operation =
      metrics.operation(OperationSpec.of("Pending.load", LOGGER, "test.PendingObserved", "load"));

  @Test
  void endsWhenItIsTold() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      PendingCall call = pending();
      time.advanceMillis(20);
      assertThat(operation.snapshot().count()).isZero();
      call.succeeded();

      assertThat(log.lines())
          .containsExactly(
              "INFO ⏱️  START [2026-01-02T03:04:05.678Z] Pending.load",
              "INFO ✅ END [2026-01-02T03:04:05.678Z] Pending.load (Duration: 0.020s)");
    }
    assertThat(outcomes()).containsExactly(1L, 0L, 0L, 0L);
    assertThat(operation.snapshot().totalNanos()).isEqualTo(20_000_000);
  }

  @Test
  void showsItsResult() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      pending().succeeded("a\nb");
      pending().succeeded(null);

      assertThat(log.lines().get(1)).endsWith("(Duration: 0.000s) Result: a\\nb");
      assertThat(log.lines().get(3)).endsWith("(Duration: 0.000s) Result: null");
    }
    assertThat(outcomes()).containsExactly(2L, 0L, 0L, 0L);
  }

  @Test
  void failureIsJudged() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      pending().failed(new IllegalStateException("closed"));
      pending().failed(new FileNotFoundException("f"));
      pending().failed(new CompletionException(new FileNotFoundException("g")));
      pending().failed(new CancellationException());

      assertThat(log.lines().get(1)).startsWith("ERROR").endsWith("IllegalStateException: closed");
      assertThat(log.lines().get(3)).endsWith(" Expected: FileNotFoundException: f");
      assertThat(log.lines().get(5)).endsWith(" Expected: FileNotFoundException: g");
      assertThat(log.lines().get(7)).endsWith(" Cancelled");
    }
    assertThat(outcomes()).containsExactly(0L, 1L, 2L, 1L);
  }

  @Test
  void cancellationMayBeExpected() {
    PendingCall call =
        operation.pending(operation.start(), CancellationException.class::isInstance);
    call.failed(new CancellationException());
    assertThat(outcomes()).containsExactly(0L, 0L, 1L, 0L);
  }

  @Test
  void failureWithoutThrowableIsOne() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      pending().failed(null);
      assertThat(log.lines().get(1)).endsWith("Error: NullPointerException: no throwable");
    }
    assertThat(outcomes()).containsExactly(0L, 1L, 0L, 0L);
    assertThat(metrics.faults()).isZero();
  }

  @Test
  void whatIsSaidAfterItsEndIsIgnored() {
    PendingCall call = pending();
    call.cancelled();
    call.succeeded();
    call.succeeded("late");
    call.failed(new IOException());
    call.cancelled();
    assertThat(outcomes()).containsExactly(0L, 0L, 0L, 1L);
  }

  @Test
  void endsOnceWhoeverIsFirst() throws InterruptedException {
    int rounds = 2_000;
    for (int i = 0; i < rounds; i++) {
      PendingCall call = operation.pending(0, thrown -> true);
      CountDownLatch together = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (Runnable end :
          List.<Runnable>of(call::succeeded, call::cancelled, () -> call.failed(new Expected()))) {
        Thread thread =
            new Thread(
                () -> {
                  awaitQuietly(together);
                  end.run();
                });
        thread.start();
        threads.add(thread);
      }
      together.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(operation.snapshot().count()).isEqualTo(rounds);
  }

  @Test
  void resultIsNotAskedForWhereNothingShowsIt() {
    List<Object> asked = new ArrayList<>();
    try (LogCapture log = LogCapture.of(LOGGER, Level.WARN)) {
      operation.pending(operation.start(), thrown -> false).succeeded("r", asked::add);
      assertThat(log.lines()).isEmpty();
    }
    assertThat(asked).isEmpty();
    assertThat(outcomes()).containsExactly(1L, 0L, 0L, 0L);
  }

  private PendingCall pending() {
    return operation.pending(operation.start(), IOException.class::isInstance);
  }

  private List<Long> outcomes() {
    OperationSnapshot snapshot = operation.snapshot();
    return List.of(
        snapshot.successes(),
        snapshot.failures(),
        snapshot.expectedOutcomes(),
        snapshot.cancellations());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Expected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Expected() {
      super(null, null, false, false);
    }
  }
}
