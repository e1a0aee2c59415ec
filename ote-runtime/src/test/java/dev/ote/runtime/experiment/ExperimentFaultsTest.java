package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.LogCapture;
import dev.ote.runtime.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong around the baseline, its caller does not notice. */
class ExperimentFaultsTest {
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final LogCapture log = LogCapture.of(Faults.LOGGER, Level.WARN);

  @AfterEach
  void close() {
    boolean unused = Thread.interrupted();
    log.close();
  }

  private ExperimentBuilder<Object> builder() {
    return Experiment.builder("trial").metrics(metrics);
  }

  static List<Throwable> throwables() {
    return List.of(
        new RuntimeException(),
        new Exception("checked"),
        new OutOfMemoryError("not really"),
        new StackOverflowError(),
        new LinkageError(),
        new AssertionError(),
        new HostileException());
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void whateverTheCandidateThrowsIsAMismatch(Throwable thrown) {
    for (Order order : Order.values()) {
      Experiment<Object> experiment = builder().order(order).logValues(true).build();
      Object got =
          experiment.call(
              () -> "fine",
              () -> {
                throw thrown;
              });
      assertThat(got).isEqualTo("fine");
      assertThat(experiment.report().mismatches()).containsEntry(MismatchKind.THREW, 1L);
      assertThat(experiment.report().faults()).isZero();
    }
  }

  @Test
  void endlessRecursionIsContained() {
    Experiment<Object> experiment = builder().build();
    assertThat(experiment.call(() -> "fine", () -> recurse(1))).isEqualTo("fine");
    assertThat(experiment.report().mismatched()).isEqualTo(1);
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : recurse(depth + 1) + 1; // Nobody gets there.
  }

  @Test
  void hostileResultsAreContained() {
    Experiment<Object> experiment = builder().logValues(true).build();
    Object got = experiment.call(() -> new Hostile(), () -> new Hostile());
    assertThat(got.getClass()).isEqualTo(Hostile.class);
    MismatchReport report = experiment.report();
    assertThat(report.notCompared().undecided()).isEqualTo(1);
    assertThat(report.compared()).isZero();
    assertThat(report.faults()).isEqualTo(1);
    assertThat(log.lines())
        .containsExactly(
            "WARN EXPERIMENT: trial | fault of the equivalence, contained; later ones are counted");
  }

  @Test
  void listenersTickersCopiersAndMetricsMayThrow() {
    Experiment<Object> experiment =
        builder()
            .onMismatch(
                mismatch -> {
                  throw new AssertionError("listener");
                })
            .ticker(
                new java.util.function.LongSupplier() {
                  private int calls;

                  @Override
                  public long getAsLong() {
                    if (calls++ > 0) { // The first is the log's, when it is made.
                      throw new IllegalStateException("no time");
                    }
                    return 0;
                  }
                })
            .build();
    assertThat(experiment.call(() -> 1, () -> 2)).isEqualTo(1);
    assertThat(experiment.report().mismatched()).isEqualTo(1);
    assertThat(experiment.report().faults()).isGreaterThanOrEqualTo(5);

    Object got =
        experiment.call(
            () -> {
              throw new IllegalStateException("copy");
            },
            () -> "fine",
            copy -> "never");
    assertThat(got).isEqualTo("fine");
    assertThat(experiment.report().notCompared().undecided()).isEqualTo(1);
  }

  @Test
  void loggersMayThrow() {
    log.close();
    try (LogCapture throwing =
        LogCapture.throwing(
            Faults.LOGGER,
            Level.WARN,
            () -> {
              throw new IllegalStateException("logger");
            })) {
      Experiment<Object> experiment = builder().build();
      assertThat(experiment.call(() -> 1, () -> 2)).isEqualTo(1);
      assertThat(experiment.report().faults()).isEqualTo(1);
      assertThat(throwing).isNotNull();
    }
  }

  @Test
  void anInterruptIsTheCallers() {
    List<Boolean> seen = new ArrayList<>();
    for (Order order : Order.values()) {
      Experiment<Object> experiment = builder().order(order).chance(() -> 0).build();
      experiment.call(
          () -> seen.add(Thread.currentThread().isInterrupted()),
          () -> {
            throw new InterruptedException(); // As a blocking method does, which clears the flag.
          });
      assertThat(Thread.interrupted()).isTrue();
      assertThat(experiment.report().notCompared().skipped()).isEqualTo(1);
      assertThat(experiment.report().mismatched()).isZero();
    }
    // In random order the candidate went first, and the baseline saw the interrupt.
    assertThat(seen).containsExactly(false, true);
  }

  /** What candidates do that were interrupted in a blocking method. */
  static List<Candidate<Object, Object>> waysToEnd() {
    return List.of(
        unused -> {
          throw new IllegalStateException(new RuntimeException(new InterruptedException()));
        },
        unused -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted");
        },
        unused -> {
          Thread.currentThread().interrupt();
          return "as far as I came";
        });
  }

  @ParameterizedTest
  @MethodSource("waysToEnd")
  void anInterruptOfTheCandidateIsTheCallersHoweverItEnds(Candidate<Object, Object> candidate) {
    Experiment<Object> experiment = builder().build();
    assertThat(experiment.call(() -> "fine", () -> candidate.call(""))).isEqualTo("fine");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(experiment.report().notCompared().skipped()).isEqualTo(1);
    assertThat(experiment.report().mismatched()).isZero();
  }

  @Test
  void anInterruptOfAnotherThreadIsAnOutcome() {
    Experiment<Object> experiment = builder().build();
    experiment.call(
        () -> "fine",
        () -> {
          throw new java.util.concurrent.ExecutionException(new InterruptedException());
        });
    assertThat(Thread.interrupted()).isFalse();
    assertThat(experiment.report().mismatched()).isEqualTo(1);
  }

  @Test
  void anInterruptedThreadRunsNoCandidate() {
    AtomicBoolean ran = new AtomicBoolean();
    Experiment<Object> experiment = builder().build();
    Thread.currentThread().interrupt();
    experiment.call(
        () -> "fine",
        () -> {
          ran.set(true);
          return "fine";
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ran).isFalse();
    assertThat(experiment.report().notCompared().skipped()).isEqualTo(1);
  }

  private static final class Hostile {
    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }
  }

  private static final class HostileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("getCause");
    }
  }
}
