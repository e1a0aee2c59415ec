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

  /** Calls are observed, and measured: in place of {@link #TIMED}, which so need not ask for it. */
  static final int MEASURED = 8;

  /** Calls are not observed. */
  private static final int OFF = 0;

  private Mode() {}

  static boolean isOn(int mode) {
    return mode != OFF;
  }

  static int of(OperationSettings settings) {
    if (!settings.enabled()) {
      return OFF;
    }
    return (settings.resources() ? MEASURED : TIMED)
        | (settings.level().logs(LogLevel.INFO) ? LOGS : 0)
        | (settings.arguments() ? LOGS_VALUES : 0);
  }
}
