package dev.ote.runtime.statistics;

import java.util.Arrays;

/**
 * The rank sum test: does one of two samples tend to have greater values? (Wilcoxon 1945; Mann and
 * Whitney, On a test of whether one of two random variables is stochastically larger than the
 * other, Annals of Mathematical Statistics 18, 1947.)
 *
 * <p>It asks nothing of the distributions' form. Values of a sample must be independent. Where the
 * samples differ in spread and not in position, it may call that a difference more often than its
 * level says.
 */
public final class MannWhitney {
  /** Up to this size of both samples the p-value is exact, if no values are equal. */
  private static final int EXACT = 50;

  private MannWhitney() {}

  /**
   * Compares two samples. Exact where both have at most 50 values and no two of all are equal, else
   * by the normal distribution with corrections for ties and continuity (Lehmann, Nonparametrics,
   * 1975). Takes O(n log n) time.
   *
   * @param baseline at least one value, all finite, in any order; not changed
   * @param candidate at least one value, all finite, in any order; not changed
   * @return U of the candidate, the two-sided p-value, and Cliff's delta, positive if the
   *     candidate's values are the greater ones
   * @throws IllegalArgumentException if a sample is empty, or a value not finite
   */
  public static RankTest test(double[] baseline, double[] candidate) {
    Require.sample(baseline, "baseline");
    Require.sample(candidate, "candidate");
    double[] lower = sorted(baseline);
    double[] upper = sorted(candidate);
    Pairs pairs = new Pairs(lower.length, upper.length);
    int i = 0;
    int j = 0;
    while (i < lower.length || j < upper.length) {
      double value =
          j == upper.length || (i < lower.length && lower[i] < upper[j]) ? lower[i] : upper[j];
      int nextI = after(value, lower, i);
      int nextJ = after(value, upper, j);
      pairs.add(nextI - i, nextJ - j);
      i = nextI;
      j = nextJ;
    }
    if (!pairs.ties() && Math.max(lower.length, upper.length) <= EXACT) {
      return pairs.result(exact((long) pairs.u, lower.length, upper.length));
    }
    return pairs.result(pairs.approximate());
  }

  /**
   * Compares two histograms with the same buckets: all values in a bucket are equal to each other.
   *
   * @param values the value of each bucket, in ascending order
   * @param baselineCounts how many values of the baseline are in each bucket
   * @param candidateCounts how many values of the candidate are in each bucket
   * @return as {@link #test(double[], double[])} with a tie-corrected p-value
   * @throws IllegalArgumentException if values are not finite or not in ascending order, lengths
   *     differ, a count is negative, or all counts of a sample are 0
   */
  public static RankTest test(double[] values, long[] baselineCounts, long[] candidateCounts) {
    Require.sample(values, "values");
    if (values.length != baselineCounts.length || values.length != candidateCounts.length) {
      throw new IllegalArgumentException(
          "%d values, %d baselineCounts, %d candidateCounts"
              .formatted(values.length, baselineCounts.length, candidateCounts.length));
    }
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(
            "values[%d] is not above the one before: %s".formatted(i, values[i]));
      }
    }
    Pairs pairs =
        new Pairs(
            total(baselineCounts, "baselineCounts"), total(candidateCounts, "candidateCounts"));
    for (int i = 0; i < values.length; i++) {
      pairs.add((double) baselineCounts[i], (double) candidateCounts[i]);
    }
    return pairs.result(pairs.approximate());
  }

  private static double[] sorted(double[] sample) {
    double[] sorted = sample.clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0; // Sorting puts -0.0 before 0.0, which are equal.
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static int after(double value, double[] sorted, int from) {
    int next = from;
    while (next < sorted.length && sorted[next] == value) {
      next++;
    }
    return next;
  }

  private static double total(long[] counts, String name) {
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw new IllegalArgumentException("%s[%d] is negative: %d".formatted(name, i, counts[i]));
      }
      total += counts[i];
    }
    if (total == 0) {
      throw new IllegalArgumentException(name + " are all 0");
    }
    return total;
  }

  private static double exact(long u, int m, int n) {
    long smaller = Math.min(u, (long) m * n - u);
    return Math.min(1, 2 * Counting.atMostU(smaller, m, n));
  }

  /**
   * What is learnt of both samples, one value after the other in ascending order. Counts are
   * doubles: products of two of them outgrow a {@code long}.
   */
  private static final class Pairs {
    private final double baselineSize;
    private final double candidateSize;
    private double u;
    private double smallerOfBaseline;

    /** The sum of t³ - t over groups of t equal values. */
    private double tied;

    Pairs(double baselineSize, double candidateSize) {
      this.baselineSize = baselineSize;
      this.candidateSize = candidateSize;
    }

    void add(double ofBaseline, double ofCandidate) {
      u += ofCandidate * (smallerOfBaseline + ofBaseline / 2);
      smallerOfBaseline += ofBaseline;
      double equal = ofBaseline + ofCandidate;
      tied += equal * (equal - 1) * (equal + 1);
    }

    boolean ties() {
      return tied > 0;
    }

    double approximate() {
      double all = baselineSize + candidateSize;
      double pairs = baselineSize * candidateSize;
      double variance = pairs / 12 * (all + 1 - tied / (all * (all - 1)));
      double distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
      // Where all values are equal there is neither a distance nor a variance.
      return distance == 0 || variance <= 0 ? 1 : Normal.twoSided(distance / Math.sqrt(variance));
    }

    RankTest result(double p) {
      return RankTest.of(u, p, baselineSize, candidateSize);
    }
  }
}
