package dev.ote.runtime.anomaly;

/**
 * Something that happens to a synthetic operation.
 *
 * @param kind what
 * @param from the first minute of it
 * @param to the minute after the last
 * @param size a factor of durations, a share of failures, or a number of calls
 * @param rise how many minutes it takes to come to its size; 0 for at once
 */
record Disturbance(Kind kind, int from, int to, double size, int rise) {
  enum Kind {
    SLOWER,
    UNREST,
    ERRORS,
    RESTART,
    STALL,
    HUNG
  }

  boolean isOn(int minute) {
    return minute >= from && minute < to;
  }

  /** How much of it is there: 0 to 1. */
  double part(int minute) {
    return rise == 0 ? 1 : Math.min(1, (minute - from + 1.0) / rise);
  }

  /** From when on it is what it is to be found by: half as slow again, where it grows. */
  int counts() {
    return rise == 0 ? from : from + (int) Math.ceil(rise * Math.log(1.5) / Math.log(size));
  }
}
