package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.statistics.Interval;
import dev.ote.runtime.statistics.Wilson;

/**
 * Which share of an operation's calls failed.
 *
 * @param failures how many failed
 * @param calls of how many; cancelled calls are left out
 * @param low what the rate is at least, with 95 % confidence (Wilson's interval)
 * @param high what it is at most
 */
public record FailureRate(long failures, long calls, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  static FailureRate of(OperationSnapshot operation) {
    long failures = operation.failures();
    long calls = operation.count() - operation.cancellations();
    if (calls == 0) {
      return new FailureRate(0, 0, 0, 1);
    }
    Interval interval = Wilson.interval(failures, calls, CONFIDENCE);
    return new FailureRate(failures, calls, interval.low(), interval.high());
  }

  /**
   * The share itself.
   *
   * @return from 0 to 1; none of a number where there was no call
   */
  public double rate() {
    return (double) failures / calls;
  }
}
