package dev.ote.runtime.statistics;

/**
 * Do values rise or fall in the course of time? (Mann, Nonparametric tests against trend,
 * Econometrica 13, 1945; Kendall, Rank Correlation Methods, 1948.)
 *
 * <p>It asks for a monotone trend, not a straight line. Values must be independent but for the
 * trend: where neighbours resemble each other, as in series with a daily course, it finds trends
 * too often.
 */
public final class MannKendall {
  /** Up to so many values the p-value is exact, if no two are equal. */
  private static final int EXACT = 30;

  private MannKendall() {}

  /**
   * Looks for a trend. Exact for at most 30 values of which no two are equal, else by the normal
   * distribution with corrections for ties and continuity. Takes O(n log n) time, by Knight's way
   * of counting (Journal of the American Statistical Association 61, 1966).
   *
   * @param values at least one, all finite, in the order of time; not changed
   * @return the statistic S, its z, and the two-sided p-value
   * @throws IllegalArgumentException if there is none, or one is not finite
   */
  public static Trend test(double[] values) {
    Require.sample(values, "values");
    double[] sorted = values.clone();
    long falling = inversions(sorted);
    int n = values.length;
    long pairs = (long) n * (n - 1) / 2;
    long equal = 0;
    double variance = spread(n);
    for (int from = 0, to; from < n; from = to) {
      to = from + 1;
      while (to < n && sorted[to] == sorted[from]) {
        to++;
      }
      int group = to - from;
      equal += (long) group * (group - 1) / 2;
      variance -= spread(group);
    }
    long s = pairs - equal - 2 * falling;
    double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance / 18);
    if (equal == 0 && n <= EXACT) {
      return new Trend(s, z, exact((pairs - Math.abs(s)) / 2, n));
    }
    return new Trend(s, z, Normal.twoSided(z));
  }

  private static double exact(long inversions, int n) {
    return Math.min(1, 2 * Counting.atMostInversions(inversions, n));
  }

  private static double spread(double n) {
    return n * (n - 1) * (2 * n + 5);
  }

  /** Sorts the values, and counts the pairs that were in the wrong order. */
  private static long inversions(double[] values) {
    return sort(values, values.clone(), 0, values.length);
  }

  private static long sort(double[] into, double[] from, int low, int high) {
    if (high - low < 2) {
      return 0;
    }
    int middle = (low + high) >>> 1;
    long inversions = sort(from, into, low, middle) + sort(from, into, middle, high);
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      if (right == high || (left < middle && from[left] <= from[right])) {
        into[i] = from[left++];
      } else {
        inversions += middle - left;
        into[i] = from[right++];
      }
    }
    return inversions;
  }
}
