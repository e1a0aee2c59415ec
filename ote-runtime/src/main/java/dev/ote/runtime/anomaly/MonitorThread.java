package dev.ote.runtime.anomaly;

import dev.ote.runtime.thread.DetachedThread;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs work at an interval, on a daemon thread of its own that keeps nothing of who made it, until
 * it is closed. A look that comes late is not made up for.
 */
final class MonitorThread implements AutoCloseable {
  private final Runnable work;
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private boolean closed;

  private MonitorThread(Runnable work, Duration interval) {
    this.work = work;
    this.intervalNanos = interval.toNanos();
  }

  static MonitorThread start(Runnable work, Duration interval) {
    MonitorThread monitor = new MonitorThread(work, interval);
    DetachedThread.of(monitor::run, "ote-anomalies").start();
    return monitor;
  }

  private void run() {
    long next = System.nanoTime() + intervalNanos;
    while (waitUntil(next)) {
      try {
        work.run();
      } catch (Throwable fault) { // Whatever it was: the next look may go well.
        Faulty.report(fault);
      }
      next = Math.max(next, System.nanoTime() - intervalNanos) + jittered();
    }
  }

  /**
   * By chance up to a tenth more or less: else what runs each minute as well would always be seen
   * at the same moment of its run.
   */
  private long jittered() {
    return (long) (intervalNanos * ThreadLocalRandom.current().nextDouble(0.9, 1.1));
  }

  /** Waits; false where there is nothing more to wait for. */
  private boolean waitUntil(long time) {
    lock.lock();
    try {
      long left = time - System.nanoTime();
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException meantToEndIt) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the thread, after what it does now. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The least that makes sense: a look takes some milliseconds. */
  static Duration checked(Duration interval) {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("interval must be at least 1 s: " + interval);
    }
    return interval;
  }
}
