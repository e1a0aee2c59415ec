package dev.ote.runtime.jmx;

import org.jspecify.annotations.Nullable;

/**
 * One operation, all its tags together, as a console shows it. Attributes whose names begin with
 * {@code Interval} are of the calls since {@link #resetInterval()}; all others since the start.
 * Where there is nothing to compute from, they are null: no data is not zero.
 */
@SuppressWarnings("exports") // annotations: see module-info
public interface OperationMXBean {
  /**
   * The operation's name.
   *
   * @return a name, escaped
   */
  String getName();

  /**
   * Calls that ended, in whatever way.
   *
   * @return a count
   */
  long getCalls();

  /**
   * Calls that failed.
   *
   * @return a count
   */
  long getFailures();

  /**
   * Calls that ended with an expected exception.
   *
   * @return a count
   */
  long getExpected();

  /**
   * Calls that were cancelled.
   *
   * @return a count
   */
  long getCancelled();

  /**
   * Calls that have begun and not ended.
   *
   * @return a count
   */
  long getInFlight();

  /**
   * The share of calls that did what their documentation promises.
   *
   * @return from 0 to 1
   */
  @Nullable Double getSuccessRate();

  /**
   * The mean duration.
   *
   * @return milliseconds
   */
  @Nullable Double getAverageMillis();

  /**
   * The duration that half of the calls did not exceed.
   *
   * @return milliseconds
   */
  @Nullable Double getP50Millis();

  /**
   * The duration that 95 % of the calls did not exceed.
   *
   * @return milliseconds
   */
  @Nullable Double getP95Millis();

  /**
   * The duration that 99 % of the calls did not exceed.
   *
   * @return milliseconds
   */
  @Nullable Double getP99Millis();

  /**
   * The longest call.
   *
   * @return milliseconds
   */
  @Nullable Double getMaxMillis();

  /**
   * Whether durations are those of a sample; counts are exact.
   *
   * @return whether they are estimates
   */
  boolean isEstimate();

  /**
   * When a call failed last.
   *
   * @return such as {@code 2026-01-02T03:04:05.678Z}; null where none did
   */
  @Nullable String getLastFailureTime();

  /**
   * What the last failure was.
   *
   * @return class and message, escaped
   */
  @Nullable String getLastError();

  /**
   * The way the last failure took through observed operations.
   *
   * @return such as {@code A.x -> B.y -> FAILED at B.java:14}
   */
  @Nullable String getLastTracePath();

  /**
   * How long the interval has been.
   *
   * @return seconds
   */
  double getIntervalSeconds();

  /**
   * Calls that ended in the interval.
   *
   * @return a count
   */
  long getIntervalCalls();

  /**
   * Calls that failed in the interval.
   *
   * @return a count
   */
  long getIntervalFailures();

  /**
   * Calls that ended in a second of the interval.
   *
   * @return a rate
   */
  @Nullable Double getIntervalCallsPerSecond();

  /**
   * The success rate of the interval.
   *
   * @return from 0 to 1
   */
  @Nullable Double getIntervalSuccessRate();

  /**
   * The mean duration in the interval.
   *
   * @return milliseconds
   */
  @Nullable Double getIntervalAverageMillis();

  /**
   * The duration that 95 % of the interval's calls did not exceed.
   *
   * @return milliseconds
   */
  @Nullable Double getIntervalP95Millis();

  /**
   * The longest call of the interval.
   *
   * @return milliseconds
   */
  @Nullable Double getIntervalMaxMillis();

  /**
   * The least severe lines that the operation logs.
   *
   * @return such as {@code info}
   */
  String getLevel();

  /** Begins a new interval, of this operation alone. Nothing else is changed. */
  void resetInterval();

  /**
   * Sets the least severe lines that are logged, as {@code ote.level} does.
   *
   * @param level {@code debug}, {@code info}, {@code warn}, {@code error} or {@code off}
   */
  void changeLevel(String level);
}
