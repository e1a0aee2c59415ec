package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.ValueText;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.NOPLogger;

/**
 * Logs operations and the steps within them.
 *
 * <p>Safe for use by any number of threads. Text is built only where the level is on, and control
 * characters in it are escaped. Nothing here throws: what a logger or a {@code toString} throws is
 * counted in {@link PerformanceMetrics#faults()} of the {@linkplain PerformanceMetrics#global()
 * global} metrics.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class OteLogger {
  private final Logger logger;
  private final Clock clock;
  private final Faults faults;

  OteLogger(Logger logger, Clock clock, Faults faults) {
    this.logger = logger;
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * The logger of a type.
   *
   * @param type the type that logs
   * @return a logger of the type's name
   */
  @CheckReturnValue
  public static OteLogger of(Class<?> type) {
    return of(type.getName());
  }

  /**
   * The logger of a name.
   *
   * @param name the logger's name
   * @return a logger of that name
   */
  @CheckReturnValue
  public static OteLogger of(String name) {
    return new OteLogger(logger(name), Clock.system(ZoneId.systemDefault()), Faults.GLOBAL);
  }

  /**
   * Logs an operation at INFO: {@code [2026-01-02T03:04:05.678Z] user_saved userId=1}.
   *
   * @param operation what is done
   * @param keysAndValues the context: key, value, key, value, …; logged in the text and as SLF4J
   *     key-values, numbers as such and anything else as its text. A last key without a value shows
   *     {@code <missing>}.
   */
  public void logOperation(String operation, @Nullable Object... keysAndValues) {
    try {
      if (logger.isInfoEnabled()) {
        LogEntry entry = LogEntry.at(logger, Level.INFO, OteLogger.class);
        entry.log(describe(operation, keysAndValues, entry));
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Logs a step of the current operation at DEBUG: {@code TRACE: save_preference -> saved to DB}.
   *
   * <p>The operation is that of the nearest observed call on this thread's stack; where there is
   * none, the calling method.
   *
   * @param step what was done
   */
  public void trace(String step) {
    try {
      if (logger.isDebugEnabled()) {
        LogEntry.at(logger, Level.DEBUG, OteLogger.class).log(Trace.message(step));
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Logs a step of the current operation at DEBUG, as {@link #trace(String)} does.
   *
   * @param format what was done, as in {@link String#format(Locale, String, Object...)} with {@link
   *     Locale#ROOT}
   * @param arguments what the format refers to
   */
  @FormatMethod
  public void trace(@FormatString String format, @Nullable Object... arguments) {
    try {
      if (logger.isDebugEnabled()) {
        String step = String.format(Locale.ROOT, format, arguments);
        LogEntry.at(logger, Level.DEBUG, OteLogger.class).log(Trace.message(step));
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  private String describe(String operation, @Nullable Object[] keysAndValues, LogEntry entry) {
    StringBuilder line = new StringBuilder("[").append(LogLines.timestamp(clock)).append("] ");
    line.append(SafeText.escape(operation));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String key = ValueText.render(keysAndValues[i]);
      boolean complete = i + 1 < keysAndValues.length;
      String value = complete ? ValueText.render(keysAndValues[i + 1]) : "<missing>";
      line.append(' ').append(key).append('=').append(value);
      entry.with(key, complete && isPlain(keysAndValues[i + 1]) ? keysAndValues[i + 1] : value);
    }
    return line.toString();
  }

  /** Whether a value may be handed on as it is: its text is known to be safe. */
  private static boolean isPlain(@Nullable Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean;
  }

  private static Logger logger(String name) {
    try {
      return LoggerFactory.getLogger(name);
    } catch (Throwable fault) {
      Faults.GLOBAL.contain(fault);
      return NOPLogger.NOP_LOGGER;
    }
  }
}
