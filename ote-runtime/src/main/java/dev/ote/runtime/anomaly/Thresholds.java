package dev.ote.runtime.anomaly;

import java.time.Duration;

/**
 * What is wrong whatever the past was like.
 *
 * @param errorRate the share of calls that may fail, more than 0 and less than 1
 * @param average how long the average call may take
 * @param minCalls of fewer calls nothing is said; at least 1
 */
public record Thresholds(double errorRate, Duration average, int minCalls) {
  /** 10 % and 5 seconds, of at least 10 calls. */
  public static final Thresholds DEFAULT = new Thresholds(0.1, Duration.ofSeconds(5), 10);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Thresholds {
    if (!(errorRate > 0 && errorRate < 1)) {
      throw new IllegalArgumentException("errorRate must be between 0 and 1: " + errorRate);
    }
    if (average.isNegative() || average.isZero()) {
      throw new IllegalArgumentException("average must be positive: " + average);
    }
    if (minCalls < 1) {
      throw new IllegalArgumentException("minCalls must be at least 1: " + minCalls);
    }
  }
}
