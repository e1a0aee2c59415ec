package dev.ote.runtime.report;

/**
 * What it takes that a difference counts. It must be certain, as told by a significance level; and
 * it must be large enough to matter, since of enough calls every trifle is certain.
 *
 * @param alpha the probability of calling even one operation slower, faster, more or less failing
 *     where none is; from 0 to 1
 * @param ratio by which factor medians of durations must differ; at least 1
 * @param delta how far Cliff's delta of durations must be from 0; from 0 to 1. Of 0.147 on, an
 *     effect is called small, and no longer negligible (Romano and others, 2006).
 * @param costRatio by which factor costs, CPU time or bytes of a call must differ; at least 1. They
 *     are known as sums only, so there is no telling how certain that is.
 * @param minCalls how many calls both reports must have; at least 1
 */
public record ComparisonThresholds(
    double alpha, double ratio, double delta, double costRatio, long minCalls) {
  /** What counts where nothing else is said. */
  public static final ComparisonThresholds DEFAULT =
      new ComparisonThresholds(0.05, 1.05, 0.147, 1.1, 20);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public ComparisonThresholds {
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha is not from 0 to 1: " + alpha);
    }
    if (!(ratio >= 1)) {
      throw new IllegalArgumentException("the ratio is below 1: " + ratio);
    }
    if (!(delta >= 0 && delta <= 1)) {
      throw new IllegalArgumentException("delta is not from 0 to 1: " + delta);
    }
    if (!(costRatio >= 1)) {
      throw new IllegalArgumentException("the ratio of costs is below 1: " + costRatio);
    }
    if (minCalls < 1) {
      throw new IllegalArgumentException("the least number of calls is below 1: " + minCalls);
    }
  }
}
