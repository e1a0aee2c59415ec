package dev.ote.runtime.compare.engine;

import java.util.function.LongSupplier;

/** The smallest step that a clock was seen to make. */
final class ClockResolution {
  private static final int READS = 10_000;

  private ClockResolution() {}

  /** Nanoseconds; 0 where the clock stood still. */
  static long of(LongSupplier ticker) {
    long least = Long.MAX_VALUE;
    long last = ticker.getAsLong();
    for (int read = 0; read < READS; read++) {
      long now = ticker.getAsLong();
      if (now > last) {
        least = Math.min(least, now - last);
      }
      last = now;
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }
}
