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
  private final boolean system;

  Clocks(LongSupplier source, Clock clock, Faults faults) {
    this.system = source == SYSTEM;
    this.clock = clock;
    this.faults = faults;
    this.ticker = system ? SYSTEM_TICKER : new Ticker(source, faults::contain);
    this.coarse = system ? SYSTEM_COARSE : new CoarseClock(ticker);
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
    // Of what the clock shows of a shorter call, more than half is the price of reading it.
    return system ? Math.round(2 * ClockCost.nanos()) : 1;
  }

  Pace newPace() {
    return new Pace(ClockCost::nanos);
  }

  CallTimer newTimer(Pace pace) {
    return new CallTimer(ticker, coarse, pace);
  }
}
