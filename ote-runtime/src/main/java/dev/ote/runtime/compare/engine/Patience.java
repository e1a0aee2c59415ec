package dev.ote.runtime.compare.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the end of what may never end. */
@FunctionalInterface
public interface Patience {
  /** Waits as long as asked by the clock on the wall. */
  Patience REAL = (end, limit) -> end.await(limit.toNanos(), TimeUnit.NANOSECONDS);

  /**
   * Waits for an end.
   *
   * @param end counted down when it has come
   * @param limit how long to wait
   * @return whether it came
   * @throws InterruptedException if the waiting thread is interrupted
   */
  boolean await(CountDownLatch end, Duration limit) throws InterruptedException;
}
