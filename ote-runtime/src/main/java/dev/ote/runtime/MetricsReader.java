package dev.ote.runtime;

import dev.ote.runtime.report.Report;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.time.Instant;

/**
 * Reads what happened since it last read. Any number of readers may read the same metrics, each at
 * its own pace: none takes anything from another.
 *
 * <p>Safe for use by any number of threads, which then share the intervals.
 *
 * @see PerformanceMetrics#reader()
 */
public final class MetricsReader {
  private final PerformanceMetrics metrics;
  private MetricsSnapshot last;

  MetricsReader(PerformanceMetrics metrics) {
    this.metrics = metrics;
    this.last = metrics.snapshot();
  }

  /**
   * The calls that ended since this method was last called, or since the reader was made.
   *
   * @return the operations; those without a call have a count of 0, and no durations
   */
  public synchronized MetricsSnapshot next() {
    MetricsSnapshot now = metrics.snapshot();
    MetricsSnapshot since = now.minus(last);
    last = now;
    return since;
  }

  /**
   * A report of the calls that ended since a report, or a {@link #next()}, was last asked for.
   *
   * @return the report, which also says since when
   */
  public synchronized Report report() {
    Instant since = last.time();
    return new Report(next(), since);
  }
}
