package dev.ote.runtime.settings;

/** The least severe lines that an operation logs. */
public enum LogLevel {
  /** Everything. */
  DEBUG,
  /** START, END, and what is more severe. */
  INFO,
  /** Slow calls and failures. */
  WARN,
  /** Failures. */
  ERROR,
  /** Nothing. */
  OFF;

  /**
   * Whether lines of a severity are logged.
   *
   * @param severity a severity, not {@link #OFF}
   * @return whether it is at least as severe as this
   */
  public boolean logs(LogLevel severity) {
    return compareTo(severity) <= 0;
  }
}
