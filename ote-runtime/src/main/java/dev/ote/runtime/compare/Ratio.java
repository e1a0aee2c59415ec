package dev.ote.runtime.compare;

import dev.ote.runtime.statistics.Bootstrap;
import dev.ote.runtime.statistics.Interval;
import dev.ote.runtime.statistics.MannWhitney;
import dev.ote.runtime.statistics.RankTest;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The evidence of a verdict: how much longer a candidate takes than the baseline.
 *
 * @param estimate the candidate's median duration over the baseline's: 0.5 is twice as fast
 * @param low the lower end of the bootstrap confidence interval of that ratio
 * @param high its upper end
 * @param p of the two-sided Mann-Whitney U test that both come from one distribution
 * @param adjustedP the same after Holm's correction over all pairs of the comparison
 * @param delta Cliff's delta: how much more often a repetition of the candidate is longer than one
 *     of the baseline than shorter, from −1, always shorter, to 1, always longer
 */
public record Ratio(
    double estimate, double low, double high, double p, double adjustedP, double delta) {
  private static final int RESAMPLES = 2_000;

  /**
   * The figures of two samples of durations, compared once.
   *
   * @param baseline durations of the baseline, in any unit; not changed
   * @param candidate durations of the candidate, in the same unit; not changed
   * @param confidence of the interval, such as 0.95
   * @param random for the bootstrap
   * @return the figures; empty where there are no two durations of both, or one is not above 0
   */
  public static Optional<Ratio> of(
      double[] baseline, double[] candidate, double confidence, RandomGenerator random) {
    if (!canCompare(baseline) || !canCompare(candidate)) {
      return Optional.empty();
    }
    Interval interval = Bootstrap.medianRatio(baseline, candidate, confidence, RESAMPLES, random);
    RankTest test = MannWhitney.test(baseline, candidate);
    return Optional.of(
        new Ratio(
            interval.estimate(),
            interval.low(),
            interval.high(),
            test.p(),
            test.p(),
            test.cliffsDelta()));
  }

  private static boolean canCompare(double[] durations) {
    return durations.length >= 2 && Arrays.stream(durations).allMatch(each -> each > 0);
  }

  Ratio withAdjusted(double adjusted) {
    return new Ratio(estimate, low, high, p, adjusted, delta);
  }
}
