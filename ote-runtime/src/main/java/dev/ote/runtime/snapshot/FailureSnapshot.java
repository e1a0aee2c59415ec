package dev.ote.runtime.snapshot;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last failure of an operation. Its texts are derived when they are first asked for, which
 * costs some microseconds, and kept.
 *
 * <p>Immutable, but for a failure whose texts nobody asked for before memory ran short: they are
 * then gone.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class FailureSnapshot {
  private final Instant time;
  private final String type;
  private final @Nullable String correlationId;
  private final Supplier<@Nullable String> error;
  private final Supplier<@Nullable String> tracePath;

  /**
   * Creates a failure.
   *
   * @param time when the call ended
   * @param type the throwable's class
   * @param error derives {@link #error()}
   * @param tracePath derives {@link #tracePath()}
   */
  public FailureSnapshot(
      Instant time,
      String type,
      Supplier<@Nullable String> error,
      Supplier<@Nullable String> tracePath) {
    this(time, type, null, error, tracePath);
  }

  /**
   * Creates a failure of which more is known.
   *
   * @param time when the call ended
   * @param type the throwable's class
   * @param correlationId {@link #correlationId()}
   * @param error derives {@link #error()}
   * @param tracePath derives {@link #tracePath()}
   */
  public FailureSnapshot(
      Instant time,
      String type,
      @Nullable String correlationId,
      Supplier<@Nullable String> error,
      Supplier<@Nullable String> tracePath) {
    this.time = time;
    this.type = type;
    this.correlationId = correlationId;
    this.error = error;
    this.tracePath = tracePath;
  }

  /**
   * When the call ended.
   *
   * @return a time
   */
  public Instant time() {
    return time;
  }

  /**
   * What it threw.
   *
   * @return the name of the throwable's class
   */
  public String type() {
    return type;
  }

  /**
   * What the failed call belonged to: the id that its log lines have, or that of a trace. Known
   * where {@code ote.context} is on, or where a {@code MetricsListener} is attached.
   *
   * @return an id, escaped; empty where none is known
   */
  public Optional<String> correlationId() {
    return Optional.ofNullable(correlationId);
  }

  /**
   * The throwable's class and message, in a few words.
   *
   * @return such as {@code IllegalStateException: disk full}, escaped
   */
  public Optional<String> error() {
    return Optional.ofNullable(error.get());
  }

  /**
   * The way the failure took through observed operations.
   *
   * @return such as {@code A.x -> B.y -> FAILED at B.java:14}
   */
  public Optional<String> tracePath() {
    return Optional.ofNullable(tracePath.get());
  }

  @Override
  public String toString() {
    return time + " " + error().orElse(type);
  }
}
