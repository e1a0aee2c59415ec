package dev.ote.runtime.snapshot;

import static dev.ote.runtime.snapshot.HistogramSnapshot.saturatedSum;

/**
 * What calls used of what has a price: API calls, tokens, money. Immutable.
 *
 * @param apiCalls calls of other systems
 * @param inputTokens tokens that were sent to models
 * @param outputTokens tokens that models answered with
 * @param costs what it cost
 */
public record UsageSnapshot(long apiCalls, long inputTokens, long outputTokens, Costs costs) {
  /** Nothing was used, or nobody said so. */
  public static final UsageSnapshot NONE = new UsageSnapshot(0, 0, 0, Costs.NONE);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public UsageSnapshot {
    if (apiCalls < 0 || inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "usage is negative: %d API calls, %d input tokens, %d output tokens"
              .formatted(apiCalls, inputTokens, outputTokens));
    }
  }

  /**
   * Whether there is nothing here, not even a cost of zero.
   *
   * @return whether nothing was reported
   */
  public boolean isNone() {
    return apiCalls == 0 && inputTokens == 0 && outputTokens == 0 && costs.isNone();
  }

  /**
   * This usage and another.
   *
   * @param other another usage
   * @return their sum; numbers end at {@link Long#MAX_VALUE}, costs are exact
   */
  public UsageSnapshot plus(UsageSnapshot other) {
    return new UsageSnapshot(
        saturatedSum(apiCalls, other.apiCalls),
        saturatedSum(inputTokens, other.inputTokens),
        saturatedSum(outputTokens, other.outputTokens),
        costs.plus(other.costs));
  }

  /**
   * What was used since an earlier snapshot of the same.
   *
   * @param earlier an earlier snapshot
   * @return the difference
   */
  public UsageSnapshot minus(UsageSnapshot earlier) {
    return new UsageSnapshot(
        Math.max(0, apiCalls - earlier.apiCalls),
        Math.max(0, inputTokens - earlier.inputTokens),
        Math.max(0, outputTokens - earlier.outputTokens),
        costs.minus(earlier.costs));
  }
}
