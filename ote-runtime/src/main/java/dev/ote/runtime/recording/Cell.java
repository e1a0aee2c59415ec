package dev.ote.runtime.recording;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The buckets of one outcome in one {@link Ledger}.
 *
 * <p>An octave is an array of its {@link LogLinear#SUB_BUCKETS} counts, followed by the sum, the
 * longest and the shortest of the durations counted there. They stand with the counts because a
 * call that adds to one adds to the other: all are then on memory that this thread's core most
 * likely owns. A cache line's room at the end keeps the next object in memory, perhaps another
 * thread's, off that line. Octaves are allocated when first hit: an operation's durations span few.
 *
 * <p>Any number of readers. Writers: see {@link Ledger}. None waits. Counts never decrease.
 */
final class Cell {
  private static final int SUM = LogLinear.SUB_BUCKETS;
  private static final int LONGEST = SUM + 1;

  /** The complement of the shortest duration: 0 where there is none, and raised as it shrinks. */
  private static final int SHORTEST = SUM + 2;

  private static final int LENGTH = SHORTEST + 1 + 8;
  private static final VarHandle OCTAVE = MethodHandles.arrayElementVarHandle(long[][].class);

  private final long[][] octaves = new long[LogLinear.OCTAVES][];
  private final boolean alone;

  /**
   * Creates a cell.
   *
   * @param alone whether one thread writes to it and no other
   */
  Cell(boolean alone) {
    this.alone = alone;
  }

  /** Counts a duration that stands for as many calls as it weighs. */
  void record(long nanos, long weight) {
    int octave = LogLinear.octave(nanos);
    long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
    if (slots == null) {
      slots = allocate(octave);
    }
    long unusedCount = Slots.add(slots, LogLinear.subBucket(nanos, octave), weight, alone);
    long unusedSum = Slots.add(slots, SUM, nanos * weight, alone);
    Slots.raise(slots, LONGEST, nanos, alone);
    Slots.raise(slots, SHORTEST, Long.MAX_VALUE - nanos, alone);
  }

  /** How many calls are counted here. */
  long calls() {
    long calls = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
      calls += slots == null ? 0 : calls(slots);
    }
    return calls;
  }

  /** The sum of their durations, as near as a {@code double} has it. */
  double nanos() {
    double nanos = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
      nanos += slots == null ? 0 : Slots.get(slots, SUM);
    }
    return nanos;
  }

  /**
   * Adds what this cell holds to the given tally.
   *
   * @return how many calls that stands for
   */
  @CanIgnoreReturnValue
  long addTo(Tally tally) {
    long all = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
      if (slots == null) {
        continue;
      }
      long calls = 0;
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        long count = Slots.get(slots, subBucket);
        tally.addCount(octave, subBucket, count);
        calls += count;
      }
      tally.addSum(sum(slots, calls, LogLinear.lowest(octave, 0)));
      tally.addLongest(Slots.get(slots, LONGEST));
      if (calls > 0) {
        tally.addShortest(Long.MAX_VALUE - Slots.get(slots, SHORTEST));
      }
      all += calls;
    }
    return all;
  }

  /**
   * The sum of an octave's durations, or the most that a {@code long} holds. An octave's durations
   * are less than twice its lowest: where even that many lowest ones fit, the sum has at most run
   * over into the negative.
   */
  private static long sum(long[] slots, long calls, long lowest) {
    long sum = Slots.get(slots, SUM);
    return sum < 0 || Math.multiplyHigh(calls, lowest) != 0 || calls * lowest < 0
        ? Long.MAX_VALUE
        : sum;
  }

  private static long calls(long[] slots) {
    long calls = 0;
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      calls += Slots.get(slots, subBucket);
    }
    return calls;
  }

  private long[] allocate(int octave) {
    long[] fresh = new long[LENGTH];
    long[] witness = (long[]) OCTAVE.compareAndExchange(octaves, octave, (long[]) null, fresh);
    return witness == null ? fresh : witness;
  }
}
