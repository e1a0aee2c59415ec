package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ExperimentBackgroundTest {
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final Deque<Runnable> tasks = new ArrayDeque<>();

  private ExperimentBuilder<String> builder() {
    return Experiment.<String>builder("slow").metrics(metrics);
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  @Test
  void theCallerDoesNotWait() {
    Experiment<String> experiment =
        builder()
            .inBackground(tasks::add, 10)
            .timeout(Duration.ofSeconds(Long.MAX_VALUE))
            .logInterval(Duration.ofSeconds(Long.MAX_VALUE))
            .build();
    assertThat(experiment.call(() -> "a", () -> "b")).isEqualTo("a");
    assertThat(experiment.report().notCompared().pending()).isEqualTo(1);
    assertThat(experiment.report().compared()).isZero();
    runTasks();
    assertThat(experiment.report().notCompared().pending()).isZero();
    assertThat(experiment.report().mismatched()).isEqualTo(1);
  }

  @Test
  void whatFindsNoPlaceIsDroppedAndCounted() {
    Experiment<String> experiment = builder().inBackground(tasks::add, 2).build();
    for (int i = 0; i < 5; i++) {
      experiment.call(() -> "a", () -> "a");
    }
    assertThat(tasks).hasSize(2);
    assertThat(experiment.report().notCompared().dropped()).isEqualTo(3);
    runTasks();
    experiment.call(() -> "a", () -> "a");
    assertThat(tasks).hasSize(1);
    assertThat(experiment.report().matched()).isEqualTo(2);
  }

  @Test
  void executorsMayRefuseOrThrow() {
    Experiment<String> refusing =
        builder()
            .inBackground(
                task -> {
                  throw new RejectedExecutionException();
                },
                1)
            .build();
    Experiment<String> broken =
        builder()
            .inBackground(
                task -> {
                  throw new OutOfMemoryError("unable to create native thread");
                },
                1)
            .build();
    for (int i = 0; i < 3; i++) {
      assertThat(refusing.call(() -> "a", () -> "a")).isEqualTo("a");
      assertThat(broken.call(() -> "a", () -> "a")).isEqualTo("a");
    }
    assertThat(refusing.report().notCompared().dropped()).isEqualTo(3);
    assertThat(refusing.report().faults()).isZero();
    assertThat(broken.report().faults()).isEqualTo(3);
    assertThat(broken.report().notCompared().pending()).isZero();
  }

  @Test
  void resultsThatTheCallerChangesAreCopied() {
    Experiment<int[]> experiment =
        Experiment.<int[]>builder("numbers")
            .metrics(metrics)
            .resultCopier(int[]::clone)
            .inBackground(tasks::add, 10)
            .build();
    int[] mine = experiment.call(() -> new int[] {1, 2}, () -> new int[] {1, 2});
    Arrays.fill(mine, 0);
    runTasks();
    assertThat(experiment.report().matched()).isEqualTo(1);

    Experiment<int[]> failing =
        Experiment.<int[]>builder("numbers")
            .metrics(metrics)
            .resultCopier(
                result -> {
                  throw new IllegalStateException();
                })
            .inBackground(tasks::add, 10)
            .build();
    assertThat(failing.call(() -> new int[] {1}, () -> new int[] {1})).containsExactly(1);
    assertThat(failing.report().notCompared().undecided()).isEqualTo(1);
    assertThat(tasks).isEmpty();
  }

  @Test
  void candidatesThatHangAreInterruptedAndCounted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Experiment<String> experiment =
        builder().inBackground(1, 10).timeout(Duration.ofMillis(20)).build();
    String got =
        experiment.call(
            () -> "a",
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException expected) {
                interrupted.countDown();
              }
              return "too late";
            });
    assertThat(got).isEqualTo("a");
    interrupted.await();
    // The same thread goes on, and the interrupt is gone.
    AtomicReference<Thread> thread = new AtomicReference<>();
    AtomicBoolean wasInterrupted = new AtomicBoolean(true);
    CountDownLatch again = new CountDownLatch(1);
    experiment.call(
        () -> "a",
        () -> {
          thread.set(Thread.currentThread());
          wasInterrupted.set(Thread.currentThread().isInterrupted());
          again.countDown();
          return "a";
        });
    again.await();
    assertThat(wasInterrupted).isFalse();
    Thread own = Objects.requireNonNull(thread.get());
    assertThat(own.isDaemon()).isTrue();
    assertThat(own.getName()).isEqualTo("ote-experiment-slow-1");
    while (experiment.report().notCompared().pending() > 0) {
      Thread.onSpinWait();
    }
    MismatchReport report = experiment.report();
    assertThat(report.notCompared().timedOut()).isEqualTo(1);
    assertThat(report.notCompared().skipped()).isZero();
    assertThat(report.matched()).isEqualTo(1);
    assertThat(report.mismatched()).isZero();
  }

  @Test
  void candidatesThatIgnoreInterruptsUseUpTheirPlacesOnly() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(1);
    Experiment<String> experiment =
        builder().inBackground(1, 2).timeout(Duration.ofMillis(10)).build();
    experiment.call(
        () -> "a",
        () -> {
          running.countDown();
          while (release.getCount() > 0) {
            boolean unused = Thread.interrupted();
            Thread.onSpinWait();
          }
          return "a";
        });
    running.await();
    for (int i = 0; i < 10; i++) {
      assertThat(experiment.call(() -> "a", () -> "a")).isEqualTo("a");
    }
    while (experiment.report().notCompared().timedOut() == 0) {
      Thread.onSpinWait();
    }
    assertThat(experiment.report().notCompared().dropped()).isEqualTo(8);
    assertThat(experiment.report().notCompared().pending()).isEqualTo(3);
    release.countDown();
    while (experiment.report().notCompared().pending() > 0) {
      Thread.onSpinWait();
    }
    assertThat(experiment.report().matched()).isEqualTo(2);
  }

  @Test
  void threadsTakeTheCallersLoaderAndNothingElse() throws Exception {
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    local.set("the caller's");
    ClassLoader loader = new ClassLoader() {};
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    AtomicReference<Object> inherited = new AtomicReference<>("not run");
    AtomicReference<ClassLoader> seen = new AtomicReference<>();
    CountDownLatch ran = new CountDownLatch(1);
    Experiment<String> experiment = builder().inBackground(1, 1).build();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      experiment.call(
          () -> "a",
          () -> {
            inherited.set(local.get());
            seen.set(Thread.currentThread().getContextClassLoader());
            ran.countDown();
            return "a";
          });
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(seen.get()).isSameAs(loader);
    assertThat(inherited.get()).isNull();
  }
}
