package dev.ote.runtime.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The buckets of one outcome in one stripe.
 *
 * <p>An octave is an array of its {@link LogLinear#SUB_BUCKETS} counts, followed by the sum of the
 * durations counted there. The sum stands with the counts because a call that adds to one adds to
 * the other: both are then on memory that this thread's core most likely owns, and a cell needs no
 * padding of its own. Octaves are allocated when first hit: an operation's durations span few.
 *
 * <p>Safe for any number of concurrent writers and readers. A writer does two atomic adds, and
 * never waits. Counts never decrease.
 */
final class Cell {
  private static final int SUM = LogLinear.SUB_BUCKETS;
  private static final VarHandle OCTAVE = MethodHandles.arrayElementVarHandle(long[][].class);
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle MAX;

  static {
    try {
      MAX = MethodHandles.lookup().findVarHandle(Cell.class, "max", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final long[][] octaves = new long[LogLinear.OCTAVES][];

  @SuppressWarnings("UnusedVariable") // read and written through MAX
  private volatile long max;

  void record(long nanos) {
    int octave = LogLinear.octave(nanos);
    long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
    if (slots == null) {
      slots = allocate(octave);
    }
    long unusedCount = (long) SLOT.getAndAdd(slots, LogLinear.subBucket(nanos, octave), 1L);
    long unusedSum = (long) SLOT.getAndAdd(slots, SUM, nanos);
    if (nanos > (long) MAX.getOpaque(this)) {
      raiseMax(nanos);
    }
  }

  /** Adds what this cell holds to the given tally. */
  void addTo(Tally tally) {
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] slots = (long[]) OCTAVE.getAcquire(octaves, octave);
      if (slots == null) {
        continue;
      }
      long calls = 0;
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        long count = (long) SLOT.getVolatile(slots, subBucket);
        tally.addCount(octave, subBucket, count);
        calls += count;
      }
      tally.addSum(sum(slots, calls, LogLinear.lowest(octave, 0)));
    }
    tally.addMax((long) MAX.getVolatile(this));
  }

  /**
   * The sum of an octave's durations, or the most that a {@code long} holds. An octave's durations
   * are less than twice its lowest: where even that many lowest ones fit, the sum has at most run
   * over into the negative.
   */
  private static long sum(long[] slots, long calls, long lowest) {
    long sum = (long) SLOT.getVolatile(slots, SUM);
    return sum < 0 || Math.multiplyHigh(calls, lowest) != 0 || calls * lowest < 0
        ? Long.MAX_VALUE
        : sum;
  }

  private long[] allocate(int octave) {
    long[] fresh = new long[LogLinear.SUB_BUCKETS + 1];
    long[] witness = (long[]) OCTAVE.compareAndExchange(octaves, octave, (long[]) null, fresh);
    return witness == null ? fresh : witness;
  }

  private void raiseMax(long nanos) {
    // Ends: each failed exchange means that another writer raised the maximum.
    long seen = (long) MAX.getOpaque(this);
    while (nanos > seen) {
      long witness = (long) MAX.compareAndExchange(this, seen, nanos);
      if (witness == seen) {
        return;
      }
      seen = witness;
    }
  }
}
