package dev.ote.benchmarks.runtime;

import dev.ote.runtime.Operation;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Calls whose durations are known, since each thread has a clock of its own that only the calls
 * move: a cycle of durations from 1 ns on, most of them successes.
 */
final class Workload {
  static final int CYCLE = 1024;
  private static final int ONE_IN = 64;
  private static final double SECOND = 1e9;

  /** So short that reading the clock would take more than its share. */
  private static final double SHORT = 1_000;

  private final RuntimeException failure = new IllegalStateException("as planned");

  private final long[] durations = new long[CYCLE];
  private final Outcome[] outcomes = new Outcome[CYCLE];
  private final ThreadLocal<Clock> clocks = ThreadLocal.withInitial(Clock::new);

  private static final class Clock {
    private long now;
  }

  private Workload(double longest) {
    Random random = new Random(1);
    for (int i = 0; i < CYCLE; i++) {
      durations[i] = (long) Math.exp(Math.log(longest) * random.nextDouble());
      outcomes[i] =
          i % ONE_IN == 0 ? Outcome.FAILURE : i % ONE_IN == 1 ? Outcome.EXPECTED : Outcome.SUCCESS;
    }
  }

  /** Calls of up to a second. */
  static Workload ofAllDurations() {
    return new Workload(SECOND);
  }

  /** Calls of up to a microsecond, of which a sample is timed unless that is off. */
  static Workload ofShortCalls() {
    return new Workload(SHORT);
  }

  /** The clock of this thread. */
  long now() {
    return clocks.get().now;
  }

  void cycle(Operation operation) {
    Clock clock = clocks.get();
    for (int i = 0; i < CYCLE; i++) {
      long start = operation.start();
      clock.now += durations[i];
      switch (outcomes[i]) {
        case FAILURE -> operation.failure(start, failure);
        case EXPECTED -> operation.expected(start, failure);
        default -> operation.success(start);
      }
    }
  }

  /** The durations, of one cycle, of calls that end in the given way. */
  LongStream durations(Outcome outcome) {
    return IntStream.range(0, CYCLE)
        .filter(i -> outcomes[i] == outcome)
        .mapToLong(i -> durations[i]);
  }
}
