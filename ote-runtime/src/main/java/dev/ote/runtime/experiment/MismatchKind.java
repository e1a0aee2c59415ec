package dev.ote.runtime.experiment;

import java.util.Locale;

/** How a candidate's outcome differs from the baseline's. */
public enum MismatchKind {
  /** Both returned, and the results are not equivalent. */
  OTHER_RESULT,

  /** It threw where the baseline returned. */
  THREW,

  /** It returned where the baseline threw. */
  DID_NOT_THROW,

  /** Both threw, exceptions of different classes. */
  OTHER_EXCEPTION;

  /** The kind in lower case, with spaces, as reports have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
