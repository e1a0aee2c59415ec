package dev.ote.runtime.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls are timed, and what the sample says of the others. */
class CallTimerTest {
  private static final double CLOCK_NANOS = 25;
  private static final double ONE_PERCENT = 0.01;
  private static final long TICK = 2_000_000;

  private long time = Long.MAX_VALUE - 12_345; // A clock may begin anywhere, and wrap.
  private long reads;
  private final Ticker ticker =
      new Ticker(
          () -> {
            reads++;
            return time;
          },
          fault -> {});
  private final CoarseClock coarse =
      new CoarseClock(new Ticker(() -> time, fault -> {}), run -> {});
  private final Pace pace = new Pace(() -> CLOCK_NANOS);
  private final CallTimer timer = new CallTimer(ticker, coarse, pace);

  @BeforeEach
  void budget() {
    pace.overhead(ONE_PERCENT);
  }

  @Test
  void everyCallIsTimedWhereTheClockCostsLittleBesideIt() {
    calls(5_000, () -> 10_000);

    assertThat(reads).isEqualTo(10_000);
    HistogramSnapshot durations = timer.snapshot(Outcome.SUCCESS);
    assertThat(durations.isEstimate()).isFalse();
    assertThat(durations.totalNanos()).isEqualTo(50_000_000);
    assertThat(durations.minNanos()).isEqualTo(10_000);
    assertThat(durations.maxNanos()).isEqualTo(10_000);
  }

  @Test
  void shortCallsAreCountedExactlyAndTheirClockReadsStayWithinTheBudget() {
    int calls = 5_000_000;
    calls(calls, () -> 40); // 15 ns of its own, and one read

    HistogramSnapshot durations = timer.snapshot(Outcome.SUCCESS);
    assertThat(durations.count()).isEqualTo(calls);
    assertThat(durations.isEstimate()).isTrue();
    assertThat(durations.timed()).isEqualTo(reads / 2);
    assertThat(reads * CLOCK_NANOS).isLessThan(ONE_PERCENT * 15 * calls * 1.1);
    assertThat(durations.percentile(50)).isEqualTo(40);
    assertThat(durations.averageNanos()).hasValue(40);
  }

  @Test
  void estimatesAreThoseOfTheDistribution() {
    Random random = new Random(7);
    int calls = 6_000_000;
    long[] all = new long[calls];
    int[] next = new int[1];
    calls(
        calls,
        () -> {
          long nanos = Math.round(Math.exp(6 + 0.8 * random.nextGaussian())); // log-normal
          all[next[0]++] = nanos;
          return nanos;
        });

    HistogramSnapshot durations = timer.snapshot(Outcome.SUCCESS);
    assertThat(durations.timed()).isLessThan(calls / 10);
    Arrays.sort(all);
    assertThat((double) durations.percentile(50))
        .isCloseTo((double) all[calls / 2], withPercentage(5));
    assertThat((double) durations.percentile(99))
        .isCloseTo((double) all[calls / 100 * 99], withPercentage(5));
    double total = Arrays.stream(all).asDoubleStream().sum();
    assertThat((double) durations.totalNanos()).isCloseTo(total, withPercentage(2));
    assertThat((double) durations.averageNanos().orElseThrow())
        .isCloseTo(total / calls, withPercentage(2));
    assertThat((double) durations.weight()).isCloseTo((double) calls, withPercentage(2));
  }

  /** Over many runs, the mean error is what chance makes of it, and nothing beside. */
  @Test
  void estimatesAreUnbiased() {
    Random random = new Random(11);
    int runs = 300;
    double[] errors = new double[runs];
    for (int run = 0; run < runs; run++) {
      CallTimer fresh = newTimer();
      double total = 0;
      for (int call = 0; call < 20_000; call++) {
        // Two kinds of calls in a pattern that a fixed stride would fall in with.
        long nanos = (call & 15) == 0 ? 400 + random.nextInt(200) : 60 + random.nextInt(40);
        total += nanos;
        call(fresh, nanos, Outcome.SUCCESS);
      }
      errors[run] = fresh.snapshot(Outcome.SUCCESS).totalNanos() / total - 1;
    }
    double mean = Arrays.stream(errors).average().orElseThrow();
    double variance = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (runs - 1);
    double standardError = Math.sqrt(variance / runs);
    assertThat(Math.abs(mean)).as("standard error %s", standardError).isLessThan(4 * standardError);
    assertThat(standardError).isLessThan(0.01);
  }

  @Test
  void slowerCallsAreSoonTimedOneByOneAgain() {
    calls(1_000_000, () -> 30);
    assertThat(pace.exponent()).isGreaterThan(8);

    calls(200_000, () -> 3_000); // 100 times

    assertThat(pace.exponent()).isEqualTo(pace.exponentFor(3_000)).isBetween(1, 2);
    long before = timer.snapshot(Outcome.SUCCESS).timed();
    calls(1_000_000, () -> 30);
    assertThat(pace.exponent()).isEqualTo(pace.exponentFor(30));
    assertThat(timer.snapshot(Outcome.SUCCESS).timed() - before).isLessThan(10_000);
  }

