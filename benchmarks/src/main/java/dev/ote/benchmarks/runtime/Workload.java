package dev.ote.benchmarks.runtime;

import dev.ote.runtime.Operation;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Calls whose durations are known, since each thread has a clock of its own that only the calls
 * move: a cycle of durations from 1 ns to 1 s, most of them successes.
 */
final class Workload {
  static final int CYCLE = 1024;
  private static final int ONE_IN = 64;
  private static final double LONGEST_LOG = Math.log(1e9);
  private final RuntimeException failure = new IllegalStateException("as planned");

  private final long[] durations = new long[CYCLE];
  private final Outcome[] outcomes = new Outcome[CYCLE];
  private final ThreadLocal<Clock> clocks = ThreadLocal.withInitial(Clock::new);

  private static final class Clock {
    private long now;
  }

  Workload() {
    Random random = new Random(1);
    for (int i = 0; i < CYCLE; i++) {
      durations[i] = (long) Math.exp(LONGEST_LOG * random.nextDouble());
      outcomes[i] =
          i % ONE_IN == 0 ? Outcome.FAILURE : i % ONE_IN == 1 ? Outcome.EXPECTED : Outcome.SUCCESS;
    }
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
