package dev.ote.runtime.settings;

/**
 * What holds for one operation.
 *
 * @param enabled whether its calls are observed at all; where not, they are neither counted nor
 *     logged
 * @param level what is logged of it, as far as the logger's own level lets it
 * @param arguments whether arguments and results are logged, where {@code @Observe} asks for them
 * @param overhead the share of the operation's time that reading clocks may take, from 0 to 1; 0
 *     times every call
 * @param resources whether CPU time and allocated bytes of its calls are measured
 */
public record OperationSettings(
    boolean enabled, LogLevel level, boolean arguments, double overhead, boolean resources) {
  /** What holds where nothing is set: everything is timed, at an overhead of 1 %. */
  public static final OperationSettings DEFAULT =
      new OperationSettings(true, LogLevel.DEBUG, true, 0.01, false);

  OperationSettings withEnabled(boolean value) {
    return new OperationSettings(value, level, arguments, overhead, resources);
  }

  OperationSettings withLevel(LogLevel value) {
    return new OperationSettings(enabled, value, arguments, overhead, resources);
  }

  OperationSettings withArguments(boolean value) {
    return new OperationSettings(enabled, level, value, overhead, resources);
  }

  OperationSettings withOverhead(double value) {
    return new OperationSettings(enabled, level, arguments, value, resources);
  }

  OperationSettings withResources(boolean value) {
    return new OperationSettings(enabled, level, arguments, overhead, value);
  }
}
