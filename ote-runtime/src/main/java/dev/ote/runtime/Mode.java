package dev.ote.runtime;

import dev.ote.runtime.settings.LogLevel;
import dev.ote.runtime.settings.OperationSettings;

/** What an operation's calls ask for first, in the bits of one number. */
final class Mode {
  /** Calls are observed, and nothing is measured of them but time. */
  static final int TIMED = 1;

  /**
   * START and END are logged, where the logger is on for INFO. Not where calls are not observed.
   */
  static final int LOGS = 2;

  /** Arguments and results are logged, with START and END. */
  static final int LOGS_VALUES = 4;

  /** Calls that are logged have a context. */
  static final int CONTEXT = 8;

  /** Calls may be under way that have a context, since once they had. Never taken back. */
  static final int CONTEXT_SEEN = 16;

  /** Calls are observed, and measured: in place of {@link #TIMED}, which so need not ask for it. */
  static final int MEASURED = 32;

  private Mode() {}

  static boolean isOn(int mode) {
    return (mode & (TIMED | MEASURED)) != 0;
  }

  /**
   * The mode of operations with some settings.
   *
   * @param before the operation's mode before
   */
  static int of(OperationSettings settings, int before) {
    int seen = before & CONTEXT_SEEN;
    if (!settings.enabled()) {
      return seen;
    }
    return seen
        | (settings.resources() ? MEASURED : TIMED)
        | (settings.context() ? CONTEXT | CONTEXT_SEEN : 0)
        | (settings.level().logs(LogLevel.INFO) ? LOGS : 0)
        | (settings.arguments() ? LOGS_VALUES : 0);
  }
}
