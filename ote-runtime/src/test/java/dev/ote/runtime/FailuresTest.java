package dev.ote.runtime;

import static dev.ote.runtime.Wrapped.catchFrom;
import static dev.ote.runtime.Wrapped.fail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ThrownCount;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is remembered of failures. */
class FailuresTest {
  private static final List<String> MANY =
      List.of(
          "io.IOException",
          "io.EOFException",
          "io.FileNotFoundException",
          "io.NotSerializableException",
          "io.StreamCorruptedException",
          "io.UTFDataFormatException",
          "lang.ArithmeticException",
          "lang.ArrayStoreException",
          "lang.ClassCastException",
          "lang.CloneNotSupportedException",
          "lang.IllegalArgumentException",
          "lang.IllegalStateException",
          "lang.InstantiationException",
          "lang.NegativeArraySizeException",
          "lang.NoSuchFieldException",
          "lang.NullPointerException",
          "lang.NumberFormatException",
          "lang.SecurityException",
          "lang.UnsupportedOperationException",
          "util.ConcurrentModificationException",
          "util.EmptyStackException",
          "util.InputMismatchException",
          "util.NoSuchElementException",
          "net.ConnectException");

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final Wrapped.AObserved a = new Wrapped.AObserved(metrics);
  private final Wrapped.BObserved b = new Wrapped.BObserved(metrics);

  @Test
  void classesOfExceptionsAreCountedByOutcome() {
    Operation operation = metrics.operation("load");
    for (int i = 0; i < 3; i++) {
      operation.failure(operation.start(), new IOException("gone"));
    }
    operation.failure(operation.start(), new IllegalStateException());
    operation.expected(operation.start(), new IllegalStateException());

    assertThat(operation.snapshot().thrown())
        .containsExactly(
            new ThrownCount(Outcome.FAILURE, "java.io.IOException", 3),
            new ThrownCount(Outcome.FAILURE, "java.lang.IllegalStateException", 1),
            new ThrownCount(Outcome.EXPECTED, "java.lang.IllegalStateException", 1));
  }

  @Test
  void tooManyClassesCountTogether() throws ReflectiveOperationException {
    Operation operation = metrics.operation("wild");
    for (String type : MANY) {
      Object failure = Class.forName("java." + type).getDeclaredConstructor().newInstance();
      operation.failure(operation.start(), (Throwable) failure);
    }
    List<ThrownCount> thrown = operation.snapshot().thrown();
    assertThat(MANY).hasSize(24);
    assertThat(thrown).hasSize(21);
    assertThat(thrown.get(0)).isEqualTo(new ThrownCount(Outcome.FAILURE, "others", 4));
    assertThat(thrown.stream().mapToLong(ThrownCount::count).sum()).isEqualTo(24);
  }

  @Test
  void theLastFailureKeepsTimeAndTracePath() {
    RuntimeException thrown = catchFrom(() -> a.x(() -> b.y(() -> fail("disk full"))));
    assertThat(thrown).hasMessage("disk full");
    OperationSnapshot outer = metrics.snapshot().operation("A.x").orElseThrow();
    FailureSnapshot last = outer.lastFailure();

    assertThat(last).isNotNull();
    assertThat(last.time()).isEqualTo(Instant.parse(FakeTime.NOW));
    assertThat(last.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(last.error()).hasValue("IllegalStateException: disk full");
    assertThat(last.tracePath().orElseThrow()).startsWith("A.x -> B.y -> FAILED at Wrapped.java:");
    assertThat(last.tracePath()).as("kept").isEqualTo(last.tracePath());
  }

  @Test
  void failuresWithoutAStackNameTheirOperation() {
    Operation operation = metrics.operation("bare");
    operation.failure(operation.start(), new Bare());
    assertThat(operation.snapshot().lastFailure())
        .isNotNull()
        .extracting(FailureSnapshot::tracePath)
        .isEqualTo(Optional.of("bare -> FAILED"));
  }

  @Test
  void nothingFailedMeansNoLastFailure() {
    Operation operation = metrics.operation("good");
    operation.success(operation.start());
    operation.expected(operation.start(), new IOException());
    assertThat(operation.snapshot().lastFailure()).isNull();
  }

  private static final class Bare extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bare() {
      super("no stack", null, false, false);
    }
  }
}
