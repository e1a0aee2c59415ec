package dev.ote.runtime;

import dev.ote.runtime.snapshot.FailureSnapshot;
import java.time.Duration;
import java.util.SortedMap;

/**
 * A call that failed, as a {@link MetricsListener} is told of it. Not to be kept: it holds what the
 * call threw, and so perhaps the caller's data. Keep its {@link #failure()}, which does not.
 *
 * <p>Immutable.
 */
public final class FailedCall {
  private final Operation operation;
  private final long nanos;
  private final boolean timed;
  private final Throwable thrown;
  private final LastFailure failure;

  FailedCall(
      Operation operation, long nanos, boolean timed, Throwable thrown, LastFailure failure) {
    this.operation = operation;
    this.nanos = nanos;
    this.timed = timed;
    this.thrown = thrown;
    this.failure = failure;
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
   * How long the call took.
   *
   * @return its duration; where it was not {@linkplain #isTimed() timed}, the most that it can have
   *     taken
   */
  public Duration duration() {
    return Duration.ofNanos(nanos);
  }

  /**
   * Whether the call's duration was read, and not only found to be short.
   *
   * @return whether {@link #duration()} is exact
   */
  public boolean isTimed() {
    return timed;
  }

  /**
   * What the call threw, or what its stage completed with.
   *
   * @return the object itself, which must not be changed; its methods may throw
   */
  public Throwable thrown() {
    return thrown;
  }

  /**
   * What can be kept of the failure: time, class, message, trace path, correlation id. Its texts
   * are derived when they are first asked for.
   *
   * @return a failure that holds what was thrown softly, and no more once its texts were read
   */
  public FailureSnapshot failure() {
    return failure.toSnapshot();
  }

  @Override
  public String toString() {
    return "FailedCall[" + operation.name() + "]";
  }
}
