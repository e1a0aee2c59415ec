package dev.ote.dashboard.live;

import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Takes a sample each interval. That takes at most a twentieth of one processor, and a thousandth
 * while nobody looks: where a sample takes long, the next one comes later. It never comes later
 * than after five seconds because nobody looks.
 */
public final class Sampler implements Runnable {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int SHARE = 20;
  private static final int IDLE_SHARE = 1000;

  private final Live live;
  private final Supplier<MetricsSnapshot> metrics;
  private final long intervalNanos;
  private final Runnable each;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;
  private long last = System.nanoTime();

  /**
   * Creates it.
   *
   * @param live takes the samples
   * @param metrics gives them
   * @param intervalNanos how long an interval is while somebody looks
   * @param each is run with each sample, for other work that comes at intervals
   */
  public Sampler(Live live, Supplier<MetricsSnapshot> metrics, long intervalNanos, Runnable each) {
    this.live = live;
    this.metrics = metrics;
    this.intervalNanos = intervalNanos;
    this.each = each;
  }

  @Override
  public void run() {
    long took = 0;
    long before = 0;
    while (pause(Math.min(took, before))) { // A single slow one was the machine's fault.
      long begin = System.nanoTime();
      double seconds = (begin - last) / 1e9;
      contained(() -> live.sample(metrics.get(), seconds));
      contained(each);
      last = begin;
      before = took;
      took = System.nanoTime() - begin;
    }
  }

  /**
   * Whatever it was, an application's names, memory that is short for a while, or a fault of ours:
   * the next time may do. Without this thread pages would stand still, and clients could keep the
   * server waiting for good.
   */
  private static void contained(Runnable work) {
    try {
      work.run();
    } catch (Throwable fault) {
      try {
        System.getLogger(Sampler.class.getName()).log(System.Logger.Level.DEBUG, "sample", fault);
      } catch (Throwable unsaid) {
        // To say it may take what there was too little of.
      }
    }
  }

  private long interval(long took) {
    long least = Math.max(intervalNanos, SHARE * took);
    return live.isWatched() ? least : Math.max(least, Math.min(IDLE_NANOS, IDLE_SHARE * took));
  }

  /** Waits until a sample is due. */
  private boolean pause(long took) {
    lock.lock();
    try {
      while (!closed) {
        long left = interval(took) - (System.nanoTime() - last);
        if (left <= 0) {
          return true;
        }
        long unused = changed.awaitNanos(left);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return false;
  }

  /** Looks anew when the next sample is due: somebody has come. */
  public void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #run}. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
