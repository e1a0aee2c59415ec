package dev.ote.runtime.experiment;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fair sample of how long the two took, of bounded size however many calls there are: each pair
 * is kept with the same probability (Waterman's algorithm R; Vitter, Random sampling with a
 * reservoir, ACM Transactions on Mathematical Software 11, 1985). The lock is held for some
 * nanoseconds, by calls that are compared only.
 */
final class PairedDurations {
  private static final int MOST = 1000;

  private final double[] baseline = new double[MOST];
  private final double[] candidate = new double[MOST];
  private long seen;

  /** Leaves out what is less than 0: the clock was set back, and tells nothing. */
  synchronized void add(long baselineNanos, long candidateNanos) {
    if (baselineNanos < 0 || candidateNanos < 0) {
      return;
    }
    long place = seen < MOST ? seen : ThreadLocalRandom.current().nextLong(seen + 1);
    seen++;
    if (place < MOST) {
      baseline[(int) place] = baselineNanos;
      candidate[(int) place] = candidateNanos;
    }
  }

  /** What is kept of both, pair by pair. */
  synchronized Sample sample() {
    int size = (int) Math.min(seen, MOST);
    return new Sample(Arrays.copyOf(baseline, size), Arrays.copyOf(candidate, size));
  }

  /** Nanoseconds of both, pair by pair. */
  static final class Sample {
    final double[] baseline;
    final double[] candidate;

    private Sample(double[] baseline, double[] candidate) {
      this.baseline = baseline;
      this.candidate = candidate;
    }
  }
}
