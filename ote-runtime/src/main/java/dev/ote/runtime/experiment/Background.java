package dev.ote.runtime.experiment;

import dev.ote.runtime.CallContext;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    Place place = place();
    return place != null
        && place.execute(
            () -> {
              try {
                task.run();
              } finally {
                place.free();
              }
            });
  }

  /** A place to be kept for some time; null where there is none. */
  @Nullable Place place() {
    return places.tryAcquire() ? new Place() : null;
  }

  /** One call's place. Its tasks run as if on the thread that took it. */
  final class Place {
    private final AtomicBoolean free = new AtomicBoolean();
    private final CallContext context = CallContext.capture();
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private Place() {}

    /**
     * Runs a task some time.
     *
     * @param task never throws
     * @return false where it will not run, and the place is free
     */
    boolean execute(Runnable task) {
      boolean accepted = false;
      try {
        executor.execute(context.wrap(own ? withLoader(task, loader) : task));
        accepted = true;
        return true;
      } catch (RejectedExecutionException full) {
        return false;
      } finally {
        if (!accepted) {
          free();
        }
      }
    }

    /** Leaves it to others. Once is enough, more does no harm. */
    void free() {
      if (free.compareAndSet(false, true)) {
        places.release();
      }
    }
  }

  /** What the task looks up by name is found as on the caller's thread. */
  private static Runnable withLoader(Runnable task, @Nullable ClassLoader loader) {
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

  /** Places that are taken. */
  int pending() {
    return most - places.availablePermits();
  }
}
