package dev.ote.runtime.timing;

import dev.ote.runtime.thread.DetachedThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A clock that costs one read of memory: a thread of its own writes the time there every {@value
 * #TICK_MILLIS} ms.
 *
 * <p>It tells calls that last from those that do not: one that begins before a tick and still runs
 * when that tick is no longer among the last two has lasted longer than a tick, and every call that
 * lasts longer than two is recognised, provided that the thread gets to run.
 *
 * <p>The thread ends when nobody has asked for the time for a second, so that it keeps nobody's
 * classes alive; it is started again by who finds the clock stopped.
 */
public final class CoarseClock {
  static final long TICK_MILLIS = 2;

  /** What {@link #now()} gives where the clock does not run. */
  static final long STOPPED = Long.MIN_VALUE;

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
  private static final int IDLE_TICKS = 500;

  private final Ticker ticker;
  private final Consumer<Runnable> threads;
  private volatile long now = STOPPED;
  private volatile long longAgo;
  private volatile boolean asked;

  /**
   * Creates a clock that does not run yet.
   *
   * @param ticker tells it the time
   */
  public CoarseClock(Ticker ticker) {
    this(ticker, CoarseClock::startThread);
  }

  CoarseClock(Ticker ticker, Consumer<Runnable> threads) {
    this.ticker = ticker;
    this.threads = threads;
  }

  /** The time of the last tick; {@link #STOPPED}, and the clock starts, where it does not run. */
  long now() {
    long time = now;
    if (time == STOPPED) {
      start();
    } else if (!asked) {
      asked = true;
    }
    return time;
  }

  /** The tick before the last one: what begun before it and has not ended yet is long. */
  long longAgo() {
    return longAgo;
  }

  private synchronized void start() {
    if (now != STOPPED) {
      return;
    }
    try {
      asked = true;
      tick();
      if (now == STOPPED) {
        return; // The clock behind it fails.
      }
      threads.accept(this::run);
    } catch (Throwable noThread) {
      now = STOPPED; // Calls are then timed one by one.
    }
  }

  private static void startThread(Runnable work) {
    DetachedThread.of(work, "ote-coarse-clock").start();
  }

  private void run() {
    int quiet = 0;
    while (quiet < IDLE_TICKS || !stopIfQuiet()) {
      LockSupport.parkNanos(TICK_NANOS);
      tick();
      quiet = wasAsked() ? 0 : quiet + 1;
    }
  }

  /** Reads the time. */
  void tick() {
    long time = ticker.now();
    if (time != STOPPED) {
      longAgo = now == STOPPED ? time : now;
      now = time;
    }
  }

  /** Whether somebody asked for the time since this was last called. */
  boolean wasAsked() {
    boolean was = asked;
    asked = false;
    return was;
  }

  /** Stops, unless somebody asked: a call that runs now has then run for long. */
  synchronized boolean stopIfQuiet() {
    if (asked) {
      return false;
    }
    tick();
    longAgo = now;
    now = STOPPED;
    return true;
  }
}
