package dev.ote.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DurationRecorderTest {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final DurationRecorder recorder = new DurationRecorder();

  @Test
  void keepsOutcomesApart() {
    recorder.record(Outcome.SUCCESS, 10);
    recorder.record(Outcome.SUCCESS, 30);
    recorder.record(Outcome.CANCELLED, 7);

    assertThat(recorder.snapshot(Outcome.SUCCESS))
        .isEqualTo(
            new HistogramSnapshot(List.of(new Bucket(10, 10, 1), new Bucket(30, 30, 1)), 40, 30));
    assertThat(recorder.snapshot(Outcome.CANCELLED))
        .isEqualTo(new HistogramSnapshot(List.of(new Bucket(7, 7, 1)), 7, 7));
    assertThat(recorder.snapshot(Outcome.FAILURE)).isEqualTo(HistogramSnapshot.EMPTY);
  }

  @Test
  void takesTheExtremes() {
    recorder.record(Outcome.SUCCESS, -5);
    recorder.record(Outcome.SUCCESS, Long.MAX_VALUE);

    HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
    assertThat(snapshot.count()).isEqualTo(2);
    assertThat(snapshot.percentile(1)).isZero();
    assertThat(snapshot.maxNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void totalsAreTheMostThatFitsWhereTheyAreMore() {
    for (int calls = 1; calls <= 9; calls++) {
      recorder.record(Outcome.SUCCESS, Long.MAX_VALUE);
      assertThat(recorder.snapshot(Outcome.SUCCESS).totalNanos()).isEqualTo(Long.MAX_VALUE);
    }
    for (int calls = 1; calls <= 16; calls++) {
      recorder.record(Outcome.FAILURE, 1L << 61);
      assertThat(recorder.snapshot(Outcome.FAILURE).totalNanos())
          .isEqualTo(calls < 4 ? calls * (1L << 61) : Long.MAX_VALUE);
    }
    recorder.record(Outcome.EXPECTED, Long.MAX_VALUE);
    recorder.record(Outcome.EXPECTED, 1);
    HistogramSnapshot expected = recorder.snapshot(Outcome.EXPECTED);
    assertThat(expected.totalNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(expected.plus(expected).totalNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void percentilesAreWithinOnePercentOfExactOnes() {
    SplittableRandom random = new SplittableRandom(1);
    long[] durations = new long[10_000];
    for (int i = 0; i < durations.length; i++) {
      durations[i] = (long) Math.exp(random.nextDouble() * 29); // 1 ns to over an hour
      recorder.record(Outcome.SUCCESS, durations[i]);
    }
    Arrays.sort(durations);
    HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
    for (int rank = 1; rank < durations.length; rank += 37) {
      long exact = durations[rank - 1];
      assertThat((double) snapshot.percentile(rank / 100.0))
          .as("rank %s", rank)
          .isBetween(exact * 0.99, exact * 1.01);
    }
    assertThat(snapshot.percentile(100)).isEqualTo(durations[durations.length - 1]);
  }

  @Test
  void losesNothingUnderContention() throws InterruptedException {
    int threads = 8;
    int calls = 100_000;
    LongAdder sum = new LongAdder();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      SplittableRandom random = new SplittableRandom(t);
      writers.add(
          startThread(
              () -> {
                awaitQuietly(go);
                for (int i = 0; i < calls; i++) {
                  Outcome outcome = OUTCOMES.get(i & 3);
                  long nanos = random.nextLong(1, 10_000_000);
                  sum.add(nanos);
                  recorder.record(outcome, nanos);
                }
              }));
    }
    go.countDown();
    joinAll(writers);

    long total = 0;
    for (Outcome outcome : OUTCOMES) {
      HistogramSnapshot snapshot = recorder.snapshot(outcome);
      assertThat(snapshot.count()).isEqualTo((long) threads * calls / 4);
      total += snapshot.totalNanos();
    }
    assertThat(total).isEqualTo(sum.sum());
  }

  @Test
  void countsForManyShortLivedThreads() throws InterruptedException {
    for (int batch = 0; batch < 40; batch++) {
      List<Thread> writers = new ArrayList<>();
      for (int t = 0; t < 25; t++) {
        writers.add(startThread(() -> recorder.record(Outcome.SUCCESS, 100)));
      }
      joinAll(writers);
    }
    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(1000);
    assertThat(recorder.snapshot(Outcome.SUCCESS).totalNanos()).isEqualTo(100_000);
  }

  @Test
  void threadsThatShareAStripeLoseNothing() throws InterruptedException {
    // More threads than there can be stripes, so that some share one whatever the hash does.
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < 65; t++) {
      writers.add(
          startThread(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  recorder.record(Outcome.SUCCESS, i);
                }
              }));
    }
    joinAll(writers);
    HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
    assertThat(snapshot.count()).isEqualTo(65 * 2_000);
    assertThat(snapshot.maxNanos()).isEqualTo(1_999);
  }

  @Test
  void collidingThreadsLoseNothingAtFirstUse() throws InterruptedException {
    List<DurationRecorder> fresh = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      fresh.add(new DurationRecorder());
    }
    AtomicIntegerArray reached = new AtomicIntegerArray(2);
    Thread one = new Thread(() -> recordInStep(fresh, reached, 0));
    Thread other = new Thread(() -> recordInStep(fresh, reached, 1));
    while (DurationRecorder.stripe(one.getId()) != DurationRecorder.stripe(other.getId())) {
      other = new Thread(() -> recordInStep(fresh, reached, 1));
    }
    one.start();
    other.start();
    joinAll(List.of(one, other));

    for (DurationRecorder each : fresh) {
      assertThat(each.snapshot(Outcome.SUCCESS).count()).isEqualTo(2);
    }
  }

  /**
   * Both threads come to each recorder, which allocates for the first of them, at the same time.
   */
  private static void recordInStep(
      List<DurationRecorder> recorders, AtomicIntegerArray reached, int me) {
    for (int i = 0; i < recorders.size(); i++) {
      reached.set(me, i);
      while (reached.get(1 - me) < i) {
        Thread.onSpinWait();
      }
      recorders.get(i).record(Outcome.SUCCESS, 100);
    }
  }

  @Test
  void snapshotsTakenWhileRecordingNeverGoBack() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    LongAdder recorded = new LongAdder();
    List<Thread> writers = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      writers.add(
          startThread(
              () -> {
                for (long i = 0; !stop.get(); i++) {
                  recorder.record(Outcome.SUCCESS, i % 100_000);
                  recorded.increment();
                }
              }));
    }
    Map<Long, Long> seen = new HashMap<>();
    long total = 0;
    long max = 0;
    long deadline = System.nanoTime() + 500_000_000;
    try {
      while (System.nanoTime() < deadline) {
        long before = recorded.sum();
        HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
        assertThat(snapshot.count()).isGreaterThanOrEqualTo(before);
        assertThat(snapshot.totalNanos()).isGreaterThanOrEqualTo(total);
        assertThat(snapshot.maxNanos()).isGreaterThanOrEqualTo(max);
        for (Bucket bucket : snapshot.buckets()) {
          Long earlier = seen.put(bucket.lowestNanos(), bucket.count());
          assertThat(bucket.count()).isGreaterThanOrEqualTo(earlier == null ? 0 : earlier);
        }
        total = snapshot.totalNanos();
        max = snapshot.maxNanos();
      }
    } finally {
      stop.set(true);
      joinAll(writers);
    }
    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(recorded.sum());
  }

  @Test
  void stripesAreAtLeastTwiceTheCoresWithinBounds() {
    assertThat(1 << DurationRecorder.stripeBits(1)).isEqualTo(8);
    assertThat(1 << DurationRecorder.stripeBits(4)).isEqualTo(8);
    assertThat(1 << DurationRecorder.stripeBits(5)).isEqualTo(16);
    assertThat(1 << DurationRecorder.stripeBits(16)).isEqualTo(32);
    assertThat(1 << DurationRecorder.stripeBits(17)).isEqualTo(64);
    assertThat(1 << DurationRecorder.stripeBits(1_000)).isEqualTo(64);
  }

  @Test
  void neighbouringThreadIdsGetDifferentStripes() {
    for (long first = 1; first < 10_000; first++) {
      Set<Integer> stripes = new HashSet<>();
      for (long id = first; id < first + 4; id++) {
        stripes.add(DurationRecorder.stripe(id));
      }
      assertThat(stripes).as("ids from %d", first).hasSize(4);
    }
  }

  private static Thread startThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }

  private static void joinAll(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
