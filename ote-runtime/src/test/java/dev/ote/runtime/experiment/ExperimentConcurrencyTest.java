package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** No call is lost, counted twice or answered by the candidate, whatever threads do. */
class ExperimentConcurrencyTest {
  private static final int THREADS = 8;
  private static final int CALLS = 5_000;
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();

  @Test
  void onTheCallersThreads() throws Exception {
    LongAdder told = new LongAdder();
    Experiment<Integer> experiment =
        Experiment.<Integer>builder("threads")
            .metrics(metrics)
            .order(Order.RANDOM)
            .onMismatch(mismatch -> told.increment())
            .build();
    long expected = hammer(experiment);
    MismatchReport report = experiment.report();
    assertThat(report.calls()).isEqualTo(THREADS * CALLS);
    assertThat(report.compared()).isEqualTo(THREADS * CALLS);
    assertThat(report.mismatched()).isEqualTo(expected).isEqualTo(told.sum());
    var candidate = metrics.snapshot().operation("threads.candidate").orElseThrow();
    assertThat(candidate.count()).isEqualTo(THREADS * CALLS);
  }

  @Test
  void inTheBackground() throws Exception {
    Experiment<Integer> experiment =
        Experiment.<Integer>builder("threads").metrics(metrics).inBackground(2, 50).build();
    hammer(experiment);
    while (experiment.report().notCompared().pending() > 0) {
      Thread.onSpinWait();
    }
    MismatchReport report = experiment.report();
    assertThat(report.compared() + report.notCompared().dropped()).isEqualTo(THREADS * CALLS);
    assertThat(report.compared()).isPositive();
    assertThat(report.faults()).isZero();
  }

  /** Every tenth answer of the candidate is wrong, and the switches are played with. */
  private static long hammer(Experiment<Integer> experiment) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Long>> results = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        results.add(threads.submit(() -> calls(experiment)));
      }
      long wrong = 0;
      for (Future<Long> result : results) {
        wrong += result.get(60, TimeUnit.SECONDS);
      }
      return wrong;
    } finally {
      threads.shutdownNow();
    }
  }

  private static long calls(Experiment<Integer> experiment) {
    long wrong = 0;
    for (int i = 0; i < CALLS; i++) {
      int value = ThreadLocalRandom.current().nextInt();
      int other = i % 10 == 0 ? ~value : value;
      wrong += other == value ? 0 : 1;
      experiment.setShare(1); // Racing with the reads of others.
      assertThat(experiment.call(() -> value, () -> other)).isEqualTo(value);
      if (i % 1_000 == 0) {
        MismatchReport report = experiment.report();
        assertThat(report.compared()).isLessThanOrEqualTo(report.calls());
      }
    }
    return wrong;
  }
}
