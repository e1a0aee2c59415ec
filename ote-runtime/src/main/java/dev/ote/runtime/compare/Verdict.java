package dev.ote.runtime.compare;

import java.util.Locale;

/**
 * What is known of a candidate against the baseline, for one test case.
 *
 * <p>In this order, the first that holds is the verdict. The confidence, the margin and the number
 * of repetitions are those of the {@link ComparisonResult}; α is 1 − confidence; the ratio is the
 * candidate's median duration over the baseline's.
 *
 * <ol>
 *   <li>{@link #WRONG}: outcomes differ.
 *   <li>{@link #INCONCLUSIVE}: there is nothing to compare with: the baseline timed out,
 *       contradicts itself, or a set-up failed; or there are no two repetitions of both, or they
 *       are too short for the clock.
 *   <li>{@link #INDISTINGUISHABLE}: the whole confidence interval of the ratio lies within the
 *       margin, between 1 ÷ (1 + margin) and 1 + margin.
 *   <li>{@link #FASTER}, {@link #SLOWER}: Holm's adjusted p of the rank test is below α, the
 *       interval excludes 1, and both point the same way.
 *   <li>{@link #INCONCLUSIVE}: everything else. More repetitions or a quieter machine may tell.
 * </ol>
 */
public enum Verdict {
  /** The candidate takes less time: significant, and the interval lies below 1. */
  FASTER,

  /** The candidate takes more time: significant, and the interval lies above 1. */
  SLOWER,

  /**
   * Shown to be equal, as nearly as the margin asks: whatever differs is too small to decide by.
   */
  INDISTINGUISHABLE,

  /** Not shown to be different and not shown to be equal, or not comparable. */
  INCONCLUSIVE,

  /**
   * The candidate does not do what the baseline does: another result, another exception, none where
   * the baseline throws, or no end. How fast it is does not matter.
   */
  WRONG;

  /** The verdict in lower case, as tables and JSON have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
