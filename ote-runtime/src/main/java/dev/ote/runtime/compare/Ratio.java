package dev.ote.runtime.compare;

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

  Ratio withAdjusted(double adjusted) {
    return new Ratio(estimate, low, high, p, adjusted, delta);
  }
}
