package dev.ote.runtime.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws of where the median of a distribution lies, of which a sample is known. */
final class MedianDraws {
  /** Farther than so many standard deviations from the middle, nothing is ever drawn. */
  private static final double WIDTH = 10;

  private MedianDraws() {}

  /**
   * The draws, in ascending order, one from each of so many equally probable parts: percentiles of
   * them vary much less than those of independent draws would.
   */
  static double[] of(double[] sample, int draws, RandomGenerator random) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int reach = (int) Math.min(n / 2.0, Math.ceil(WIDTH * Math.sqrt(n) / 2));
    int first = n / 2 - reach;
    double[] weights = binomial(n, first, Math.min(n, n / 2 + reach + 1));
    double all = Arrays.stream(weights).sum();
    double[] medians = new double[draws];
    double before = 0; // What is less probable than being between the two values looked at.
    int k = 0;
    for (int i = 0; i < draws; i++) {
      double p = all * (i + random.nextDouble()) / draws;
      while (k < weights.length - 1 && before + weights[k] < p) {
        before += weights[k++];
      }
      medians[i] = between(sorted, first + k, Math.min(1, (p - before) / weights[k]));
    }
    return medians;
  }

  /** Of n values, k = from..to are below the median: probabilities, up to a common factor. */
  private static double[] binomial(int n, int from, int to) {
    double[] weights = new double[to - from + 1];
    int middle = n / 2;
    weights[middle - from] = 1;
    for (int k = middle; k < to; k++) {
      weights[k + 1 - from] = weights[k - from] * (n - k) / (k + 1);
    }
    for (int k = middle; k > from; k--) {
      weights[k - 1 - from] = weights[k - from] * k / (n - k + 1);
    }
    return weights;
  }

  /** Some way from the k-th value to the next; beyond the first and the last nothing is known. */
  private static double between(double[] sorted, int k, double way) {
    double low = sorted[Math.max(0, k - 1)];
    double high = sorted[Math.min(sorted.length - 1, k)];
    return low + way * (high - low);
  }
}
