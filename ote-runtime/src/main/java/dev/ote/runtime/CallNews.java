package dev.ote.runtime;

import dev.ote.runtime.snapshot.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells listeners of calls that failed or were slow. Anything here may throw: see Operation. */
final class CallNews {
  private final Clocks clocks;
  private final CorrelationIds ids;
  private final Listeners listeners;

  CallNews(Clocks clocks, CorrelationIds ids, Listeners listeners) {
    this.clocks = clocks;
    this.ids = ids;
    this.listeners = listeners;
  }

  /** Whether somebody listens to calls. */
  boolean isWanted() {
    return listeners.areAny();
  }

  /**
   * Tells of a call that failed, and keeps what it belonged to.
   *
   * @param nanos how long the call took, or at most took
   * @param timed whether it took exactly that
   */
  void failed(
      Operation operation, long nanos, boolean timed, Throwable thrown, LastFailure failure) {
    // A source of ids is asked only on behalf of somebody.
    failure.correlate(isWanted() ? ids.current() : ids.ofContext());
    FailedCall call = new FailedCall(operation, nanos, timed, thrown, failure);
    listeners.tell(listener -> listener.callFailed(call));
  }

  /** Tells of a call that was slow. */
  void slow(Operation operation, Outcome outcome, long nanos, @Nullable Throwable thrown) {
    SlowCall call =
        new SlowCall(operation, outcome, nanos, clocks.instant(), thrown, ids.current());
    listeners.tell(listener -> listener.callSlow(call));
    call.told();
  }
}
