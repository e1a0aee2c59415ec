package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExperimentOnStagesTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Mismatch<String>> mismatches = new ArrayList<>();
  private final CompletableFuture<String> baseline = new CompletableFuture<>();
  private final CompletableFuture<String> candidate = new CompletableFuture<>();

  @AfterEach
  void clear() {
    boolean unused = Thread.interrupted();
  }

  private ExperimentBuilder<String> builder() {
    return Experiment.<String>builder("later")
        .ticker(nanos::get)
        .onMismatch(mismatches::add)
        .metrics(PerformanceMetrics.builder().build());
  }

  @Test
  void theCallerGetsTheBaselinesStageAtOnce() {
    Experiment<String> experiment = builder().build();
    CompletableFuture<String> got = experiment.callStage(() -> baseline, () -> candidate);
    assertThat(got).isSameAs(baseline).isNotDone();
    nanos.set(300);
    candidate.complete("a");
    assertThat(experiment.report().compared()).isZero();
    nanos.set(500);
    baseline.complete("b");
    assertThat(experiment.report().mismatches()).containsEntry(MismatchKind.OTHER_RESULT, 1L);
    assertThat(mismatches.get(0).baseline().duration()).isEqualTo(Duration.ofNanos(500));
    assertThat(mismatches.get(0).candidate().duration()).isEqualTo(Duration.ofNanos(300));
  }

  @Test
  void failuresAreComparedByTheirCauses() {
    Experiment<String> experiment = builder().build();
    CompletionStage<String> got =
        experiment.callStage(
            () -> baseline.thenApply(value -> value), () -> candidate.thenApply(value -> value));
    baseline.completeExceptionally(new IllegalStateException("x"));
    candidate.completeExceptionally(new IllegalStateException("y"));
    assertThat(got.toCompletableFuture()).isCompletedExceptionally();
    assertThat(experiment.report().matched()).isEqualTo(1);
  }

  @Test
  void whatIsThrownInPlaceOfAStageIsAnOutcome() {
    Experiment<String> experiment = builder().build();
    IllegalStateException failure = new IllegalStateException();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                experiment.callStage(
                    () -> {
                      throw failure;
                    },
                    () -> candidate))
        .isSameAs(failure);
    candidate.complete("a");
    assertThat(experiment.report().mismatches()).containsEntry(MismatchKind.DID_NOT_THROW, 1L);

    experiment.callStage(
        () -> CompletableFuture.completedFuture("a"),
        () -> {
          throw new OutOfMemoryError("not really");
        });
    assertThat(experiment.report().mismatches()).containsEntry(MismatchKind.THREW, 1L);
  }

  @Test
  void hostileStagesAreContained() {
    Experiment<String> experiment = builder().build();
    CompletableFuture<String> hostile =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> whenComplete(
              java.util.function.BiConsumer<? super String, ? super Throwable> action) {
            throw new UnsupportedOperationException("no listeners");
          }
        };
    CompletableFuture<String> got = experiment.callStage(() -> baseline, () -> hostile);
    assertThat(got).isSameAs(baseline);
    CompletableFuture<String> alsoGot = experiment.callStage(() -> hostile, () -> candidate);
    assertThat(alsoGot).isSameAs(hostile);
    assertThat(experiment.report().faults()).isEqualTo(2);
  }

  @Test
  void cancellingConcernsTheBaselineAlone() {
    Experiment<String> experiment = builder().build();
    experiment.callStage(() -> baseline, () -> candidate).cancel(true);
    assertThat(baseline).isCancelled();
    assertThat(candidate).isNotDone();
  }

  @Test
  void stagesThatNeverCompleteAreGivenUp() {
    Experiment<String> experiment =
        builder().inBackground(Runnable::run, 10).timeout(Duration.ofMillis(1)).build();
    experiment.callStage(() -> baseline, () -> candidate);
    baseline.complete("a");
    while (experiment.report().notCompared().timedOut() == 0) {
      Thread.onSpinWait();
    }
    candidate.complete("a");
    assertThat(experiment.report().compared()).isZero();
  }

  @Test
  void theSwitchesHoldHere() {
    Experiment<String> experiment = builder().inBackground(task -> {}, 1).build();
    experiment.callStage(() -> baseline, () -> candidate);
    experiment.callStage(() -> baseline, () -> candidate);
    assertThat(experiment.report().notCompared().dropped()).isEqualTo(1);
    experiment.setEnabled(false);
    experiment.callStage(() -> baseline, () -> candidate);
    assertThat(experiment.report().notCompared().dropped()).isEqualTo(1);

    Experiment<String> direct = builder().build();
    Thread.currentThread().interrupt();
    direct.callStage(() -> baseline, () -> candidate);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(direct.report().notCompared().skipped()).isEqualTo(1);
  }
}
