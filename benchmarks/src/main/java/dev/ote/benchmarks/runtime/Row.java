package dev.ote.benchmarks.runtime;

/**
 * A line of a table: a contestant against its baseline.
 *
 * @param title what it is called in the table
 * @param block calls between two readings of the costs: fewer where a call takes longer
 */
record Row(String title, String baseline, String contestant, int block) {
  private static final int SHORT_CALLS = 2000;
  private static final int LONG_CALLS = 50;

  /** A call that is measured against two readings of the clock. */
  static Row observed(String title, String contestant) {
    return new Row(title, "floor", contestant, SHORT_CALLS);
  }

  /** A call that is not measured, against the bare call. */
  static Row switchedOff(String title, String contestant) {
    return new Row(title, "direct", contestant, SHORT_CALLS);
  }

  /** A call that throws, against one that nobody observes. */
  static Row failing(String title, String contestant) {
    return new Row(title, "failure-bare", contestant, LONG_CALLS);
  }

  /** A call that is logged, against the same lines by hand. */
  static Row logged(String title, String contestant) {
    return new Row(title, "log-by-hand", contestant, LONG_CALLS);
  }
}
