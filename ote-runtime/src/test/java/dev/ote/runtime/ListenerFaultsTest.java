package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.Wrapped.AObserved;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No fault of a listener reaches the caller, or keeps others from being told. */
class ListenerFaultsTest {
  private final FakeTime time = new FakeTime();
  private final List<String> told = new ArrayList<>();

  /** Does the same whatever it is told. */
  private record Doing(Runnable work) implements MetricsListener {
    @Override
    public void callFailed(FailedCall call) {
      work.run();
    }

    @Override
    public void callSlow(SlowCall call) {
      work.run();
    }

    @Override
    public String correlationId() {
      work.run();
      return "id";
    }

    @Override
    public void detached(PerformanceMetrics metrics) {
      work.run();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        AssertionError.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        InterruptedException.class
      })
  void whatListenersThrowChangesNoOutcome(Class<? extends Throwable> type) throws Exception {
    Throwable fault = type.getDeclaredConstructor().newInstance();
    PerformanceMetrics metrics = metrics(() -> sneak(fault));
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      outcomesAreThoseOfTheDelegate(metrics);
      assertThat(internal.lines())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("WARN OTE instrumentation fault, contained");
    }
    assertThat(Thread.interrupted()).isEqualTo(fault instanceof InterruptedException);
    assertThat(told).containsExactly("failed", "slow");
    assertThat(metrics.faults()).as("two calls, and two ids").isEqualTo(4);
    assertThatCode(metrics::detach).doesNotThrowAnyException();
    boolean unused = Thread.interrupted();
  }

  @Test
  void listenersThatBlockOnlyHoldUp() {
    PerformanceMetrics metrics =
        metrics(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)));
    outcomesAreThoseOfTheDelegate(metrics);
    assertThat(metrics.faults()).isZero();
    assertThat(told).containsExactly("failed", "slow");
  }

  @Test
  void interruptsOutliveListeners() {
    PerformanceMetrics metrics = metrics(Thread::interrupted);
    Thread.currentThread().interrupt();
    outcomesAreThoseOfTheDelegate(metrics);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void failuresThatListenersCauseAreNotTold() {
    List<Operation> own = new ArrayList<>();
    PerformanceMetrics metrics =
        metrics(() -> own.get(0).failure(own.get(0).start(), new IllegalStateException("mine")));
    own.add(metrics.operation("mine"));
    outcomesAreThoseOfTheDelegate(metrics);
    assertThat(told).containsExactly("failed", "slow");
    assertThat(metrics.faults()).isZero();
    assertThat(own.get(0).snapshot().failures()).isEqualTo(4);
  }

  @Test
  void aListenerThatCannotStartIsLeftOut() {
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      MetricsListener broken =
          new MetricsListener() {
            @Override
            public void attached(PerformanceMetrics metrics) {
              throw new IllegalStateException("port taken");
            }

            @Override
            public void callFailed(FailedCall call) {
              told.add("broken");
            }
          };
      PerformanceMetrics metrics = time.metrics().listener(broken).build();
      Operation operation = metrics.operation("a");
      operation.failure(operation.start(), new IllegalStateException());
      assertThat(told).isEmpty();
      assertThat(internal.lines())
          .containsExactly(
              "WARN OTE: listener "
                  + broken.getClass().getName()
                  + " is left out: java.lang.IllegalStateException: port taken");
    }
  }

  /** With a listener that does something, and then one that tells. */
  private PerformanceMetrics metrics(Runnable work) {
    MetricsListener telling =
        new MetricsListener() {
          @Override
          public void callFailed(FailedCall call) {
            told.add("failed");
          }

          @Override
          public void callSlow(SlowCall call) {
            told.add("slow");
          }
        };
    return time.metrics().listener(new Doing(work)).listener(telling).build();
  }

  private void outcomesAreThoseOfTheDelegate(PerformanceMetrics metrics) {
    AObserved wrapper = new AObserved(metrics);
    IllegalStateException failure = new IllegalStateException("mine");
    StackTraceElement[] stack = failure.getStackTrace();
    assertThat(
            Wrapped.catchFrom(
                () ->
                    wrapper.x(
                        () -> {
                          throw failure;
                        })))
        .isSameAs(failure)
        .hasNoSuppressedExceptions();
    assertThat(failure.getStackTrace()).isEqualTo(stack);
    Object result = new Object();
    assertThat(
            wrapper.x(
                () -> {
                  time.advanceMillis(5_000);
                  return result;
                }))
        .isSameAs(result);
  }

  private static void sneak(Throwable thrown) {
    ListenerFaultsTest.<RuntimeException>throwAs(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwAs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
