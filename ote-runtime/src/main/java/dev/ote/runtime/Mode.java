package dev.ote.runtime;

import dev.ote.runtime.settings.LogLevel;
import dev.ote.runtime.settings.OperationSettings;

/** What an operation's calls ask for first, in the bits of one number. */
final class Mode {
  /** Calls are observed. */
  static final int ON = 1;

  /** START and END are logged, where the logger is on for INFO. Not without {@link #ON}. */
  static final int LOGS = 2;

  /** Arguments and results are logged, with START and END. */
  static final int LOGS_VALUES = 4;

  private Mode() {}

  static int of(OperationSettings settings) {
    if (!settings.enabled()) {
      return 0;
    }
    return ON
        | (settings.level().logs(LogLevel.INFO) ? LOGS : 0)
        | (settings.arguments() ? LOGS_VALUES : 0);
  }
}
