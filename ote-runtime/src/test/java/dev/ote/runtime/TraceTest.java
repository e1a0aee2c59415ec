package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.Wrapped.AObserved;
import dev.ote.runtime.Wrapped.BObserved;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TraceTest {
  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final AObserved a = new AObserved(metrics);
  private final BObserved b = new BObserved(metrics);
  private final OteLogger logger =
      new OteLogger(LoggerFactory.getLogger("test.User"), FakeTime.CLOCK, new Faults());

  @Test
  void messageNamesTheNearestObservedCall() {
    assertThat(a.x(() -> b.y(() -> Trace.message("validation_failed", "user_id is required"))))
        .isEqualTo("TRACE: B.y -> validation_failed | user_id is required");
    assertThat(a.x(() -> Trace.message("validation_failed", "no")))
        .isEqualTo("TRACE: A.x -> validation_failed | no");
  }

  @Test
  void messageNamesTheCallerWhereNothingIsObserved() {
    Supplier<String> lambda = () -> Trace.message("step", "detail");
    assertThat(Trace.message("step", "detail"))
        .isEqualTo("TRACE: TraceTest.messageNamesTheCallerWhereNothingIsObserved -> step | detail");
    assertThat(lambda.get())
        .isEqualTo("TRACE: TraceTest.messageNamesTheCallerWhereNothingIsObserved -> step | detail");
  }

  @Test
  void messageIsOneLine() {
    assertThat(a.x(() -> Trace.message("a\nb", "c\rd"))).isEqualTo("TRACE: A.x -> a\\nb | c\\rd");
  }

  @Test
  void messageTakesTheMissingMessageOfAnother() {
    assertThat(Trace.message("failed", new Exception().getMessage())).endsWith("failed | null");
  }

  @Test
  void pathOfAHostileFailureIsEmpty() {
    Exception hostile =
        new Exception() {
          private static final long serialVersionUID = 1L;

          @Override
          public StackTraceElement[] getStackTrace() {
            throw new AssertionError();
          }
        };
    assertThat(Trace.path(hostile)).isEqualTo(new TracePath(List.of(), null));
  }

  @Test
  void stepsAreLoggedAtDebug() {
    try (LogCapture log = LogCapture.of("test.User", Level.DEBUG)) {
      String unused =
          a.x(
              () -> {
                logger.trace("saved to DB");
                logger.trace("encrypted %s in %.1f ms", "value\n", 1.5);
                logger.trace("100%");
                return "";
              });
      assertThat(log.lines())
          .containsExactly(
              "DEBUG TRACE: A.x -> saved to DB",
              "DEBUG TRACE: A.x -> encrypted value\\n in 1.5 ms",
              "DEBUG TRACE: A.x -> 100%");
    }
  }

  @Test
  void operationIsLoggedWithItsContext() {
    try (LogCapture log = LogCapture.of("test.User", Level.INFO)) {
      logger.logOperation("user_saved", "userId", 1, "name", "x\ny", "roles", new int[] {1, 2});
      logger.logOperation("plain");
      logger.logOperation("odd", "key");
      logger.logOperation("null", "key", null);

      assertThat(log.lines())
          .containsExactly(
              "INFO [2026-01-02T03:04:05.678Z] user_saved userId=1 name=x\\ny roles=[1, 2]",
              "INFO [2026-01-02T03:04:05.678Z] plain",
              "INFO [2026-01-02T03:04:05.678Z] odd key=<missing>",
              "INFO [2026-01-02T03:04:05.678Z] null key=null");
      assertThat(LogCapture.value(log.events().get(0), "userId")).isEqualTo(1);
      assertThat(LogCapture.value(log.events().get(0), "name")).isEqualTo("x\\ny");
    }
  }

  @Test
  void theLineIsThatOfTheCaller() {
    try (LogCapture log = LogCapture.of("test.User", Level.DEBUG)) {
      logger.trace("here");
      logger.logOperation("here");
      assertThat(log.events())
          .allSatisfy(
              event ->
                  assertThat(event.getCallerData()[0].getMethodName())
                      .isEqualTo("theLineIsThatOfTheCaller"));
    }
  }

  @Test
  void nothingIsBuiltWhereTheLevelIsOff() {
    AtomicInteger rendered = new AtomicInteger();
    Object spy =
        new Object() {
          @Override
          public String toString() {
            return "spy " + rendered.incrementAndGet();
          }
        };
    try (LogCapture log = LogCapture.of("test.User", Level.WARN)) {
      logger.trace("step %s", spy);
      logger.logOperation("operation", "key", spy);
      assertThat(log.lines()).isEmpty();
    }
    assertThat(rendered).hasValue(0);
  }

  @Test
  void faultsAreContained() {
    Faults faults = new Faults();
    OteLogger guarded = new OteLogger(LoggerFactory.getLogger("test.User"), FakeTime.CLOCK, faults);
    try (LogCapture internal = LogCapture.of("dev.ote.runtime", Level.WARN);
        LogCapture log =
            LogCapture.throwing(
                "test.User",
                Level.DEBUG,
                () -> {
                  throw new AssertionError("full");
                })) {
      guarded.trace("one");
      guarded.trace("two %d", 2);
      guarded.logOperation("three");
      assertThat(internal.lines()).hasSize(1);
      assertThat(log).isNotNull();
    }
    assertThat(faults.count()).isEqualTo(3);
  }

  @Test
  void loggersAreNamedAfterTypes() {
    try (LogCapture log = LogCapture.of(TraceTest.class.getName(), Level.INFO)) {
      OteLogger.of(TraceTest.class).logOperation("by class");
      OteLogger.of(TraceTest.class.getName()).logOperation("by name");
      assertThat(log.lines()).hasSize(2);
    }
  }
}
