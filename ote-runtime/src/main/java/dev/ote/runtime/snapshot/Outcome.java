package dev.ote.runtime.snapshot;

import java.util.Locale;

/** How a call of an operation ended. Every call has exactly one outcome. */
public enum Outcome {
  /** It returned normally, or its stage completed normally. */
  SUCCESS,
  /** It threw, or its stage completed exceptionally, for a reason that is none of the below. */
  FAILURE,
  /** It threw one of the exceptions that its declaration calls expected. */
  EXPECTED,
  /** Its stage was cancelled. */
  CANCELLED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /**
   * The name used in log key-values and exports.
   *
   * @return {@code success}, {@code failure}, {@code expected} or {@code cancelled}
   */
  public String label() {
    return label;
  }
}
