package dev.ote.runtime;

import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.ErrorText;
import dev.ote.runtime.text.ValueText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts of an operation's log lines. Everything that comes from outside is escaped. */
final class LogLines {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private final Clock clock;
  private final boolean symbols;
  private final Faults faults;

  LogLines(Clock clock, boolean symbols, Faults faults) {
    this.clock = clock;
    this.symbols = symbols;
    this.faults = faults;
  }

  static String timestamp(Clock clock) {
    return TIMESTAMP.format(OffsetDateTime.now(clock));
  }

  String start(String operation, @Nullable Arguments arguments) {
    String line = head("⏱️  ", "START", operation);
    return arguments == null ? line : line + arguments;
  }

  String success(String operation, long nanos) {
    return head("✅ ", "END", operation) + duration(nanos);
  }

  String success(String operation, long nanos, @Nullable Object result) {
    return success(operation, nanos) + " Result: " + ValueText.render(result);
  }

  String expected(String operation, long nanos, Throwable outcome) {
    return success(operation, nanos) + " Expected: " + ErrorText.of(outcome, faults::contain);
  }

  String cancelled(String operation, long nanos) {
    return success(operation, nanos) + " Cancelled";
  }

  String failed(String operation, long nanos, Throwable failure) {
    return failed(operation, failure, duration(nanos));
  }

  /** A failure of a call that was not timed, but did not take longer than so many nanoseconds. */
  String failedWithin(String operation, long nanos, Throwable failure) {
    return failed(operation, failure, " (Duration: <" + DurationText.seconds(nanos) + ")");
  }

  private String failed(String operation, Throwable failure, String duration) {
    return head("❌ ", "FAILED", operation)
        + duration
        + " Error: "
        + ErrorText.of(failure, faults::contain);
  }

  static String slow(long thresholdMillis) {
    return " SLOW (threshold: " + DurationText.threshold(thresholdMillis) + ")";
  }

  static String evaluation(String operation, long nanos, boolean success) {
    return "EVALUATION: "
        + operation
        + " | duration="
        + DurationText.seconds(nanos)
        + " | success="
        + success;
  }

  String trace(TracePath path, Throwable failure) {
    return "TRACE: " + path + " | Error: " + ErrorText.of(failure, faults::contain);
  }

  private String head(String symbol, String event, String operation) {
    return (symbols ? symbol : "") + event + " [" + timestamp(clock) + "] " + operation;
  }

  private static String duration(long nanos) {
    return " (Duration: " + DurationText.seconds(nanos) + ")";
  }
}
