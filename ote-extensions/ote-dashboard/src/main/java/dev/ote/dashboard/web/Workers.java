package dev.ote.dashboard.web;

import dev.ote.runtime.thread.DetachedThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs exchanges, each on a thread of its own, of which there are so many at most: further ones are
 * refused, which closes their connection.
 *
 * <p>The server reads and writes sockets in its threads, and waits as long as the other side likes.
 * So each step of an exchange has a deadline: when it is over the thread is interrupted, which
 * makes the channel that it waits for close.
 */
final class Workers implements Executor {
  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

  private final Set<Work> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();
  private final long patienceNanos;
  private final ThreadPoolExecutor pool;

  /**
   * Creates workers.
   *
   * @param most how many exchanges at a time
   * @param patienceNanos how long a step may take
   */
  Workers(int most, long patienceNanos) {
    this.patienceNanos = patienceNanos;
    this.pool =
        new ThreadPoolExecutor(
            0,
            most,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> DetachedThread.of(work, "ote-dashboard-http-" + number.incrementAndGet()),
            new ThreadPoolExecutor.AbortPolicy());
  }

  @Override
  public void execute(Runnable exchange) {
    pool.execute(
        () -> {
          Work work = new Work(Thread.currentThread());
          running.add(work);
          work.begin();
          CURRENT.set(work);
          try {
            exchange.run();
          } finally {
            CURRENT.remove();
            running.remove(work);
            work.end();
          }
        });
  }

  /** Says that the calling thread, which runs an exchange, begins another step. */
  static void step() {
    Work work = CURRENT.get();
    if (work != null) {
      work.begin();
    }
  }

  /** Says that the calling thread waits for something that may take its time. */
  static void rest() {
    Work work = CURRENT.get();
    if (work != null) {
      work.end();
    }
  }

  /** Ends the steps that take too long. */
  void expire() {
    long now = System.nanoTime();
    running.forEach(work -> work.expire(now - patienceNanos));
  }

  /** Ends all of them. */
  void close() {
    pool.shutdownNow();
  }

  /** An exchange under way. */
  private static final class Work {
    private final Thread thread;
    private boolean busy;
    private long since;

    Work(Thread thread) {
      this.thread = thread;
    }

    synchronized void begin() {
      busy = true;
      since = System.nanoTime();
    }

    synchronized void end() {
      busy = false;
      boolean unused = Thread.interrupted(); // Meant for this exchange, not for the next one.
    }

    synchronized void expire(long begunBefore) {
      if (busy && since - begunBefore < 0) {
        thread.interrupt();
      }
    }
  }
}
