package dev.ote.runtime;

import dev.ote.runtime.timing.CallTimer;
import dev.ote.runtime.timing.ClockCost;
import dev.ote.runtime.timing.CoarseClock;
import dev.ote.runtime.timing.Pace;
import dev.ote.runtime.timing.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The clocks of one {@link PerformanceMetrics}. Never throws. */
final class Clocks {
  /** What durations are read from, where nothing else is said. */
  static final LongSupplier SYSTEM = System::nanoTime;

  private static final Ticker SYSTEM_TICKER = new Ticker(SYSTEM, Faults.GLOBAL::contain);
  private static final CoarseClock SYSTEM_COARSE = new CoarseClock(SYSTEM_TICKER);

  private final Clock clock;
  private final Faults faults;
  private final Ticker ticker;
  private final CoarseClock coarse;
  private final double readNanos = ClockCost.nanos();
  private final long resolutionNanos;

  Clocks(LongSupplier source, Clock clock, Faults faults) {
    boolean system = source == SYSTEM;
    this.clock = clock;
    this.faults = faults;
    this.ticker = system ? SYSTEM_TICKER : new Ticker(source, faults::contain);
    this.coarse = system ? SYSTEM_COARSE : new CoarseClock(ticker);
    // Of what it shows of a shorter call, more than half is the price of reading it.
    this.resolutionNanos = system ? Math.round(2 * readNanos) : 1;
  }

  /** The time of day. */
  Instant instant() {
    try {
      return clock.instant();
    } catch (Throwable fault) {
      faults.contain(fault);
      return Instant.now();
    }
  }

  /** Durations below it cannot be told apart. */
  long resolutionNanos() {
    return resolutionNanos;
  }

  Pace newPace() {
    return new Pace(readNanos);
  }

  CallTimer newTimer(Pace pace) {
    return new CallTimer(ticker, coarse, pace);
  }
}
