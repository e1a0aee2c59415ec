package dev.ote.runtime;

import dev.ote.runtime.settings.LogLevel;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.SafeThrowable;
import dev.ote.runtime.timing.CallTimer;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Writes the log lines of one operation. Anything here may throw, since loggers may: {@link
 * Operation} contains it.
 */
final class OperationLog {
  private static final TracePath NO_PATH = new TracePath(List.of(), null);

  /**
   * The last failure that was logged with its stack although its stack traces did not tell which
   * call is nearest to it: the first call to see it is. Racy, which at worst repeats a stack in the
   * log; weak, so that it keeps nothing alive.
   */
  private static volatile WeakReference<@Nullable Throwable> lastUnclear =
      new WeakReference<>(null);

  private final Logger logger;
  private final LogLines lines;
  private final String operation;
  private final @Nullable OperationSpec spec;
  private final Faults faults;
  private final long slowMillis;
  private final long slowNanos;
  private volatile LogLevel threshold = LogLevel.DEBUG;
  private volatile long notedNanos;

  OperationLog(
      Logger logger,
      LogLines lines,
      String operation,
      @Nullable OperationSpec spec,
      Faults faults) {
    this.logger = logger;
    this.lines = lines;
    this.operation = SafeText.escape(operation);
    this.spec = spec;
    this.faults = faults;
    this.slowMillis = spec == null ? OperationSpec.DEFAULT_SLOW_MILLIS : spec.slowMillis();
    this.slowNanos = slowMillis < 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(slowMillis);
    this.notedNanos = slowNanos;
  }

  /** Sets the least severe lines that are logged, as far as the logger lets them. */
  void threshold(LogLevel level) {
    threshold = level;
  }

  /** Sets whether more is done at the end of calls than to count them and to log slow ones. */
  void noteAll(boolean all) {
    notedNanos = all ? 0 : slowNanos;
  }

  /** Whether a call of a duration is slow, or all are to be noted. */
  boolean isNoted(long nanos) {
    return nanos >= notedNanos;
  }

  /** Whether a call may be slow that is too short for the coarse clock: each must be timed. */
  boolean mustBeTimed() {
    return CallTimer.canMiss(slowMillis);
  }

  /** Whether the logger writes START and END lines. */
  boolean isInfoEnabled() {
    return logger.isInfoEnabled();
  }

  /** Whether a call of a duration is slow. */
  boolean isSlow(long nanos) {
    return nanos >= slowNanos;
  }

  void start(@Nullable Arguments arguments) {
    entry(Level.INFO).log(lines.start(operation, arguments));
  }

  void success(long nanos) {
    if (isEndLogged(nanos)) {
      end(Outcome.SUCCESS, nanos, lines.success(operation, nanos));
    }
    evaluation(Outcome.SUCCESS, nanos);
  }

  void success(long nanos, @Nullable Object result) {
    if (isEndLogged(nanos)) {
      end(Outcome.SUCCESS, nanos, lines.success(operation, nanos, result));
    }
    evaluation(Outcome.SUCCESS, nanos);
  }

  void expected(long nanos, Throwable outcome) {
    if (isEndLogged(nanos)) {
      end(Outcome.EXPECTED, nanos, lines.expected(operation, nanos, outcome));
    }
    evaluation(Outcome.EXPECTED, nanos);
  }

  void cancelled(long nanos) {
    if (isEndLogged(nanos)) {
      end(Outcome.CANCELLED, nanos, lines.cancelled(operation, nanos));
    }
    evaluation(Outcome.CANCELLED, nanos);
  }

  /**
   * Logs a failure.
   *
   * @param nanos how long the call took, or at most took
   * @param timed whether it took exactly that
   * @param returned whether the call has returned already, a stage of its own failing later
   */
  void failure(long nanos, boolean timed, Throwable failure, boolean returned) {
    if (threshold.logs(LogLevel.ERROR) && logger.isErrorEnabled()) {
      LogEntry entry =
          timed
              ? measured(Level.ERROR, Outcome.FAILURE, nanos)
              : ended(Level.ERROR, Outcome.FAILURE);
      String line =
          timed
              ? lines.failed(operation, nanos, failure)
              : lines.failedWithin(operation, nanos, failure);
      failed(entry, line, failure, path(failure, returned));
    }
    if (timed) {
      evaluation(Outcome.FAILURE, nanos);
    }
  }

  private void failed(LogEntry entry, String line, Throwable failure, @Nullable FailurePath path) {
    if (!isInnermost(path, failure)) {
      entry.log(line);
      return;
    }
    TracePath tracePath = path == null ? NO_PATH : path.toTracePath(operation);
    entry.with("trace_path", tracePath.toString()).cause(SafeThrowable.of(failure)).log(line);
    if (path == null || path.isCut()) {
      lastUnclear = new WeakReference<>(failure);
    }
    if (isDebugEnabled()) {
      entry(Level.DEBUG).log(lines.trace(tracePath, failure));
    }
  }

  private static boolean isInnermost(@Nullable FailurePath path, Throwable failure) {
    return (path == null || path.isCut()) ? lastUnclear.get() != failure : path.isInnermost();
  }

  /** The path of a failure; null where the failure's own methods keep it from being read. */
  private @Nullable FailurePath path(Throwable failure, boolean returned) {
    try {
      return returned && spec != null
          ? FailurePath.ofEarlierCall(failure, spec)
          : FailurePath.ofCurrentCall(failure);
    } catch (Throwable hostile) {
      faults.contain(hostile);
      return null;
    }
  }

  private boolean isEndLogged(long nanos) {
    return isSlow(nanos)
        ? threshold.logs(LogLevel.WARN) && logger.isWarnEnabled()
        : threshold.logs(LogLevel.INFO) && logger.isInfoEnabled();
  }

  private void end(Outcome outcome, long nanos, String line) {
    boolean slow = isSlow(nanos);
    measured(slow ? Level.WARN : Level.INFO, outcome, nanos)
        .log(slow ? line + LogLines.slow(slowMillis) : line);
  }

  private boolean isDebugEnabled() {
    return threshold.logs(LogLevel.DEBUG) && logger.isDebugEnabled();
  }

  private void evaluation(Outcome outcome, long nanos) {
    if (isDebugEnabled()) {
      boolean success = outcome == Outcome.SUCCESS || outcome == Outcome.EXPECTED;
      measured(Level.DEBUG, outcome, nanos).log(LogLines.evaluation(operation, nanos, success));
    }
  }

  private LogEntry measured(Level level, Outcome outcome, long nanos) {
    return entry(level).with("duration_ms", nanos / 1e6).with("outcome", outcome.label());
  }

  private LogEntry ended(Level level, Outcome outcome) {
    return entry(level).with("outcome", outcome.label());
  }

  private LogEntry entry(Level level) {
    return LogEntry.at(logger, level, Operation.class).with("operation", operation);
  }
}
