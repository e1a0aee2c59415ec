package dev.ote.runtime.report;

import java.util.Locale;

/** What became of an operation between two reports; the worst first. */
public enum Change {
  /** A greater share of its calls fails. */
  MORE_FAILING,
  /** Its calls take longer. */
  SLOWER,
  /** A call costs more money, CPU time or memory. */
  DEARER,
  /** A smaller share of its calls fails. */
  LESS_FAILING,
  /** Its calls take less long. */
  FASTER,
  /** A call costs less money, CPU time or memory, and nothing of these more. */
  CHEAPER,
  /** The earlier report does not know it. */
  NEW,
  /** The later report does not know it. */
  GONE,
  /** Nothing can be said: one of the reports has too few calls of it. */
  TOO_FEW_CALLS,
  /** There is no difference that is both certain and large enough to matter. */
  UNCHANGED;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /**
   * The name used in tables and exports.
   *
   * @return such as {@code more failing} or {@code too few calls}
   */
  public String label() {
    return label;
  }
}
