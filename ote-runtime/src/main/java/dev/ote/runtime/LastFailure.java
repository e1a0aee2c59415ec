package dev.ote.runtime;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.text.ErrorText;
import dev.ote.runtime.text.SafeText;
import java.lang.ref.SoftReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last failure of an operation, whose path is derived when it is first read.
 *
 * <p>Until then the throwable is held, softly: it may hold the caller's data.
 */
final class LastFailure {
  private final String operation;
  private final String type;
  private final Instant time;
  private final Faults faults;
  private @Nullable SoftReference<Throwable> failure;
  private @Nullable String error;
  private @Nullable String path;
  private volatile @Nullable String correlationId;

  LastFailure(String operation, Throwable failure, Instant time, Faults faults) {
    this.operation = operation;
    this.type = failure.getClass().getName();
    this.time = time;
    this.faults = faults;
    this.failure = new SoftReference<>(failure);
  }

  /** Says what the failed call belonged to, which is known a little later. */
  void correlate(@Nullable String id) {
    correlationId = id;
  }

  FailureSnapshot toSnapshot() {
    return new FailureSnapshot(time, SafeText.escape(type), correlationId, this::error, this::path);
  }

  private synchronized @Nullable String error() {
    derive();
    return error;
  }

  private synchronized @Nullable String path() {
    derive();
    return path;
  }

  private void derive() {
    Throwable thrown = failure == null ? null : failure.get();
    failure = null;
    if (thrown == null) {
      return;
    }
    try {
      error = ErrorText.of(thrown, faults::contain);
      path = FailurePath.recorded(thrown).toTracePath(SafeText.escape(operation)).toString();
    } catch (Throwable hostile) {
      faults.contain(hostile);
    }
  }
}
