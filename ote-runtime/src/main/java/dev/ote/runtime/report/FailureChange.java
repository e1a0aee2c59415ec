package dev.ote.runtime.report;

import dev.ote.runtime.statistics.Proportions;

/**
 * How an operation's rate of failures changed.
 *
 * @param before the earlier rate
 * @param now the later rate
 * @param p how probable a difference of this size or more is where there is none, adjusted for the
 *     number of tests
 */
public record FailureChange(FailureRate before, FailureRate now, double p) {
  /** What is less is no matter, unless it is much for the operation: see {@link #FACTOR}. */
  private static final double POINTS = 0.01;

  private static final double FACTOR = 1.2;

  static FailureChange of(FailureRate before, FailureRate now) {
    double p = Proportions.test(before.failures(), before.calls(), now.failures(), now.calls());
    return new FailureChange(before, now, p);
  }

  FailureChange withP(double adjusted) {
    return new FailureChange(before, now, adjusted);
  }

  /**
   * How much the rate rose.
   *
   * @return from -1 to 1
   */
  public double difference() {
    return now.rate() - before.rate();
  }

  boolean isMore(ComparisonThresholds thresholds) {
    return p <= thresholds.alpha() && isMuch(before.rate(), now.rate());
  }

  boolean isLess(ComparisonThresholds thresholds) {
    return p <= thresholds.alpha() && isMuch(now.rate(), before.rate());
  }

  private static boolean isMuch(double lower, double higher) {
    return higher > lower && (higher - lower >= POINTS || higher >= FACTOR * lower);
  }
}
