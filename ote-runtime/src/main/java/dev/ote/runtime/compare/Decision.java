package dev.ote.runtime.compare;

/**
 * What durations alone tell, where outcomes are the same: the rules of {@link Verdict} from the
 * second on.
 *
 * @param verdict what is known
 * @param reason why, in a sentence
 */
public record Decision(Verdict verdict, String reason) {

  /**
   * Says why there is nothing to decide by.
   *
   * @param baseline durations of the baseline
   * @param candidate durations of the candidate, of which {@link Ratio} has no figures
   * @return {@link Verdict#INCONCLUSIVE}
   */
  public static Decision withoutRatio(double[] baseline, double[] candidate) {
    return new Decision(
        Verdict.INCONCLUSIVE,
        baseline.length < 2 || candidate.length < 2
            ? "there are no two repetitions of both to compare"
            : "calls are too short for this clock");
  }

  /**
   * Decides.
   *
   * @param ratio the figures
   * @param confidence such as 0.95; one minus it is what p must be below
   * @param margin up to which difference the two count as equal, such as 0.03
   * @return the verdict; never {@link Verdict#WRONG}
   */
  public static Decision of(Ratio ratio, double confidence, double margin) {
    if (ratio.low() >= 1 / (1 + margin) && ratio.high() <= 1 + margin) {
      return new Decision(
          Verdict.INDISTINGUISHABLE,
          "the difference is less than " + Figures.percent(margin) + " %");
    }
    boolean significant = ratio.adjustedP() < 1 - confidence;
    if (significant && ratio.high() < 1 && ratio.delta() < 0) {
      return new Decision(Verdict.FASTER, Change.of(ratio.estimate()).sentence());
    }
    if (significant && ratio.low() > 1 && ratio.delta() > 0) {
      return new Decision(Verdict.SLOWER, Change.of(ratio.estimate()).sentence());
    }
    boolean excludes = ratio.low() > 1 || ratio.high() < 1;
    return new Decision(
        Verdict.INCONCLUSIVE,
        significant
            ? "the ranks differ, the medians may be the same"
            : excludes
                ? "the medians seem to differ, the ranks may be chance"
                : "neither a difference nor equality is shown: more repetitions may tell");
  }
}
