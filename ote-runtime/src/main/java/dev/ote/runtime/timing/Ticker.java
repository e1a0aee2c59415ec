package dev.ote.runtime.timing;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A clock for durations that never throws. */
public final class Ticker {
  /** A time that the clock could not tell. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final LongSupplier source;
  private final Consumer<? super Throwable> faults;

  /**
   * Creates a ticker.
   *
   * @param source gives nanoseconds since any fixed moment
   * @param faults is given what the source throws
   */
  public Ticker(LongSupplier source, Consumer<? super Throwable> faults) {
    this.source = source;
    this.faults = faults;
  }

  /** The present, in nanoseconds since some moment, or {@link #UNKNOWN}. */
  long now() {
    try {
      return source.getAsLong();
    } catch (Throwable fault) {
      faults.accept(fault);
      return UNKNOWN;
    }
  }
}
