package dev.ote.prometheus;

import dev.ote.runtime.thread.DetachedThread;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few daemon threads. Whoever holds one for longer than a limit is interrupted, which closes the
 * channel that it waits for: a client may send its request by the byte, or never read its answer.
 *
 * <p>Where all are held, further tasks are refused, and the server closes their connections. In a
 * queue they would wait for as long as clients that are dead have theirs, one after another; who
 * scrapes had better be told at once, and asks again.
 */
final class ScrapeThreads implements Executor, AutoCloseable {
  static final int MOST = 16;

  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor watch;
  private final Duration limit;

  ScrapeThreads(Duration limit) {
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("scrape"),
            new ThreadPoolExecutor.AbortPolicy());
    this.watch = new ScheduledThreadPoolExecutor(1, daemons("watch"));
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(10, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
  }

  private static ThreadFactory daemons(String name) {
    return task -> DetachedThread.of(task, "ote-prometheus-" + name);
  }

  /** Runs something on a thread of this kind, and waits for its end. */
  static <T> T call(Callable<T> task) throws IOException {
    FutureTask<T> result = new FutureTask<>(task);
    daemons("start").newThread(result).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException meanwhile) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException taken ? taken : new IOException(failed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(() -> new Watched(task).run());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    watch.shutdownNow();
  }

  /** A task that is interrupted when its time is over, and not later. */
  private final class Watched {
    private final Runnable task;
    private final Thread thread = Thread.currentThread();
    private boolean over;

    Watched(Runnable task) {
      this.task = task;
    }

    void run() {
      Future<?> alarm = watch.schedule(this::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        task.run();
      } finally {
        alarm.cancel(false);
        end();
      }
    }

    private synchronized void interrupt() {
      if (!over) {
        thread.interrupt();
      }
    }

    private synchronized void end() {
      over = true;
      boolean unused = Thread.interrupted();
    }
  }
}
