package dev.ote.runtime;

import static dev.ote.runtime.Wrapped.catchFrom;
import static dev.ote.runtime.Wrapped.fail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.Wrapped.AObserved;
import dev.ote.runtime.Wrapped.BObserved;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class TracePathAcrossThreadsTest {
  private static final String HERE = "Wrapped\\.java:\\d+";

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final AObserved a = new AObserved(metrics);
  private final BObserved b = new BObserved(metrics);
  private final LogCapture log = LogCapture.of(Wrapped.LOGGER, Level.DEBUG);

  @AfterEach
  void close() {
    log.close();
    assertThat(metrics.faults()).isZero();
  }

  @Test
  void failureFromAnotherThreadContinuesThePath() throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      RuntimeException thrown =
          catchFrom(
              () ->
                  a.x(
                      () -> {
                        try {
                          return pool.submit(() -> b.y(() -> fail("over there"))).get();
                        } catch (ExecutionException | InterruptedException e) {
                          throw new IllegalArgumentException("gave up", e);
                        }
                      }));

      assertThat(Trace.path(thrown).toString()).matches("A\\.x -> B\\.y -> FAILED at " + HERE);
      assertThat(log.stacks()).as("logged with the stack by B.y, over there").isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void failureFromAnotherThreadWithoutObservedCallsIsLoggedHere() throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      catchFrom(() -> a.x(() -> CompletableFuture.supplyAsync(() -> fail("far"), pool).join()));
      assertFirstPath("A\\.x -> FAILED at " + HERE);
      assertThat(log.stacks()).isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void failureOfAStageStartsAtItsOperation() throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<String> stage =
          a.async(() -> CompletableFuture.supplyAsync(() -> b.y(() -> fail("later")), pool));
      assertThatThrownBy(stage::join).hasRootCauseMessage("later");
    } finally {
      pool.shutdown();
      assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(log.tracePaths().get(0)).startsWith("B.y -> FAILED");
    assertThat(log.stacks()).isEqualTo(1);
    assertThat(log.at(Level.ERROR)).hasSize(2);
  }

  @Test
  void failureOfAStageWithoutNearerCallIsLoggedWithThePath() {
    CompletableFuture<String> stage = a.async(CompletableFuture::new);
    stage.completeExceptionally(new IllegalStateException("elsewhere"));
    assertFirstPath("A\\.async -> FAILED at TracePathAcrossThreadsTest\\.java:\\d+");
  }

  @Test
  void stageThatFailedWithinTheCallIsOneStep() {
    catchFrom(
        () ->
            a.x(
                () -> {
                  a.async(() -> CompletableFuture.failedFuture(new IllegalStateException("now")));
                  return "";
                }));
    assertFirstPath("A\\.x -> A\\.async -> FAILED at TracePathAcrossThreadsTest\\.java:\\d+");
    assertThat(log.stacks()).isEqualTo(1);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsHaveTheSameStacks() throws ReflectiveOperationException, InterruptedException {
    Runnable work = () -> catchFrom(() -> a.x(() -> b.y(() -> fail("virtual"))));
    // By reflection, as this is compiled for Java 17.
    Thread thread =
        (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    thread.join();

    assertFirstPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(log.stacks()).isEqualTo(1);
    assertThat(metrics.snapshot().operation("A.x").orElseThrow().failures()).isEqualTo(1);
  }

  private void assertFirstPath(String regex) {
    assertThat(log.tracePaths().get(0)).matches(regex);
  }
}
