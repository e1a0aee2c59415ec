package dev.ote.runtime.timing;

/**
 * What reading {@link System#nanoTime()} costs here: the least mean of some short runs, which an
 * interruption only makes longer.
 */
public final class ClockCost {
  private static final int RUNS = 20;
  private static final int READS = 50;

  /** Nanoseconds a read, at least 1. */
  private static final double NANOS = measure();

  private ClockCost() {}

  /**
   * The cost of one read, measured when this class is first used. Durations up to about it cannot
   * be told apart.
   *
   * @return nanoseconds, at least 1
   */
  public static double nanos() {
    return NANOS;
  }

  private static double measure() {
    double least = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      long last = begin;
      for (int read = 0; read < READS; read++) {
        last = System.nanoTime();
      }
      least = Math.min(least, (double) (last - begin) / READS);
    }
    return Math.max(1, least);
  }
}
