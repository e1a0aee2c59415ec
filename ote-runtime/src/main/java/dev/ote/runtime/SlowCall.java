package dev.ote.runtime;

import dev.ote.runtime.snapshot.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A call that was slow and did not fail, as a {@link MetricsListener} is told of it. Not to be
 * kept: it may hold what the call threw.
 *
 * <p>Safe for use by any number of threads.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class SlowCall {
  private final Operation operation;
  private final Outcome outcome;
  private final long nanos;
  private final Instant time;
  private final @Nullable Throwable thrown;
  private final @Nullable String correlationId;
  private @Nullable Thread teller = Thread.currentThread();
  private @Nullable String path;

  SlowCall(
      Operation operation,
      Outcome outcome,
      long nanos,
      Instant time,
      @Nullable Throwable thrown,
      @Nullable String correlationId) {
    this.operation = operation;
    this.outcome = outcome;
    this.nanos = nanos;
    this.time = time;
    this.thrown = thrown;
    this.correlationId = correlationId;
  }

  /**
   * The operation's name.
   *
   * @return the name as registered; not escaped
   */
  public String operation() {
    return operation.name();
  }

  /**
   * The operation's tags, with those of the call.
   *
   * @return an immutable map, sorted by key; not escaped
   */
  public SortedMap<String, String> tags() {
    return operation.tags();
  }

  /**
   * How the call ended.
   *
   * @return any outcome but a failure
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * How long the call took.
   *
   * @return its duration, at least what counts as slow
   */
  public Duration duration() {
    return Duration.ofNanos(nanos);
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
   * The expected exception that the call ended with.
   *
   * @return the object itself, which must not be changed; empty where it ended with none
   */
  public Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /**
   * What the call belongs to: the id in the MDC, or else that of a {@link
   * MetricsListener#correlationId()}.
   *
   * @return an id, escaped; empty where there is none
   */
  public Optional<String> correlationId() {
    return Optional.ofNullable(correlationId);
  }

  /**
   * The observed calls that this one was made by, and itself. Read from the stack when it is first
   * asked for, so only on the thread that tells of the call, and while it does.
   *
   * @return such as {@code A.x -> B.y}, escaped; empty where it was not asked for in time
   */
  public synchronized Optional<String> tracePath() {
    if (path == null && teller == Thread.currentThread()) {
      path = CurrentStack.path(operation.name());
    }
    return Optional.ofNullable(path);
  }

  /** The stack is not the call's any more. */
  synchronized void told() {
    teller = null;
  }

  @Override
  public String toString() {
    return "SlowCall[" + operation.name() + ", " + duration() + "]";
  }
}
