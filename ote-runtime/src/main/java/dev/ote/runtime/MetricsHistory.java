package dev.ote.runtime;

import dev.ote.runtime.report.Report;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.thread.DetachedThread;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reports of the last minutes. Keeps thirteen snapshots, one each twelfth of the time that it
 * reaches back, which a daemon thread takes until the history is closed; calls cost the same. Of an
 * operation that nobody calls, one snapshot is held; of others thirteen. One of a hundred calls
 * that differ by some powers of ten takes 2 KB.
 *
 * <p>Safe for use by any number of threads.
 *
 * @see PerformanceMetrics#history(Duration)
 */
public final class MetricsHistory implements AutoCloseable {
  static final Duration LEAST = Duration.ofMillis(12);
  static final Duration MOST = Duration.ofDays(200 * 365);

  private static final int PARTS = 12;

  private final PerformanceMetrics metrics;
  private final SnapshotRing snapshots;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Takes the first snapshot; others are taken once it is {@link #start started}. */
  MetricsHistory(PerformanceMetrics metrics) {
    this.metrics = metrics;
    this.snapshots = new SnapshotRing(PARTS + 1, metrics.snapshot());
  }

  void start(Duration reach) {
    long stepNanos = reach.dividedBy(PARTS).toNanos();
    DetachedThread.of(() -> run(stepNanos), "ote-history").start();
  }

  private void run(long stepNanos) {
    try {
      while (!closed.await(stepNanos, TimeUnit.NANOSECONDS)) {
        keep();
      }
    } catch (InterruptedException unexpected) {
      // Nobody knows the thread; whoever interrupts it all the same wants it to end.
    } catch (Throwable fault) {
      Problems.report("the history ends: " + fault);
    }
  }

  /** Takes a snapshot. */
  void keep() {
    MetricsSnapshot now = metrics.snapshot();
    synchronized (snapshots) {
      snapshots.add(now);
    }
  }

  /**
   * A report of the calls that ended within a time, up to now.
   *
   * @param window how long, such as five minutes
   * @return the report, which also says since when: at least the window, and up to a twelfth of the
   *     history's reach more; less where the history does not reach back so far
   * @throws IllegalArgumentException if the window is not positive
   */
  public Report last(Duration window) {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("the window is not positive: " + window);
    }
    MetricsSnapshot now = metrics.snapshot();
    MetricsSnapshot earlier;
    synchronized (snapshots) {
      earlier = snapshots.before(now.time().minus(window));
    }
    return new Report(now.minus(earlier), earlier.time());
  }

  /** Takes no more snapshots; the history begins to age. */
  @Override
  public void close() {
    closed.countDown();
  }
}
