package dev.ote.runtime.experiment;

import dev.ote.runtime.CallContext;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs candidates away from their callers; what is too much is refused, never waited for. */
final class Background {
  private final Executor executor;
  private final boolean own;
  private final int most;
  private final Semaphore places;

  /**
   * Creates it.
   *
   * @param most tasks that wait or run
   */
  Background(Executor executor, int most) {
    this(executor, false, most);
  }

  private Background(Executor executor, boolean own, int most) {
    this.executor = executor;
    this.own = own;
    this.most = most;
    this.places = new Semaphore(most);
  }

  /** Threads of its own, which end when they have had nothing to do for a while. */
  static Background ofThreads(String name, int threads, int waiting) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              // Nothing of the caller who happens to be the first: no inheritable thread locals.
              Thread thread =
                  new Thread(
                      null,
                      task,
                      "ote-experiment-" + name + "-" + number.incrementAndGet(),
                      0,
                      false);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return new Background(pool, true, threads + waiting);
  }

  /**
   * Runs a task some time.
   *
   * @param task never throws
   * @return false where there is no place for it
   */
  boolean offer(Runnable task) {
    if (!places.tryAcquire()) {
      return false;
    }
    boolean accepted = false;
    try {
      executor.execute(freeing(CallContext.capture().wrap(own ? withLoader(task) : task)));
      accepted = true;
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    } finally {
      if (!accepted) {
        places.release();
      }
    }
  }

  private Runnable freeing(Runnable task) {
    return () -> {
      try {
        task.run();
      } finally {
        places.release();
      }
    };
  }

  /** What the task looks up by name is found as on the caller's thread. */
  private static Runnable withLoader(Runnable task) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return () -> {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        task.run();
      } finally {
        thread.setContextClassLoader(before); // An idle thread holds no class of anybody.
      }
    };
  }

  /** Tasks that wait or run. */
  int pending() {
    return most - places.availablePermits();
  }
}
