package dev.ote.runtime.timing;

/**
 * What reading {@link System#nanoTime()} costs here: the least mean of some short runs, which an
 * interruption only makes longer.
 *
 * <p>A program that has just begun is interpreted, and pays twice as much as later. So a few more
 * runs are made when the pace of operations is reviewed, until it is known well.
 *
 * <p>Safe for any number of threads: a race loses a run.
 */
public final class ClockCost {
  private static final int RUNS_AT_FIRST = 20;
  private static final int RUNS = 1_000;
  private static final int READS = 50;

  private static volatile double least = Double.MAX_VALUE;
  private static volatile int runs;

  static {
    for (int run = 0; run < RUNS_AT_FIRST; run++) {
      refine();
    }
  }

  private ClockCost() {}

  /**
   * The cost of one read, as far as it is known by now.
   *
   * @return nanoseconds, at least 1
   */
  public static double nanos() {
    return least;
  }

  /** Measures once more, which takes some microseconds, unless that was done often enough. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // a lost run does no harm
  static void refine() {
    if (runs < RUNS) {
      runs++;
      least = Math.max(1, Math.min(least, run()));
    }
  }

  private static double run() {
    long begin = System.nanoTime();
    long last = begin;
    for (int read = 0; read < READS; read++) {
      last = System.nanoTime();
    }
    return (double) (last - begin) / READS;
  }
}
