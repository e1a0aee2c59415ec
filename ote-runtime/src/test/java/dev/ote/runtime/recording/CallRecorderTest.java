package dev.ote.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallRecorderTest {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final CallRecorder recorder = new CallRecorder();

  @Test
  void keepsOutcomesApart() {
    recorder.ledger().ended(Outcome.SUCCESS, 10);
    recorder.ledger().ended(Outcome.SUCCESS, 30);
    recorder.ledger().ended(Outcome.CANCELLED, 7);

    assertThat(recorder.snapshot(Outcome.SUCCESS))
        .isEqualTo(
            HistogramSnapshot.ofTimed(
                List.of(new Bucket(10, 10, 1), new Bucket(30, 30, 1)), 40, 30, 10));
    assertThat(recorder.snapshot(Outcome.CANCELLED))
        .isEqualTo(HistogramSnapshot.ofTimed(List.of(new Bucket(7, 7, 1)), 7, 7, 7));
    assertThat(recorder.snapshot(Outcome.FAILURE)).isEqualTo(HistogramSnapshot.EMPTY);
  }

  @Test
  void takesTheExtremes() {
    recorder.ledger().ended(Outcome.SUCCESS, 0);
    recorder.ledger().ended(Outcome.SUCCESS, Long.MAX_VALUE);

    HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
    assertThat(snapshot.count()).isEqualTo(2);
    assertThat(snapshot.percentile(1)).isZero();
    assertThat(snapshot.maxNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void totalsAreTheMostThatFitsWhereTheyAreMore() {
    for (int calls = 1; calls <= 9; calls++) {
      recorder.ledger().ended(Outcome.SUCCESS, Long.MAX_VALUE);
      assertThat(recorder.snapshot(Outcome.SUCCESS).totalNanos()).isEqualTo(Long.MAX_VALUE);
    }
    for (int calls = 1; calls <= 16; calls++) {
      recorder.ledger().ended(Outcome.FAILURE, 1L << 61);
      assertThat(recorder.snapshot(Outcome.FAILURE).totalNanos())
          .isEqualTo(calls < 4 ? calls * (1L << 61) : Long.MAX_VALUE);
    }
    recorder.ledger().ended(Outcome.EXPECTED, Long.MAX_VALUE);
    recorder.ledger().ended(Outcome.EXPECTED, 1);
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
      recorder.ledger().ended(Outcome.SUCCESS, durations[i]);
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
                  recorder.ledger().begun();
                  recorder.ledger().ended(outcome, nanos);
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
        writers.add(startThread(() -> recorder.ledger().ended(Outcome.SUCCESS, 100)));
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
    for (int t = 0; t < 200; t++) {
      writers.add(
          startThread(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  recorder.ledger().ended(Outcome.SUCCESS, i);
                }
              }));
    }
    joinAll(writers);
    HistogramSnapshot snapshot = recorder.snapshot(Outcome.SUCCESS);
    assertThat(snapshot.count()).isEqualTo(200 * 2_000);
    assertThat(snapshot.maxNanos()).isEqualTo(1_999);
  }

  @Test
  void collidingThreadsLoseNothingAtFirstUse() throws InterruptedException {
    List<CallRecorder> fresh = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      fresh.add(new CallRecorder());
    }
    AtomicIntegerArray reached = new AtomicIntegerArray(2);
    Thread one = new Thread(() -> recordInStep(fresh, reached, 0));
    Thread other = new Thread(() -> recordInStep(fresh, reached, 1));
    while (CallRecorder.ownersPlace(one.getId()) != CallRecorder.ownersPlace(other.getId())) {
      other = new Thread(() -> recordInStep(fresh, reached, 1));
    }
    one.start();
    other.start();
    joinAll(List.of(one, other));

    for (CallRecorder each : fresh) {
      assertThat(each.snapshot(Outcome.SUCCESS).count()).isEqualTo(2);
    }
  }

  /**
   * Both threads come to each recorder, which allocates for the first of them, at the same time.
   */
  private static void recordInStep(
      List<CallRecorder> recorders, AtomicIntegerArray reached, int me) {
    for (int i = 0; i < recorders.size(); i++) {
      reached.set(me, i);
      while (reached.get(1 - me) < i) {
        Thread.onSpinWait();
      }
      recorders.get(i).ledger().ended(Outcome.SUCCESS, 100);
    }
  }

  @Test
  void samplesWeighWhatTheyStandForAndCountAsCalls() {
    recorder.ledger().ended(Outcome.SUCCESS, 10);
    recorder.ledger().untimed(Outcome.SUCCESS);
    recorder.ledger().untimed(Outcome.SUCCESS);
    assertThat(recorder.ledger().sampled(Outcome.SUCCESS, 30, 4)).isEqualTo(1);

    assertThat(recorder.snapshot(Outcome.SUCCESS))
        .isEqualTo(
            new HistogramSnapshot(
                List.of(new Bucket(10, 10, 1), new Bucket(30, 30, 4)), 4, 2, 130, 30, 10));
    assertThat(recorder.ledger().meanSinceReview()).isEqualTo(26);
    recorder.ledger().ended(Outcome.FAILURE, 7);
    assertThat(recorder.ledger().meanSinceReview()).isEqualTo(7);
    assertThat(recorder.ledger().meanSinceReview()).isNaN();
  }

  @Test
  void callsMayBeginAndEndOnDifferentThreads() throws InterruptedException {
    for (int calls = 1; calls <= 2; calls++) {
      recorder.ledger().begun();
      assertThat(recorder.inFlight()).isEqualTo(1);
      startThread(() -> recorder.ledger().ended(Outcome.CANCELLED, 5)).join();

      assertThat(recorder.inFlight()).isZero();
      assertThat(recorder.snapshot(Outcome.CANCELLED).count()).isEqualTo(calls);
    }
  }

  @Test
  void callsWithinCallsAreInFlightUntilTheyEnd() {
    for (int round = 0; round < 2; round++) {
      recorder.ledger().begun();
      recorder.ledger().begun();
      long unused = recorder.ledger().begunAside();
      assertThat(recorder.inFlight()).isEqualTo(3);
      recorder.ledger().untimed(Outcome.SUCCESS);
      recorder.ledger().ended(Outcome.SUCCESS, 10);
      assertThat(recorder.inFlight()).isEqualTo(1);
      recorder.ledger().ended(Outcome.FAILURE, 20);
      assertThat(recorder.inFlight()).isZero();
    }
    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(4);
    assertThat(recorder.snapshot(Outcome.FAILURE).count()).isEqualTo(2);
  }

  /** Of two threads that take turns on a stripe, the one that stays gets what the other left. */
  @Test
  void ledgersOfThreadsThatEndedAreTakenOver() throws InterruptedException {
    List<Ledger> ledgers = Collections.synchronizedList(new ArrayList<>());
    Thread first = startThread(() -> ledgers.add(callTimes(1)));
    first.join();
    Thread heir = new Thread(() -> ledgers.add(callTimes(1_000)));
    while (CallRecorder.ownersPlace(heir.getId()) != CallRecorder.ownersPlace(first.getId())) {
      heir = new Thread(() -> ledgers.add(callTimes(1_000)));
    }
    heir.start();
    heir.join();

    assertThat(ledgers.get(1)).as("the heir's, at last").isSameAs(ledgers.get(0));
    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(1_001);
    assertThat(recorder.inFlight()).isZero();
  }

  @CanIgnoreReturnValue
  private Ledger callTimes(int calls) {
    for (int i = 0; i < calls; i++) {
      call(100);
    }
    return recorder.ledger();
  }

  @Test
  void endedThreadsAreNotKept() throws InterruptedException {
    Thread thread = startThread(() -> recorder.ledger().ended(Outcome.SUCCESS, 100));
    thread.join();
    WeakReference<Thread> reference = new WeakReference<>(thread);
    thread = null;
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(reference.get()).isNull();
    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(1);
  }

  @Test
  void virtualThreadsLoseNothing() throws Exception {
    Method start = virtualThreads();
    if (start == null) {
      Assumptions.abort("JDK 21 or later");
      return;
    }
    List<Thread> threads = new ArrayList<>();
    AtomicInteger owners = new AtomicInteger();
    for (int t = 0; t < 500; t++) {
      Runnable calls = () -> owners.addAndGet(callTimes(200).latest() == Ledger.SHARED ? 0 : 1);
      threads.add((Thread) start.invoke(null, calls));
    }
    joinAll(threads);

    assertThat(recorder.snapshot(Outcome.SUCCESS).count()).isEqualTo(100_000);
    assertThat(recorder.inFlight()).isZero();
    assertThat(owners).hasValue(0);
  }

  private static @Nullable Method virtualThreads() {
    try {
      return Thread.class.getMethod("startVirtualThread", Runnable.class);
    } catch (NoSuchMethodException beforeJdk21) {
      return null;
    }
  }

  private void call(long nanos) {
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.SUCCESS, nanos);
  }

  @Test
  void notedDurationsAreSeenAtOnceAndOnce() {
    for (int calls = 1; calls <= 3; calls++) {
      call(5000);
      HistogramSnapshot noted = recorder.snapshot(Outcome.SUCCESS);
      assertThat(noted.count()).isEqualTo(calls);
      assertThat(noted.totalNanos()).isEqualTo(calls * 5000L);
      assertThat(noted.minNanos()).isEqualTo(5000);
      assertThat(noted.maxNanos()).isEqualTo(5000);

      recorder.ledger().begun();
      assertThat(recorder.snapshot(Outcome.SUCCESS)).isEqualTo(noted);
      recorder.ledger().ended(Outcome.EXPECTED, 5000);
      assertThat(recorder.snapshot(Outcome.SUCCESS)).isEqualTo(noted);
    }
  }

  @Test
  void callsThatEndInARowAreAllSeen() {
    call(10);
    recorder.ledger().ended(Outcome.SUCCESS, 10);
    recorder.ledger().ended(Outcome.SUCCESS, 20);
    recorder.ledger().ended(Outcome.FAILURE, 30);
    call(3000);

    assertThat(recorder.snapshot(Outcome.SUCCESS).buckets())
        .containsExactly(new Bucket(10, 10, 2), new Bucket(20, 20, 1), bucketOf(3000));
    assertThat(recorder.snapshot(Outcome.FAILURE).count()).isEqualTo(1);
  }

  private static Bucket bucketOf(long nanos) {
    int octave = LogLinear.octave(nanos);
    int subBucket = LogLinear.subBucket(nanos);
    return new Bucket(LogLinear.lowest(octave, subBucket), LogLinear.highest(octave, subBucket), 1);
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
                  call(i % 3 == 0 ? 77 : i % 100_000);
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
    assertThat(1 << CallRecorder.stripeBits(1)).isEqualTo(8);
    assertThat(1 << CallRecorder.stripeBits(4)).isEqualTo(8);
    assertThat(1 << CallRecorder.stripeBits(5)).isEqualTo(16);
    assertThat(1 << CallRecorder.stripeBits(16)).isEqualTo(32);
    assertThat(1 << CallRecorder.stripeBits(17)).isEqualTo(64);
    assertThat(1 << CallRecorder.stripeBits(1_000)).isEqualTo(64);
  }

  @Test
  void neighbouringThreadIdsGetDifferentStripes() {
    for (long first = 1; first < 10_000; first++) {
      Set<Integer> stripes = new HashSet<>();
      for (long id = first; id < first + 4; id++) {
        stripes.add(CallRecorder.stripe(CallRecorder.ownersPlace(id)));
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
