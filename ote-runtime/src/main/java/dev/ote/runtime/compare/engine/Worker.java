package dev.ote.runtime.compare.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps on a daemon thread, one at a time, while the caller waits. A step that does not end in
 * time is interrupted, and left behind if that does not help: the next step gets a new thread.
 *
 * <p>Threads are the caller's children: they inherit its context class loader and what is
 * inheritable.
 */
final class Worker implements AutoCloseable {
  /** For the old thread to take note that it was interrupted. */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final Duration timeout;
  private final Patience patience;
  private @Nullable Runner runner;

  Worker(Duration timeout, Patience patience) {
    this.timeout = timeout;
    this.patience = patience;
  }

  /** That a step did not end in time. */
  static final class TimeoutException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean ended;

    TimeoutException(boolean ended) {
      super(null, null, false, false);
      this.ended = ended;
    }

    /** Whether it ended when it was interrupted; else it may still go on. */
    boolean ended() {
      return ended;
    }
  }

  /** That a step threw: its cause. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Throwable failure;

    FailedException(Throwable failure) {
      super(null, failure, false, false);
      this.failure = failure;
    }

    Throwable failure() {
      return failure;
    }
  }

  /** A step, and how it ended. */
  private static final class Step<T extends @Nullable Object> implements Runnable {
    private final Callable<T> task;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Throwable failure;

    Step(Callable<T> task) {
      this.task = task;
    }

    @Override
    public void run() {
      try {
        result = task.call();
      } catch (Throwable thrown) {
        failure = thrown;
      } finally {
        end.countDown();
      }
    }
  }

  /** A thread with what it is to do; ends when it is told to, even if only after a late step. */
  private static final class Runner implements Runnable {
    private final LinkedBlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean stopped;

    Runner() {
      thread = new Thread(this, "ote-comparison");
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          Runnable step = steps.take();
          step.run();
        } catch (InterruptedException late) {
          // Of a step that timed out and ended all the same.
        }
      }
    }

    /** It ends when it has done what it is at. */
    void stop() {
      stopped = true;
      steps.add(() -> {}); // wakes it up
    }
  }

  /**
   * Runs a step.
   *
   * @throws TimeoutException if it does not end in time
   * @throws FailedException if it throws
   * @throws CancellationException if the calling thread is interrupted, and stays so
   */
  <T extends @Nullable Object> T call(Callable<T> task) throws TimeoutException, FailedException {
    Step<T> step = new Step<>(task);
    Runner current = runner == null ? start() : runner;
    current.steps.add(step);
    try {
      if (!patience.await(step.end, timeout)) {
        abandon(current);
        // So that a body that obeys disturbs nothing any more when the next step begins.
        boolean ended = step.end.await(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        throw new TimeoutException(ended);
      }
    } catch (InterruptedException interrupted) {
      abandon(current);
      Thread.currentThread().interrupt();
      throw new CancellationException("the comparison was interrupted");
    }
    if (step.failure != null) {
      throw new FailedException(step.failure);
    }
    return result(step);
  }

  @SuppressWarnings("NullAway") // null only where T is nullable
  private static <T extends @Nullable Object> T result(Step<T> ended) {
    return ended.result;
  }

  /** How long a step may take. */
  Duration timeout() {
    return timeout;
  }

  private Runner start() {
    Runner started = new Runner();
    started.thread.start();
    runner = started;
    return started;
  }

  private void abandon(Runner late) {
    late.stop();
    late.thread.interrupt();
    runner = null;
  }

  @Override
  public void close() {
    if (runner != null) {
      runner.stop();
      runner = null;
    }
  }
}
