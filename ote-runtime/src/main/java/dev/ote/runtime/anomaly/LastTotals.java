package dev.ote.runtime.anomaly;

import dev.ote.runtime.snapshot.CallTotals;

/** The totals of one series at the last look. */
final class LastTotals {
  long begun;
  long good;
  long failures;
  long timed;
  long nanos;
  long weight;
  long goodWeight;
  long logs;
  long squares;

  /** Whether these are totals of other calls: counters that were set back, by a restart. */
  boolean isAfter(CallTotals now) {
    return now.failures() < failures
        || now.successes() + now.expectedOutcomes() < good
        || now.goodWeight() < goodWeight;
  }

  void set(CallTotals now) {
    begun = now.ended() + now.inFlight();
    good = now.successes() + now.expectedOutcomes();
    failures = now.failures();
    timed = now.goodTimed();
    nanos = now.totalNanos();
    weight = now.weight();
    goodWeight = now.goodWeight();
    logs = now.goodLogs();
    squares = now.goodSquares();
  }
}
