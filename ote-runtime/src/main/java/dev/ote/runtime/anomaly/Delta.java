package dev.ote.runtime.anomaly;

import dev.ote.runtime.snapshot.CallTotals;

/** What happened to one series in one interval. Used again for each. */
final class Delta {
  private static final double LN = Math.log(2) / CallTotals.LOG_UNIT;

  long begun;
  long failures;

  /** All calls that ended but the cancelled ones, which say nothing of the operation. */
  long calls;

  long good;

  /** Of how many good calls the duration was read. */
  long timed;

  /** The mean of the natural logarithm of the nanoseconds of good calls; of none, 0. */
  float log;

  /** Its variance among these calls. */
  float spread;

  double nanos;
  double weight;

  /** How far the logarithm was from what was expected, and how far it usually is; 0 if unknown. */
  float off;

  float deviation;

  // As things are now.
  long inFlight;
  long begunEver;
  long endedEver;
  long longestNanos;

  /** The time spent in calls while they were watched, over that time: calls that ran on average. */
  float usuallyInFlight;

  /** Reads the difference of the totals and the last ones, which become these. */
  void read(CallTotals now, LastTotals last) {
    failures = now.failures() - last.failures;
    good = now.successes() + now.expectedOutcomes() - last.good;
    calls = good + failures;
    nanos = now.totalNanos() - last.nanos; // Also where the sum went over.
    weight = now.weight() - last.weight;
    timed = now.goodTimed() - last.timed;
    long weighed = now.goodWeight() - last.goodWeight;
    if (weighed > 0) {
      double mean = (double) (now.goodLogs() - last.logs) / weighed;
      double square = (double) (now.goodSquares() - last.squares) / weighed * CallTotals.LOG_UNIT;
      log = (float) (mean * LN);
      spread = (float) Math.max(0, (square - mean * mean) * LN * LN);
    } else {
      timed = 0;
      log = 0;
      spread = 0;
    }
    inFlight = now.inFlight();
    endedEver = now.ended();
    begunEver = endedEver + inFlight;
    begun = begunEver - last.begun;
    longestNanos = now.longestNanos();
    off = 0;
    deviation = 0;
    last.set(now);
  }
}
