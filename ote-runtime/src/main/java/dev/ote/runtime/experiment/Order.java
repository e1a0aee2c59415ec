package dev.ote.runtime.experiment;

/** Which of the two goes first, where both run on the caller's thread. */
public enum Order {
  /**
   * The baseline: what the candidate does to shared objects, the baseline does not see. The
   * candidate finds caches warm, and may seem faster for it.
   */
  BASELINE_FIRST,

  /** One or the other, by chance: fair to both. */
  RANDOM
}
