package dev.ote.runtime;

import static dev.ote.runtime.Wrapped.catchFrom;
import static dev.ote.runtime.Wrapped.fail;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TracePathTest {
  private static final String HERE = "Wrapped\\.java:\\d+";

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
    assertFirstPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(errors.get(1).getFormattedMessage()).contains("] A.x (").contains("disk full");
    assertThat(errors.get(1).getThrowableProxy()).isNull();
    assertThat(LogCapture.value(errors.get(1), "trace_path")).isNull();
    assertThat(
            log.at(Level.DEBUG)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("TRACE")))
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
    assertFirstPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(log.stacks()).isEqualTo(1);
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

    assertFirstPath("A\\.x -> B\\.y -> FAILED at " + HERE);
    assertThat(log.stacks()).as("logged with the stack by B.y alone").isEqualTo(1);
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
    assertThat(Trace.path(thrown).location()).isEqualTo("Wrapped.java:" + line.get());
    assertThat(log.stacks()).isEqualTo(1);
  }

  @Test
  void recursionIsToldApartByPosition() {
    catchFrom(() -> recurse(3));

    List<ILoggingEvent> errors = log.at(Level.ERROR).toList();
    assertThat(errors).hasSize(4);
    assertThat(errors.get(0).getThrowableProxy()).isNotNull();
    assertThat(log.stacks()).isEqualTo(1);
    assertFirstPath("A\\.x -> A\\.x -> A\\.x -> A\\.x -> FAILED at " + HERE);
  }

  @Test
  void wrapperAroundWrapperIsTwoCalls() {
    catchFrom(() -> b.y(() -> b.y(() -> fail("twice"))));
    assertThat(log.stacks()).isEqualTo(1);
    assertFirstPath("B\\.y -> B\\.y -> FAILED at " + HERE);
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
    assertThat(log.stacks()).isEqualTo(2);
    assertThat(log.tracePaths().get(0)).startsWith("A.x -> B.y -> FAILED");
    assertThat(log.tracePaths().get(1)).startsWith("A.x -> FAILED");
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
    assertFirstPath("A\\.x -> B\\.y -> FAILED at TracePathTest\\.java:\\d+");
    assertThat(log.stacks()).as("nobody can tell which of the two is nearer").isBetween(1L, 2L);
  }

  @Test
  void failureOfAnEarlierCallIsNotLoggedWithItsStackAgain() {
    List<Supplier<String>> delegate = new ArrayList<>(List.of(() -> fail("stored")));
    Supplier<String> call = () -> a.x(delegate.get(0));
    RuntimeException stored = catchFrom(call);
    delegate.set(
        0,
        () -> {
          throw stored;
        });
    catchFrom(() -> b.y(delegate.get(0)));
    catchFrom(call); // the same call on the stack, but from another line: not the one that failed

    assertThat(log.at(Level.ERROR)).hasSize(3);
    assertThat(log.stacks()).isEqualTo(1);
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
    assertThat(log.tracePaths().get(0)).isEqualTo("A.x -> B.y -> FAILED");
    assertThat(Trace.path(thrown)).hasToString("FAILED");
    assertThat(log.lines()).anyMatch(line -> line.endsWith("FAILED | Error: Stackless"));
  }

  /**
   * Both the failure's stack and the current one are cut; where their ends happen to lie at the
   * same place of the recursion, they must not be taken for the same frames.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void failureDeepInARecursionIsLoggedWithItsStackOnce(int padding) {
    catchFrom(() -> recurse(600, () -> pad(padding)));

    assertThat(log.at(Level.ERROR)).hasSize(601);
    assertThat(log.stacks()).isEqualTo(1);
    assertThat(log.at(Level.ERROR).findFirst().orElseThrow().getThrowableProxy()).isNotNull();
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
    assertThat(log.stacks()).isEqualTo(1);
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
    return recurse(depth, () -> fail("deep"));
  }

  private String recurse(int depth, Supplier<String> end) {
    return a.x(() -> depth == 0 ? end.get() : recurse(depth - 1, end));
  }

  private static String pad(int frames) {
    return frames == 0 ? fail("deep") : pad(frames - 1);
  }

  private void assertFirstPath(String regex) {
    assertThat(log.tracePaths().get(0)).matches(regex);
  }

  private static final class Stackless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stackless() {
      super(null, null, false, false);
    }
  }
}
