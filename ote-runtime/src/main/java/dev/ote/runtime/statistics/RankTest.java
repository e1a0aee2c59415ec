package dev.ote.runtime.statistics;

/**
 * What {@link MannWhitney} found.
 *
 * @param u in how many of all pairs of a baseline's and a candidate's value the candidate's is the
 *     greater one; equal ones count one half
 * @param p the two-sided p-value: how probable a difference at least as large is where both samples
 *     come from one distribution
 * @param cliffsDelta the size of the effect, from -1 to 1: the share of pairs in which the
 *     candidate's value is greater, less the share in which it is smaller (Cliff, Dominance
 *     statistics, Psychological Bulletin 114, 1993). 0 is no difference; of durations, 1 means that
 *     the candidate is always slower. Romano and others (2006) call less than 0.147 negligible, and
 *     0.474 or more large.
 */
public record RankTest(double u, double p, double cliffsDelta) {
  /** From U, for samples of the given sizes. */
  static RankTest of(double u, double p, double baselineSize, double candidateSize) {
    // Both from the same pairs: (greater - smaller) / all, where U = greater + equal / 2.
    return new RankTest(u, p, 2 * u / (baselineSize * candidateSize) - 1);
  }
}
