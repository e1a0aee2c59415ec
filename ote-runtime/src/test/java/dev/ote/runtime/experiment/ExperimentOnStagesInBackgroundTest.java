package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.compare.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What holds for candidates in the background holds for those that return stages. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ExperimentOnStagesInBackgroundTest {
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final CompletableFuture<String> baseline = new CompletableFuture<>();
  private final CompletableFuture<String> candidate = new CompletableFuture<>();

  @AfterEach
  void clear() {
    boolean unused = Thread.interrupted();
  }

  private static <T> ExperimentBuilder<T> builder() {
    return Experiment.<T>builder("later").metrics(PerformanceMetrics.builder().build());
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void threadsThatCompleteStagesCompareNothing() {
    List<String> seen = new ArrayList<>();
    Experiment<String> experiment =
        ExperimentOnStagesInBackgroundTest.<String>builder()
            .inBackground(tasks::add, 10)
            .equivalence((one, other) -> seen.add("equivalence") && one.equals(other))
            .onMismatch(mismatch -> seen.add("listener"))
            .build();
    experiment.callStage(() -> baseline, () -> candidate);
    runTasks();
    candidate.complete("a");
    baseline.complete("b");
    assertThat(seen).isEmpty();
    assertThat(experiment.report().notCompared().pending()).isEqualTo(1);
    runTasks();
    assertThat(seen).containsExactly("equivalence", "listener");
    assertThat(experiment.report().mismatched()).isEqualTo(1);
    assertThat(experiment.report().notCompared().pending()).isZero();
  }

  @Test
  void stagesThatDoNotCompleteKeepTheirPlaces() {
    Experiment<String> experiment =
        ExperimentOnStagesInBackgroundTest.<String>builder().inBackground(tasks::add, 1).build();
    experiment.callStage(() -> baseline, () -> candidate);
    runTasks();
    experiment.callStage(() -> baseline, () -> candidate);
    assertThat(tasks).isEmpty();
    assertThat(experiment.report().notCompared().dropped()).isEqualTo(1);
    baseline.complete("a");
    candidate.complete("a");
    runTasks();
    experiment.callStage(() -> baseline, () -> candidate);
    runTasks();
    MismatchReport report = experiment.report();
    assertThat(report.matched()).isEqualTo(2);
    assertThat(report.notCompared().dropped()).isEqualTo(1);
    assertThat(report.notCompared().pending()).isZero();
  }

  @Test
  void stagesThatAreGivenUpFreeTheirPlaces() {
    Experiment<String> experiment =
        ExperimentOnStagesInBackgroundTest.<String>builder()
            .inBackground(tasks::add, 1)
            .timeout(Duration.ofMillis(1))
            .build();
    experiment.callStage(() -> baseline, () -> candidate);
    runTasks();
    while (experiment.report().notCompared().pending() > 0) {
      Thread.onSpinWait();
    }
    MismatchReport report = experiment.report();
    assertThat(report.notCompared().timedOut()).isEqualTo(1);
    assertThat(report.verdict()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void candidatesThatHangBeforeTheyReturnAStageAreInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Experiment<String> experiment =
        ExperimentOnStagesInBackgroundTest.<String>builder()
            .inBackground(1, 10)
            .timeout(Duration.ofMillis(20))
            .build();
    experiment.callStage(
        () -> baseline,
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException expected) {
            interrupted.countDown();
          }
          return candidate;
        });
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    while (experiment.report().notCompared().pending() > 0) {
      Thread.onSpinWait();
    }
    assertThat(experiment.report().notCompared().timedOut()).isEqualTo(1);
    baseline.complete("a");
    candidate.complete("b");
    assertThat(experiment.report().compared()).isZero();
  }

  @Test
  void resultsThatTheCallerChangesAreCopied() throws Exception {
    Experiment<int[]> experiment =
        ExperimentOnStagesInBackgroundTest.<int[]>builder()
            .resultCopier(int[]::clone)
            .inBackground(tasks::add, 10)
            .build();
    CompletableFuture<int[]> mine =
        experiment.callStage(
            () -> CompletableFuture.completedFuture(new int[] {1, 2}),
            () -> CompletableFuture.completedFuture(new int[] {1, 2}));
    Arrays.fill(mine.get(), 0);
    runTasks();
    assertThat(experiment.report().matched()).isEqualTo(1);

    Experiment<int[]> failing =
        ExperimentOnStagesInBackgroundTest.<int[]>builder()
            .resultCopier(
                result -> {
                  throw new IllegalStateException();
                })
            .inBackground(tasks::add, 10)
            .build();
    failing.callStage(
        () -> CompletableFuture.completedFuture(new int[] {1}),
        () -> CompletableFuture.completedFuture(new int[] {1}));
    runTasks();
    assertThat(failing.report().notCompared().undecided()).isEqualTo(1);
    assertThat(failing.report().notCompared().pending()).isZero();
    assertThat(failing.report().faults()).isEqualTo(1);
  }

  @Test
  void interruptedCandidatesAreSkipped() {
    for (boolean inBackground : new boolean[] {false, true}) {
      ExperimentBuilder<String> builder = builder();
      Experiment<String> experiment =
          (inBackground ? builder.inBackground(Runnable::run, 1) : builder).build();
      experiment.callStage(
          () -> CompletableFuture.completedFuture("a"),
          () -> {
            throw new InterruptedException();
          });
      assertThat(Thread.interrupted()).isTrue();
      MismatchReport report = experiment.report();
      assertThat(report.notCompared().skipped()).isEqualTo(1);
      assertThat(report.notCompared().pending()).isZero();
      assertThat(report.mismatched()).isZero();
    }
  }

  @Test
  void faultsFreePlaces() {
    CompletableFuture<String> hostile =
        new CompletableFuture<>() {
          @Override
          public CompletableFuture<String> whenComplete(
              java.util.function.BiConsumer<? super String, ? super Throwable> action) {
            throw new UnsupportedOperationException("no listeners");
          }
        };
    Experiment<String> experiment =
        ExperimentOnStagesInBackgroundTest.<String>builder().inBackground(tasks::add, 1).build();
    experiment.callStage(() -> hostile, () -> candidate);
    runTasks();
    experiment.callStage(() -> baseline, () -> hostile);
    runTasks();
    assertThat(experiment.report().faults()).isEqualTo(2);
    assertThat(experiment.report().notCompared().pending()).isZero();
    assertThat(experiment.report().notCompared().dropped()).isZero();
  }
}
