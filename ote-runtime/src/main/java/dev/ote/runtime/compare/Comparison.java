package dev.ote.runtime.compare;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A candidate against the baseline, for one test case. Immutable.
 *
 * @param implementation the candidate's name
 * @param testCase the test case's name
 * @param verdict what is known
 * @param reason why, in a sentence; of {@link Verdict#WRONG} what differs
 * @param ratio the figures, or null where there are none: outcomes differ, or there is nothing to
 *     compute from
 */
@SuppressWarnings("exports") // annotations are for compilers that have them
public record Comparison(
    String implementation, String testCase, Verdict verdict, String reason, @Nullable Ratio ratio) {

  /** Checks for nulls. */
  public Comparison {
    Objects.requireNonNull(implementation, "implementation");
    Objects.requireNonNull(testCase, "testCase");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * The figures, where there are some.
   *
   * @return the ratio to the baseline
   */
  public Optional<Ratio> figures() {
    return Optional.ofNullable(ratio);
  }
}
