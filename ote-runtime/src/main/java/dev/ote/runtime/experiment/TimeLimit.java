package dev.ote.runtime.experiment;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it when its time is over, and never what that thread does after
 * the {@link #end()}.
 */
final class TimeLimit {
  private final Thread thread = Thread.currentThread();
  private final Runnable onLate;
  // Its timer is taken back when it completes, and holds nothing of the call's arguments.
  private final CompletableFuture<Void> timer = new CompletableFuture<>();
  private boolean ended;
  private boolean late;

  private TimeLimit(Runnable onLate) {
    this.onLate = onLate;
  }

  /**
   * Begins.
   *
   * @param onLate runs when the time is over, at once: also where the thread never comes back
   */
  static TimeLimit of(Duration limit, Runnable onLate) {
    TimeLimit begun = new TimeLimit(onLate);
    CompletableFuture<Void> unused =
        begun
            .timer
            .orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete(
                (nothing, timeout) -> {
                  if (timeout != null) {
                    begun.expire();
                  }
                });
    return begun;
  }

  private synchronized void expire() {
    if (!ended) {
      late = true;
      onLate.run();
      thread.interrupt();
    }
  }

  /**
   * Ends it, on its thread.
   *
   * @return whether it was late; the interrupt is then taken back
   */
  boolean end() {
    synchronized (this) {
      ended = true; // From now on nothing becomes late, so what is read below stays true.
    }
    timer.complete(null);
    if (late) {
      boolean unused = Thread.interrupted();
    }
    return late;
  }
}
