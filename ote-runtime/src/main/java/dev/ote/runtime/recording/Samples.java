package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.Outcome;

/**
 * The calls of one {@link Ledger} that were timed as a random sample, and those that were not timed
 * because they were none of it, but for successes, which the ledger counts.
 */
final class Samples {
  private static final int OUTCOMES = Outcome.values().length;

  // The counters' places: a cache line away from whatever the array's neighbours in memory are.
  private static final int CALLS = 8;
  private static final int SAMPLES = CALLS + OUTCOMES;
  private static final int UNREVIEWED = SAMPLES + OUTCOMES;
  private static final int LENGTH = UNREVIEWED + 1 + 8;

  private final boolean alone;
  private final long[] counters = new long[LENGTH];

  /** The durations of the samples. */
  final Cells cells;

  /**
   * Creates samples of nothing.
   *
   * @param alone whether one thread writes to them and no other
   */
  Samples(boolean alone) {
    this.alone = alone;
    this.cells = new Cells(alone);
  }

  /**
   * Counts a call that was timed.
   *
   * @return how many samples were taken since the last {@link #reviewed()}
   */
  long timed(int outcome, long nanos, long weight) {
    cells.get(outcome).record(nanos, weight, alone);
    untimed(outcome);
    long unusedSamples = Slots.add(counters, SAMPLES + outcome, 1, alone);
    return Slots.add(counters, UNREVIEWED, 1, alone) + 1;
  }

  /** Counts a call that was not. */
  void untimed(int outcome) {
    long unusedCalls = Slots.add(counters, CALLS + outcome, 1, alone);
  }

  /** Begins to count the samples anew that are to be reviewed. */
  void reviewed() {
    long unused = Slots.add(counters, UNREVIEWED, -Slots.get(counters, UNREVIEWED), alone);
  }

  /** Calls that ended in the given way. */
  long calls(int outcome) {
    return Slots.get(counters, CALLS + outcome);
  }

  /** How many of them were timed; never more than there are calls, where these are read later. */
  long samples(int outcome) {
    return Slots.get(counters, SAMPLES + outcome);
  }

  /** All calls. */
  long calls() {
    long calls = 0;
    for (int outcome = 0; outcome < OUTCOMES; outcome++) {
      calls += calls(outcome);
    }
    return calls;
  }
}
