package dev.ote.runtime;

import java.util.function.LongSupplier;

/** A clock for durations that never throws. What it cannot measure took no time. */
final class GuardedTicker {
  /** A start that the clock could not tell. */
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final LongSupplier ticker;
  private final Faults faults;

  GuardedTicker(LongSupplier ticker, Faults faults) {
    this.ticker = ticker;
    this.faults = faults;
  }

  /** The present, in nanoseconds since some moment, for {@link #since(long)}. */
  long now() {
    try {
      return ticker.getAsLong();
    } catch (Throwable fault) {
      faults.contain(fault);
      return UNKNOWN;
    }
  }

  /** The nanoseconds since an earlier {@link #now()}; 0 where the clock was set back. */
  long since(long start) {
    long now = now();
    return start == UNKNOWN || now == UNKNOWN ? 0 : Math.max(0, now - start);
  }
}
