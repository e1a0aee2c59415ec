package dev.ote.runtime.compare;

import java.util.Locale;

/** What makes a measurement less trustworthy. */
public enum Flag {
  /** Fewer than 9 repetitions: ranks of so few can hardly be significant. */
  FEW_REPETITIONS,

  /** The JVM collected garbage during a repetition. Kept: who makes garbage pays for it. */
  GARBAGE_COLLECTED,

  /**
   * The spread, 1.4826 × MAD, is over 10 % of the median: the machine was busy, or the body is so.
   */
  NOISY,

  /**
   * The repetitions have a trend (Mann-Kendall, p below 1 %): it was still getting faster or
   * slower.
   */
  DRIFTING,

  /** Warm-up reached its limit before the durations were steady. */
  NOT_STEADY,

  /** Repetitions take less than 100 times the clock's resolution. */
  BELOW_RESOLUTION,

  /** A call did not end in time. What it does may still go on, and disturb what follows. */
  TIMED_OUT,

  /** Outcomes differ from call to call. */
  UNSTABLE_OUTCOME,

  /** A teardown failed. */
  TEARDOWN_FAILED;

  /** The flag in lower case, with spaces, as tables have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
