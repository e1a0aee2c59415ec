package dev.ote.runtime.statistics;

import java.util.Arrays;

/** The median, and the spread around it: what half of the values may do without moving either. */
public final class Median {
  private Median() {}

  /**
   * The value in the middle.
   *
   * @param values at least one, all finite, in any order; not changed
   * @return of an even number of values, the mean of the two in the middle
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static double of(double[] values) {
    Require.sample(values, "values");
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  /**
   * The median absolute deviation from the median (Hampel 1974), as it is: for an estimate of the
   * standard deviation of normal data, multiply it by 1.4826.
   *
   * @param values at least one, all finite, in any order; not changed
   * @return the median of the distances between each value and the median; 0 if more than half of
   *     the values are equal
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static double absoluteDeviation(double[] values) {
    double median = of(values);
    double[] distances = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.abs(values[i] - median);
    }
    return of(distances);
  }

  /** The median of values that are in order. */
  static double ofSorted(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length % 2 == 1) {
      return sorted[middle];
    }
    return sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2; // The sum may overflow.
  }
}
