package dev.ote.runtime.compare;

import java.time.Duration;

/**
 * How a comparison is made. Immutable.
 *
 * @param repetitions how often each implementation is timed in each test case
 * @param warmUp how long each is warmed up at most, in each test case
 * @param batchTime how long a repetition takes at least: shorter bodies are called more than once
 * @param timeout how long a call, a batch, a set-up or a teardown may take
 * @param confidence of intervals; α is 1 minus it
 * @param margin how far a ratio may lie from 1 and still count as equal
 * @param seed of the random order and the bootstrap
 */
public record ComparisonSettings(
    int repetitions,
    Duration warmUp,
    Duration batchTime,
    Duration timeout,
    double confidence,
    double margin,
    long seed) {

  /** Checks the ranges. */
  public ComparisonSettings {
    require(repetitions >= 1, "repetitions must be at least 1, not " + repetitions);
    require(!warmUp.isNegative(), "warmUp must not be negative: " + warmUp);
    require(!batchTime.isNegative(), "batchTime must not be negative: " + batchTime);
    require(timeout.toNanos() > 0, "timeout must be positive: " + timeout);
    require(confidence > 0.5 && confidence < 1, "confidence must lie in 0.5..1, not " + confidence);
    require(margin >= 0 && margin < 1, "margin must lie in 0..1, not " + margin);
  }

  private static void require(boolean valid, String otherwise) {
    if (!valid) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