  @Test
  void muchSlowerCallsQuickenThePaceBeforeAReviewIsDue() {
    calls(1_000_000, () -> 30);
    int pace = this.pace.exponent();

    calls(40_000, () -> 500_000);

    assertThat(pace).isGreaterThan(8);
    assertThat(this.pace.exponent()).isZero();
  }

  @Test
  void longCallsAreSeenThoughNoneOfTheSample() {
    calls(1_000_000, () -> 30);
    long timed = timer.snapshot(Outcome.SUCCESS).timed();

    long token = untimedStart();
    ticks(3);
    long nanos = timer.end(Outcome.FAILURE, token);

    assertThat(nanos).isBetween(3 * TICK, 4 * TICK);
    assertThat(timer.snapshot(Outcome.FAILURE).maxNanos()).isEqualTo(nanos);
    assertThat(timer.snapshot(Outcome.FAILURE).isEstimate()).isFalse();
    assertThat(timer.snapshot(Outcome.SUCCESS).timed()).isEqualTo(timed);
    assertThat(pace.exponent()).as("what is long may go on being so").isZero();
  }

  @Test
  void longCallsOfTheSampleStandForThemselvesAlone() {
    calls(1_000_000, () -> 30);
    long token = sampledStart();
    ticks(3);
    long nanos = timer.end(Outcome.EXPECTED, token);

    HistogramSnapshot expected = timer.snapshot(Outcome.EXPECTED);
    assertThat(expected.weight()).isEqualTo(1);
    assertThat(expected.totalNanos()).isEqualTo(nanos).isEqualTo(3 * TICK);
  }

  @Test
  void callsThatOutliveTheCoarseClockAreLong() {
    calls(1_000_000, () -> 30);
    long token = untimedStart();
    time += 5 * TICK;
    assertThat(coarse.wasAsked()).isTrue();
    assertThat(coarse.stopIfQuiet()).isTrue();
    assertThat(coarse.now()).isEqualTo(CoarseClock.STOPPED);

    assertThat(timer.end(Outcome.SUCCESS, token)).isGreaterThanOrEqualTo(5 * TICK);
  }

  @Test
  void untimedFailuresAreCountedAndBounded() {
    calls(1_000_000, () -> 30);
    long token = untimedStart();
    time += 700;

    assertThat(timer.end(Outcome.FAILURE, token)).isEqualTo(CallTimer.NOT_TIMED);
    assertThat(timer.atMostNanos(token)).isGreaterThanOrEqualTo(700);
    HistogramSnapshot failures = timer.snapshot(Outcome.FAILURE);
    assertThat(failures.count()).isEqualTo(1);
    assertThat(failures.timed()).isZero();
    assertThat(failures.isEstimate()).isTrue();
    assertThat(failures.averageNanos()).isEmpty();
  }

  @Test
  void withoutABudgetEveryCallIsTimed() {
    calls(1_000_000, () -> 30);
    assertThat(pace.exponent()).isPositive();

    pace.overhead(0);
    reads = 0;
    calls(100_000, () -> 30);

    assertThat(reads).isEqualTo(200_000);
  }

  @Test
  void callsInFlightAreThoseThatBeganAndDidNotEnd() {
    calls(3, () -> 30);
    long first = timer.start();
    long second = timer.start();
    assertThat(timer.inFlight()).isEqualTo(2);
    timer.end(Outcome.SUCCESS, first);
    assertThat(timer.inFlight()).isEqualTo(1);
    timer.end(Outcome.CANCELLED, second);
    assertThat(timer.inFlight()).isZero();
    assertThat(timer.snapshot(Outcome.SUCCESS).count()).isEqualTo(4);
    assertThat(timer.snapshot(Outcome.CANCELLED).count()).isEqualTo(1);
  }

  private CallTimer newTimer() {
    Pace fresh = new Pace(() -> CLOCK_NANOS);
    fresh.overhead(ONE_PERCENT);
    return new CallTimer(ticker, coarse, fresh);
  }

  private long untimedStart() {
    while (true) {
      long token = timer.start();
      if (Token.kind(token) == Token.COARSE) {
        return token;
      }
      time += 30;
      timer.end(Outcome.SUCCESS, token);
    }
  }

  private long sampledStart() {
    while (true) {
      long token = timer.start();
      if (Token.kind(token) != Token.COARSE) {
        return token;
      }
      time += 30;
      timer.end(Outcome.SUCCESS, token);
    }
  }

  private void ticks(int count) {
    for (int tick = 0; tick < count; tick++) {
      time += TICK;
      coarse.tick();
    }
  }

  private void calls(int count, LongSupplier nanos) {
    for (int i = 0; i < count; i++) {
      call(timer, nanos.getAsLong(), Outcome.SUCCESS);
    }
  }

  private long lastTick = time;

  private void call(CallTimer on, long nanos, Outcome outcome) {
    if (time - lastTick > TICK) { // As the clock's thread would.
      lastTick = time;
      coarse.tick();
    }
    long token = on.start();
    time += nanos;
    on.end(outcome, token);
  }
}
