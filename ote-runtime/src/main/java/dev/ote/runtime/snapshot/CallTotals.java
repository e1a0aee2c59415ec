package dev.ote.runtime.snapshot;

/**
 * What has been counted of one operation since the start, as sums alone: for readers that look
 * often, at many operations, and need no distribution.
 *
 * <p>Sums never decrease while the operation lives. Calls of an operation that is sampled count
 * exactly; sums of their durations are estimates.
 *
 * <p>Good calls are those that succeeded or ended with an expected exception. Of them there are the
 * sums of the logarithms of their durations and of the squares of these, in units that make whole
 * numbers of them: {@value #LOG_UNIT} is a doubling. The difference of two readings is then exact,
 * and gives mean and variance of the logarithm in between.
 */
public interface CallTotals {
  /** What the logarithm of a duration grows by when the duration doubles. */
  int LOG_UNIT = 1024;

  /**
   * How many calls succeeded.
   *
   * @return a count of calls
   */
  long successes();

  /**
   * How many calls failed.
   *
   * @return a count of calls
   */
  long failures();

  /**
   * How many calls ended with an expected exception.
   *
   * @return a count of calls
   */
  long expectedOutcomes();

  /**
   * How many calls were cancelled.
   *
   * @return a count of calls
   */
  long cancellations();

  /**
   * How many calls ended, in whichever way.
   *
   * @return the sum of the four
   */
  default long ended() {
    return successes() + failures() + expectedOutcomes() + cancellations();
  }

  /**
   * How many calls run.
   *
   * @return calls that had begun and not ended
   */
  long inFlight();

  /**
   * How many calls the sum of durations stands for.
   *
   * @return about as many as ended
   */
  long weight();

  /**
   * The sum of the durations of all calls.
   *
   * @return nanoseconds; of no use once it is more than a {@code long} holds
   */
  long totalNanos();

  /**
   * The longest call that ended and was timed.
   *
   * @return nanoseconds; 0 where there is none
   */
  long longestNanos();

  /**
   * Of how many good calls the duration was read.
   *
   * @return a count of calls
   */
  long goodTimed();

  /**
   * How many good calls the logarithms stand for.
   *
   * @return about as many as there are
   */
  long goodWeight();

  /**
   * The sum of the logarithms of the durations of good calls.
   *
   * @return a sum of binary logarithms of nanoseconds, times {@value #LOG_UNIT}
   */
  long goodLogs();

  /**
   * The sum of the squares of these logarithms.
   *
   * @return a sum of squared binary logarithms, times {@value #LOG_UNIT}
   */
  long goodSquares();
}
