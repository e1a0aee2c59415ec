package dev.ote.runtime.statistics;

/**
 * The score interval of a proportion (Wilson, Probable inference, the law of succession, and
 * statistical inference, Journal of the American Statistical Association 22, 1927), without a
 * correction for continuity. Unlike the textbook's interval it holds for few trials and for
 * proportions near 0 and 1 (Brown, Cai and DasGupta, Interval estimation for a binomial proportion,
 * Statistical Science 16, 2001). It covers the true proportion at its level on average; for single
 * proportions it may be a few points below or above it.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * The interval of a proportion.
   *
   * @param successes how many of the trials; from 0 to all
   * @param trials at least 1
   * @param level of confidence, such as 0.95; more than 0, less than 1
   * @return the interval within 0 and 1; the estimate is the share of successes
   * @throws IllegalArgumentException if one of the numbers is out of range
   */
  public static Interval interval(long successes, long trials, double level) {
    Require.part(successes, trials, "successes of trials");
    Require.level(level);
    double n = trials;
    double share = successes / n;
    double z = Normal.quantile((1 + level) / 2);
    double center = (share + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return new Interval(
        successes == 0 ? 0 : Math.max(0, center - half), // Exact where rounding would not be.
        share,
        successes == trials ? 1 : Math.min(1, center + half));
  }
}
