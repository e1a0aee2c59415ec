package dev.ote.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ote.runtime.snapshot.CallTotals;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CallSumsTest {
  private static final String[] SUMS = {
    "ended", "weight", "nanos", "longest", "goodTimed", "goodWeight", "goodLogs", "goodSquares"
  };

  private final CallRecorder recorder = new CallRecorder();
  private final CallSums sums = new CallSums();

  @Test
  void sumsWhatSnapshotsHold() throws InterruptedException {
    Random random = new Random(7);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 70; t++) { // Some own a ledger, some share one.
      Thread thread = new Thread(() -> record(random.nextInt(40)));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    record(9); // On this thread, so that its latest call is only noted.

    recorder.read(sums);

    HistogramSnapshot success = recorder.snapshot(Outcome.SUCCESS);
    HistogramSnapshot failure = recorder.snapshot(Outcome.FAILURE);
    HistogramSnapshot expected = recorder.snapshot(Outcome.EXPECTED);
    HistogramSnapshot cancelled = recorder.snapshot(Outcome.CANCELLED);
    HistogramSnapshot good = success.plus(expected);
    HistogramSnapshot all = good.plus(failure).plus(cancelled);
    assertThat(sums.successes()).isEqualTo(success.count());
    assertThat(sums.failures()).isEqualTo(failure.count());
    assertThat(sums.expectedOutcomes()).isEqualTo(expected.count());
    assertThat(sums.cancellations()).isEqualTo(cancelled.count());
    assertThat(sums.inFlight()).isEqualTo(recorder.inFlight());
    assertThat(sums.weight()).isEqualTo(all.weight());
    assertThat(sums.totalNanos()).isEqualTo(all.totalNanos());
    assertThat(sums.longestNanos()).isEqualTo(all.maxNanos());
    assertThat(sums.goodTimed()).isEqualTo(good.timed());
    assertThat(sums.goodWeight()).isEqualTo(good.weight());
    double logs =
        good.buckets().stream()
            .mapToDouble(each -> each.count() * log2(each.lowestNanos(), each.highestNanos()))
            .sum();
    double squares =
        good.buckets().stream()
            .mapToDouble(
                each -> each.count() * Math.pow(log2(each.lowestNanos(), each.highestNanos()), 2))
            .sum();
    assertThat((double) sums.goodLogs() / CallTotals.LOG_UNIT)
        .isCloseTo(logs, within(good.weight() * 0.002));
    assertThat((double) sums.goodSquares() / CallTotals.LOG_UNIT)
        .isCloseTo(squares, within(good.weight() * 0.1));
  }

  private static double log2(long lowest, long highest) {
    double middle = lowest == highest ? lowest : (lowest + highest + 1) / 2.0;
    return Math.log(Math.max(1, middle)) / Math.log(2);
  }

  private void record(int calls) {
    for (int i = 0; i < calls; i++) {
      Ledger ledger = recorder.ledger();
      long nanos = 1L << (i % 40);
      switch (i % 6) {
        case 0 -> {
          ledger.begun();
          ledger.ended(Outcome.FAILURE, nanos);
        }
        case 1 -> {
          ledger.begun();
          ledger.ended(Outcome.EXPECTED, nanos);
        }
        case 2 -> {
          long unused = ledger.begunAside() + ledger.sampled(Outcome.SUCCESS, nanos, 4);
        }
        case 3 -> {
          long unused = ledger.begunAside();
          ledger.untimed(Outcome.SUCCESS);
        }
        case 4 -> {
          ledger.begun(); // and goes on
        }
        default -> {
          ledger.begun();
          ledger.ended(Outcome.SUCCESS, nanos + i);
        }
      }
    }
  }

  @Test
  void neverCountsLessNorACallThatRunsAndHasEnded() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      Thread thread =
          new Thread(
              () -> {
                while (!stop.get()) {
                  recorder.ledger().begun();
                  recorder.ledger().ended(Outcome.SUCCESS, 1000);
                }
              });
      thread.start();
      writers.add(thread);
    }
    long ended = 0;
    try {
      for (int i = 0; i < 20_000; i++) {
        recorder.read(sums);
        assertThat(sums.successes()).isGreaterThanOrEqualTo(ended);
        assertThat(sums.inFlight()).isBetween(0L, 3L);
        ended = sums.successes();
      }
    } finally {
      stop.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
    recorder.read(sums);
    assertThat(sums.successes()).isEqualTo(recorder.snapshot(Outcome.SUCCESS).count());
    assertThat(sums.inFlight()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 63, 64, 5000, Long.MAX_VALUE})
  void whatManyThreadsWriteToIsAddedUpAgainWhenMoreCame(long nanos) {
    Ledger shared = Ledger.shared();
    Ledger owned = Ledger.ownedBy(Thread.currentThread());
    CallSums others = new CallSums();
    for (int calls = 1; calls <= 3; calls++) {
      for (Ledger ledger : List.of(shared, owned)) {
        ledger.begun();
        ledger.ended(Outcome.SUCCESS, nanos);
        ledger.ended(Outcome.EXPECTED, 7);
      }
      for (int again = 0; again < 2; again++) {
        sums.clear();
        others.clear();
        assertThat(shared.addTo(sums)).isEqualTo(2L * calls);
        long unused = owned.addTo(others);
        assertThat(sums.successes()).isEqualTo(calls);
        assertThat(sums.expectedOutcomes()).isEqualTo(calls);
        assertThat(sums.weight()).isEqualTo(2L * calls);
        assertThat(sums.totalNanos()).isEqualTo(calls * (nanos + 7));
        assertThat(sums).usingRecursiveComparison().comparingOnlyFields(SUMS).isEqualTo(others);
      }
    }
  }

  @Test
  void isUsedAgainForTheNext() {
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.SUCCESS, 5);
    recorder.read(sums);
    new CallRecorder().read(sums);

    assertThat(sums.successes() + sums.weight() + sums.totalNanos() + sums.goodLogs()).isZero();
    assertThat(sums.longestNanos() + sums.goodTimed() + sums.goodSquares()).isZero();
  }
}
