package dev.ote.runtime.statistics;

/**
 * Do two proportions differ? By Campbell's recommendation (Chi-squared and Fisher-Irwin tests of
 * two-by-two tables with small sample recommendations, Statistics in Medicine 26, 2007): the N - 1
 * chi-squared test where all expected counts are at least 1, else the exact test of Fisher and
 * Irwin.
 */
public final class Proportions {
  /** What the exact test takes for equally probable, since sums of doubles are not exact. */
  private static final double EQUAL = 1 + 1e-7;

  /** What is less probable, relative to the most probable, changes no digit. */
  private static final double NEGLIGIBLE = 1e-20;

  private Proportions() {}

  /**
   * Compares two proportions, such as failures among calls before and after a change.
   *
   * @param k1 how many of the first trials; from 0 to all
   * @param n1 the first trials, at least 1
   * @param k2 how many of the second trials; from 0 to all
   * @param n2 the second trials, at least 1
   * @return the two-sided p-value: how probable a difference at least as large is where both
   *     proportions are the same; 1 where nothing or everything was a success
   * @throws IllegalArgumentException if one of the numbers is out of range
   */
  public static double test(long k1, long n1, long k2, long n2) {
    Require.part(k1, n1, "k1 of n1");
    Require.part(k2, n2, "k2 of n2");
    double all = (double) n1 + n2;
    double successes = (double) k1 + k2;
    double failures = all - successes;
    if (successes == 0 || failures == 0) {
      return 1;
    }
    double leastExpected = Math.min(successes, failures) * Math.min(n1, n2) / all;
    if (leastExpected < 1) {
      return fisherIrwin(k1, (double) n1, successes, all);
    }
    double cross = (double) k1 * (n2 - k2) - (double) k2 * (n1 - k1);
    double chi = cross * Math.sqrt((all - 1) / (successes * failures * n1 * n2));
    return Normal.twoSided(chi);
  }

  /** The sum of all hypergeometric probabilities that are not above that of k1. */
  private static double fisherIrwin(long k1, double n1, double successes, double all) {
    double lowest = Math.max(0, n1 + successes - all);
    double highest = Math.min(n1, successes);
    double mode = Math.floor((n1 + 1) * (successes + 1) / (all + 2));
    // Relative to the mode: no factorials. Two ways out of it, until nothing counts any more.
    double observed = 1;
    for (double k = mode; k < k1; k++) {
      observed *= up(k, n1, successes, all);
    }
    for (double k = mode; k > k1; k--) {
      observed /= up(k - 1, n1, successes, all);
    }
    double total = 0;
    double asExtreme = 0;
    double weight = 1;
    for (double k = mode; k <= highest && weight > NEGLIGIBLE; k++) {
      total += weight;
      asExtreme += weight <= observed * EQUAL ? weight : 0;
      weight *= up(k, n1, successes, all);
    }
    weight = 1;
    for (double k = mode - 1; k >= lowest && weight > NEGLIGIBLE; k--) {
      weight /= up(k, n1, successes, all);
      total += weight;
      asExtreme += weight <= observed * EQUAL ? weight : 0;
    }
    return asExtreme / total;
  }

  /** How much more probable k + 1 is than k. */
  private static double up(double k, double n1, double successes, double all) {
    return (n1 - k) * (successes - k) / ((k + 1) * (all - n1 - successes + k + 1));
  }
}
