package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.ote.runtime.Wrapped.AObserved;
import dev.ote.runtime.Wrapped.BObserved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class TracePathTest {
  private static final String HERE = "TracePathTest\\.java:\\d+";

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final AObserved a = new AObserved(metrics);
  private final BObserved b = new BObserved(metrics);
  private final Wrapped.Call<String> bridged = b;
  private final LogCapture log = LogCapture.of(Wrapped.LOGGER, Level.DEBUG);

  private boolean mayOverflow;

  @AfterEach
  void close() {
    log.close();
    assertThat(mayOverflow || metrics.faults() == 0).as("no fault").isTrue();
  }

  @Test
  void innermostCallLogsPathAndStackAndTheOthersOneLine() {
    RuntimeException failure = new IllegalStateException("placeholder");
    RuntimeException thrown = catchFrom(() -> a.x(() -> b.y(() -> fail("disk full"))));

    assertThat(thrown).isNotSameAs(failure).hasMessage("disk full");
    List<ILoggingEvent> errors = log.at(Level.ERROR).toList();
    assertThat(errors).hasSize(2);
    assertThat(errors.get(0).getFormattedMessage()).contains("] B.y (").contains("disk full");
    assertThat(errors.get(0).getThrowableProxy()).isNotNull();
    assertPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(errors.get(1).getFormattedMessage()).contains("] A.x (").contains("disk full");
    assertThat(errors.get(1).getThrowableProxy()).isNull();
    assertThat(LogCapture.value(errors.get(1), "trace_path")).isNull();
    assertThat(traces())
        .singleElement()
        .asString()
        .matches(
            "TRACE: A\\.x -> B\\.y -> FAILED at "
                + HERE
                + " \\| Error: IllegalStateException: disk full");
    assertThat(Trace.path(thrown).operations()).containsExactly("A.x", "B.y");
    assertThat(Trace.path(thrown).toString()).matches("A\\.x -> B\\.y -> FAILED at " + HERE);
  }

  @Test
  void failingLineIsThatOfTheThrow() {
    AtomicInteger line = new AtomicInteger();
    RuntimeException thrown =
        catchFrom(
            () ->
                b.y(
                    () -> {
                      RuntimeException failure = new IllegalStateException();
                      line.set(failure.getStackTrace()[0].getLineNumber());
                      throw failure;
                    }));
    assertThat(Trace.path(thrown).location()).isEqualTo("TracePathTest.java:" + line.get());
  }

  @Test
  void bridgeMethodIsNoStepOfItsOwn() {
    catchFrom(() -> a.x(() -> bridged.y(() -> fail("bridged"))));
    assertPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(stacks()).isEqualTo(1);
  }

  @Test
  void causeLeadsDeeperThanWhatItCaused() {
    RuntimeException thrown =
        catchFrom(
            () ->
                a.x(
                    () -> {
                      try {
                        return b.y(() -> fail("disk full"));
                      } catch (IllegalStateException e) {
                        throw new IllegalArgumentException("cannot save", e);
                      }
                    }));

    assertPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(stacks()).as("logged with the stack by B.y alone").isEqualTo(1);
    assertThat(Trace.path(thrown).operations()).containsExactly("A.x", "B.y");
  }

  @Test
  void causeWithinTheSameCallTellsTheLine() {
    AtomicInteger line = new AtomicInteger();
    RuntimeException thrown =
        catchFrom(
            () ->
                a.x(
                    () -> {
                      try {
                        return fail("root");
                      } catch (IllegalStateException e) {
                        line.set(e.getStackTrace()[0].getLineNumber());
                        throw new IllegalArgumentException("wrapped", e);
                      }
                    }));
    assertThat(Trace.path(thrown).location()).isEqualTo("TracePathTest.java:" + line.get());
    assertThat(stacks()).isEqualTo(1);
  }

  @Test
  void recursionIsToldApartByPosition() {
    catchFrom(() -> recurse(3));

    List<ILoggingEvent> errors = log.at(Level.ERROR).toList();
    assertThat(errors).hasSize(4);
    assertThat(errors.get(0).getThrowableProxy()).isNotNull();
    assertThat(stacks()).isEqualTo(1);
    assertPath("A\\.x -> A\\.x -> A\\.x -> A\\.x -> FAILED at " + HERE);
  }

  @Test
  void wrapperAroundWrapperIsTwoCalls() {
    catchFrom(() -> b.y(() -> b.y(() -> fail("twice"))));
    assertThat(stacks()).isEqualTo(1);
    assertPath("B\\.y -> B\\.y -> FAILED at " + HERE);
  }

  @Test
  void siblingThatFailedBeforeIsNotOnThePath() {
    catchFrom(
        () ->
            a.x(
                () -> {
                  catchFrom(() -> b.y(() -> fail("first")));
                  return fail("second");
                }));
    assertThat(stacks()).isEqualTo(2);
    assertThat(paths().get(0)).startsWith("A.x -> B.y -> FAILED");
    assertThat(paths().get(1)).startsWith("A.x -> FAILED");
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
      assertThat(stacks()).as("logged with the stack by B.y, over there").isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void failureFromAnotherThreadWithoutObservedCallsIsLoggedHere() throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      catchFrom(() -> a.x(() -> CompletableFuture.supplyAsync(() -> fail("far"), pool).join()));
      assertPath("A\\.x -> FAILED at " + HERE);
      assertThat(stacks()).isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void failureCreatedBeforeTheCallIsLoggedByTheCallThatThrowsIt() {
    RuntimeException stored = new IllegalStateException("stored");
    catchFrom(
        () ->
            a.x(
                () ->
                    b.y(
                        () -> {
                          throw stored;
                        })));
    assertPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(stacks()).as("nobody can tell which of the two is nearer").isBetween(1L, 2L);
  }

  @Test
  void failureWithoutStackHasAtLeastTheOuterPart() {
    RuntimeException thrown =
        catchFrom(
            () ->
                a.x(
                    () ->
                        b.y(
                            () -> {
                              throw new Stackless();
                            })));
    assertThat(paths().get(0)).isEqualTo("A.x -> B.y -> FAILED");
    assertThat(Trace.path(thrown)).hasToString("FAILED");
    assertThat(log.lines()).anyMatch(line -> line.endsWith("FAILED | Error: Stackless"));
  }

  @Test
  void stackOverflowIsLoggedWithItsStackOnce() {
    mayOverflow = true;
    assertThatThrownBy(() -> recurse(Integer.MAX_VALUE)).isInstanceOf(StackOverflowError.class);
    // Where the stack ends the log has no room either, and may overflow in its turn.
    List<Throwable> logged =
        log.events().stream()
            .map(event -> (ThrowableProxy) event.getThrowableProxy())
            .filter(Objects::nonNull)
            .map(ThrowableProxy::getThrowable)
            .toList();
    assertThat(logged).isNotEmpty().doesNotHaveDuplicates();
    assertThat(log.at(Level.ERROR).count()).isGreaterThan(10);
  }

  @Test
  void cyclicCausesEnd() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    catchFrom(
        () ->
            a.x(
                () -> {
                  throw one;
                }));
    assertThat(stacks()).isEqualTo(1);
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
    assertThat(paths().get(0)).startsWith("B.y -> FAILED");
    assertThat(stacks()).isEqualTo(1);
    assertThat(log.at(Level.ERROR)).hasSize(2);
  }

  @Test
  void failureOfAStageWithoutNearerCallIsLoggedWithThePath() {
    CompletableFuture<String> stage = a.async(CompletableFuture::new);
    stage.completeExceptionally(new IllegalStateException("elsewhere"));
    assertPath("A\\.async -> FAILED at " + HERE);
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
    assertPath("A\\.x -> A\\.async -> FAILED at " + HERE);
    assertThat(stacks()).isEqualTo(1);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsHaveTheSameStacks() throws ReflectiveOperationException, InterruptedException {
    Runnable work = () -> catchFrom(() -> a.x(() -> b.y(() -> fail("virtual"))));
    // By reflection, as this is compiled for Java 17.
    Thread thread =
        (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    thread.join();

    assertPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(stacks()).isEqualTo(1);
    assertThat(metrics.snapshot().operation("A.x").orElseThrow().failures()).isEqualTo(1);
  }

  @Test
  void overloadsWithNamesOfTheirOwnAreNamedAfterTheMethod() {
    String wrapper = "test.OverloadedObserved";
    WrapperFrames.register(OperationSpec.of("one", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("one");
    WrapperFrames.register(OperationSpec.of("one", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("one");
    WrapperFrames.register(OperationSpec.of("two", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("Overloaded.m");
    WrapperFrames.register(OperationSpec.of("two", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("Overloaded.m");
    assertThat(WrapperFrames.operation(wrapper, "other")).isNull();
  }

  @Test
  void endlessPathsAreShortened() {
    TracePath path = new TracePath(Collections.nCopies(100, "A.x"), "A.java:1");
    assertThat(path.toString())
        .hasSizeLessThan(400)
        .startsWith("A.x -> A.x")
        .contains(" -> … (68 more) -> ")
        .endsWith("A.x -> FAILED at A.java:1");
    assertThat(path.operations()).hasSize(100);
  }

  private String recurse(int depth) {
    return a.x(() -> depth == 0 ? fail("deep") : recurse(depth - 1));
  }

  private static String fail(String message) {
    throw new IllegalStateException(message);
  }

  private static RuntimeException catchFrom(Supplier<?> work) {
    try {
      Object unused = work.get();
    } catch (RuntimeException failure) {
      return failure;
    }
    return new IllegalArgumentException("did not fail");
  }

  private void assertPath(String regex) {
    assertThat(paths().get(0)).matches(regex);
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    log.events()
        .forEach(
            event -> {
              Object path = LogCapture.value(event, "trace_path");
              if (path != null) {
                paths.add(path.toString());
              }
            });
    return paths;
  }

  private long stacks() {
    return log.events().stream().filter(event -> event.getThrowableProxy() != null).count();
  }

  private List<String> traces() {
    return log.at(Level.DEBUG)
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> line.startsWith("TRACE"))
        .toList();
  }

  private static final class Stackless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stackless() {
      super(null, null, false, false);
    }
  }
}
