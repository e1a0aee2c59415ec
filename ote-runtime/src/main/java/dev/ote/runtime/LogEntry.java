package dev.ote.runtime;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.CallerBoundaryAware;
import org.slf4j.spi.LoggingEventBuilder;

/** One log line with its key-values. Built only where the level is on. */
final class LogEntry {
  private LoggingEventBuilder event;

  private LogEntry(LoggingEventBuilder event) {
    this.event = event;
  }

  /**
   * Begins an entry.
   *
   * @param boundary the class whose caller the log shall show as the line's origin
   */
  static LogEntry at(Logger logger, Level level, Class<?> boundary) {
    LoggingEventBuilder event = logger.atLevel(level);
    if (event instanceof CallerBoundaryAware aware) {
      aware.setCallerBoundary(boundary.getName());
    }
    return new LogEntry(event);
  }

  @CanIgnoreReturnValue
  LogEntry with(String key, @Nullable Object value) {
    event = event.addKeyValue(key, value);
    return this;
  }

  @CanIgnoreReturnValue
  LogEntry cause(Throwable cause) {
    event = event.setCause(cause);
    return this;
  }

  /** Writes the line; braces in it are just braces, as no arguments are given to fill them. */
  void log(String line) {
    boolean interrupted = Thread.currentThread().isInterrupted();
    try {
      event.setMessage(line).log();
    } finally {
      if (interrupted) { // Appenders that wait clear the status; it is not theirs.
        Thread.currentThread().interrupt();
      }
    }
  }
}
