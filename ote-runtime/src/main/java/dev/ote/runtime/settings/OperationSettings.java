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
 * @param context whether a logged call's name and correlation id are in the MDC while it runs
 * @param resources whether CPU time and allocated bytes of its calls are measured
 */
public record OperationSettings(
    boolean enabled,
    LogLevel level,
    boolean arguments,
    double overhead,
    boolean context,
    boolean resources) {
  /** What holds where nothing is set: everything is timed, at an overhead of 1 %. */
  public static final OperationSettings DEFAULT =
      new OperationSettings(true, LogLevel.DEBUG, true, 0.01, false, false);

  OperationSettings withEnabled(boolean value) {
    return new OperationSettings(value, level, arguments, overhead, context, resources);
  }

  OperationSettings withLevel(LogLevel value) {
    return new OperationSettings(enabled, value, arguments, overhead, context, resources);
  }

  OperationSettings withArguments(boolean value) {
    return new OperationSettings(enabled, level, value, overhead, context, resources);
  }

  OperationSettings withOverhead(double value) {
    return new OperationSettings(enabled, level, arguments, value, context, resources);
  }

  OperationSettings withContext(boolean value) {
    return new OperationSettings(enabled, level, arguments, overhead, value, resources);
  }

  OperationSettings withResources(boolean value) {
    return new OperationSettings(enabled, level, arguments, overhead, context, value);
  }
}
