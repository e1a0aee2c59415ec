package dev.ote.runtime.recording;

/**
 * The durations from one power of two to the next, in an array: their sum, the longest and the
 * shortest, then the counts of its {@link LogLinear#SUB_BUCKETS}. The sum and what is beside it
 * share a cache line with the array's length, which every access reads: who records touches two
 * lines, and who only asks whether anything came touches one. A cache line's room at the end keeps
 * the next object in memory, perhaps another thread's, off the counts.
 *
 * <p>An array and no object, for one load less on every call.
 */
final class Octave {
  private static final int SUM = 0;
  private static final int LONGEST = SUM + 1;

  /** The complement of the shortest duration: 0 where there is none, and raised as it shrinks. */
  private static final int SHORTEST = LONGEST + 1;

  // What a reader of sums found last; written once a minute, it costs its neighbours nothing.
  private static final int SEEN_SUM = SHORTEST + 1;
  private static final int SEEN_CALLS = SEEN_SUM + 1;
  private static final int SEEN_LOGS = SEEN_CALLS + 1;
  private static final int SEEN_SQUARES = SEEN_LOGS + 1;

  private static final int COUNTS = SEEN_SQUARES + 1;
  private static final int USED = COUNTS + LogLinear.SUB_BUCKETS;
  private static final int SLOTS_OF_A_LINE = 8;
  private static final int LENGTH = USED + SLOTS_OF_A_LINE;

  private Octave() {}

  static long[] empty() {
    return new long[LENGTH];
  }

  /** What an octave holds now. */
  static long[] copy(long[] slots) {
    long[] copy = empty();
    for (int slot = 0; slot < USED; slot++) {
      copy[slot] = Slots.get(slots, slot);
    }
    return copy;
  }

  /**
   * Counts a duration that stands for as many calls as it weighs.
   *
   * @param alone whether no other thread ever writes here
   */
  static void record(long[] slots, int subBucket, long nanos, long weight, boolean alone) {
    long unusedCount = Slots.add(slots, COUNTS + subBucket, weight, alone);
    long unusedSum = Slots.add(slots, SUM, nanos * weight, alone);
    Slots.raise(slots, LONGEST, nanos, alone);
    Slots.raise(slots, SHORTEST, Long.MAX_VALUE - nanos, alone);
  }

  /** How many calls are counted in one of the buckets. */
  static long count(long[] slots, int subBucket) {
    return Slots.get(slots, COUNTS + subBucket);
  }

  /** How many calls are counted here. */
  static long calls(long[] slots) {
    long calls = 0;
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      calls += count(slots, subBucket);
    }
    return calls;
  }

  /** The sum of their durations; of no use once that is more than a {@code long} holds. */
  static long nanos(long[] slots) {
    return Slots.get(slots, SUM);
  }

  /**
   * Whether nothing was counted since {@link #see}, as far as the sum of durations shows: one that
   * is 0 does not, so the first octave can't be asked. For one reader at a time, as all of these.
   */
  static boolean isSeen(long[] slots) {
    return slots[SEEN_SUM] == nanos(slots);
  }

  /**
   * Loads a slot of each cache line that a reader of sums is about to need. To add the counts up
   * takes so many steps that the processor sees the next octave's loads too late to have them wait
   * for memory at the same time.
   *
   * @return anything
   */
  static long fetch(long[] slots) {
    long anything = 0;
    if (!isSeen(slots)) {
      for (int slot = COUNTS; slot < USED; slot += SLOTS_OF_A_LINE) {
        anything += Slots.get(slots, slot);
      }
    }
    return anything;
  }

  /** Remembers what a reader found, and the sum of durations before it looked. */
  static void see(long[] slots, long nanos, long calls, long logs, long squares) {
    slots[SEEN_SUM] = nanos;
    slots[SEEN_CALLS] = calls;
    slots[SEEN_LOGS] = logs;
    slots[SEEN_SQUARES] = squares;
  }

  static long seenCalls(long[] slots) {
    return slots[SEEN_CALLS];
  }

  static long seenLogs(long[] slots) {
    return slots[SEEN_LOGS];
  }

  static long seenSquares(long[] slots) {
    return slots[SEEN_SQUARES];
  }

  /** The longest of them. */
  static long longest(long[] slots) {
    return Slots.get(slots, LONGEST);
  }

  /**
   * Adds what an octave holds to the given tally.
   *
   * @return how many calls that stands for
   */
  static long addTo(Tally tally, int octave, long[] slots) {
    long[] counts = tally.counts(octave);
    long calls = 0;
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      long count = count(slots, subBucket);
      counts[subBucket] += count;
      calls += count;
    }
    tally.addSum(sum(slots, calls, LogLinear.lowest(octave, 0)));
    tally.addLongest(longest(slots));
    if (calls > 0) {
      tally.addShortest(Long.MAX_VALUE - Slots.get(slots, SHORTEST));
    }
    return calls;
  }

  /**
   * The sum of an octave's durations, or the most that a {@code long} holds. An octave's durations
   * are less than twice its lowest: where even that many lowest ones fit, the sum has at most run
   * over into the negative.
   */
  private static long sum(long[] slots, long calls, long lowest) {
    long sum = nanos(slots);
    return sum < 0 || Math.multiplyHigh(calls, lowest) != 0 || calls * lowest < 0
        ? Long.MAX_VALUE
        : sum;
  }
}
