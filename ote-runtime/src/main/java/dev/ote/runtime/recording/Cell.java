package dev.ote.runtime.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The durations of one outcome in one {@link Ledger}: how many there are in each bucket, and sums
 * over all of them. The buckets are kept by octave, allocated when first hit, as an operation's
 * durations span few; they take kilobytes, which who asks for sums alone need not look at.
 *
 * <p>Any number of readers, of {@link #addTo(CallSums, boolean)} one at a time. Writers: see {@link
 * Ledger}. None waits. Counts never decrease.
 */
final class Cell extends Padding {
  private static final int SLOTS_OF_A_LINE = 8;

  private static final VarHandle OCTAVE = MethodHandles.arrayElementVarHandle(long[][].class);
  private static final VarHandle USED = field("used");
  private static final VarHandle CALLS = field("calls");
  private static final VarHandle NANOS = field("nanos");
  private static final VarHandle LONGEST = field("longest");
  private static final VarHandle SHORTEST = field("shortest");
  private static final VarHandle LOGS = field("logs");
  private static final VarHandle SQUARES = field("squares");

  /** A bit for each octave that is there, or about to be: readers need not look at the others. */
  private volatile long used;

  private long nanos;
  private long longest;

  /** The complement of the shortest duration, which is raised as that shrinks. */
  private long shortest = Long.MIN_VALUE;

  // Written by who writes alone; what many threads write to, its reader adds up.
  private long calls;
  private long logs;
  private long squares;

  // What the reader had seen when it last did so.
  private long addedNanos;
  private long addedZeros;

  private final boolean alone;
  private final long[][] octaves = new long[LogLinear.OCTAVES][];

  /**
   * Creates a cell that holds nothing.
   *
   * @param alone whether one thread writes to it and no other
   */
  Cell(boolean alone) {
    this.alone = alone;
  }

  private static VarHandle field(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(Cell.class, name, long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /**
   * Counts a duration that stands for as many calls as it weighs.
   *
   * @param alone what this cell was created with, from where it is a constant
   */
  void record(long duration, long weight, boolean alone) {
    int octave = LogLinear.octave(duration);
    long[] buckets = existing(octave);
    if (buckets == null) { // Begins anew: over a call in between, all would be kept in memory.
      allocate(octave);
      record(duration, weight, alone);
      return;
    }
    int shift = LogLinear.shift(duration);
    int position = LogLinear.position(duration, shift);
    int subBucket = LogLinear.subBucket(position);
    raise(LONGEST, longest, duration, alone);
    raise(SHORTEST, shortest, ~duration, alone);
    if (alone) {
      long log = Logarithms.of(position, shift);
      NANOS.setRelease(this, nanos + duration * weight);
      LOGS.setRelease(this, logs + log * weight);
      SQUARES.setRelease(this, squares + Logarithms.square(log) * weight);
      CALLS.setRelease(this, calls + weight);
      long unusedCount = Slots.add(buckets, subBucket, weight, true);
    } else { // An atomic addition costs some 5 ns, three of them are not worth what they save.
      long unusedCount = Slots.add(buckets, subBucket, weight, false);
      long unusedNanos = (long) NANOS.getAndAdd(this, duration * weight);
    }
  }

  private void raise(VarHandle extreme, long first, long value, boolean alone) {
    long seen = first;
    // Ends: each failed exchange means that another writer raised it.
    while (value > seen) {
      if (alone) {
        extreme.setRelease(this, value);
        return;
      }
      long witness = (long) extreme.compareAndExchange(this, seen, value);
      if (witness == seen) {
        return;
      }
      seen = witness;
    }
  }

  /** How many calls are counted here. */
  long calls() {
    return alone ? (long) CALLS.getAcquire(this) : counted();
  }

  private long counted() {
    long counted = 0;
    for (long left = used; left != 0; left &= left - 1) {
      long[] buckets = existing(Long.numberOfTrailingZeros(left));
      for (int bucket = 0; buckets != null && bucket < LogLinear.SUB_BUCKETS; bucket++) {
        counted += Slots.get(buckets, bucket);
      }
    }
    return counted;
  }

  /**
   * The sum of their durations; once that is more than a {@code long} holds, what is left of it.
   */
  long nanos() {
    return (long) NANOS.getAcquire(this);
  }

  private long longest() {
    return (long) LONGEST.getAcquire(this);
  }

  private long shortest() {
    return ~(long) SHORTEST.getAcquire(this);
  }

  /**
   * Adds what this cell holds to the given tally.
   *
   * @return how many calls that stands for
   */
  long addTo(Tally tally) {
    long counted = addBuckets(tally, -1);
    tally.addDurations(nanos(), longest(), shortest());
    return counted;
  }

  /**
   * Adds what this cell holds to the given tally, and a duration that may be recorded here at any
   * time: it is added once.
   *
   * @param isMissing whether the duration had still not begun to be recorded when it was asked
   * @return how many calls that stands for
   */
  long addTo(Tally tally, long duration, LongPredicate isMissing) {
    int octave = LogLinear.octave(duration);
    long counted = addBuckets(tally, octave);
    long[] buckets = copy(octave);
    long sum = nanos();
    if (isMissing.test(duration)) {
      buckets[LogLinear.subBucket(duration)]++;
      sum += duration;
    } else { // It was recorded, perhaps before this was read and perhaps after.
      buckets = copy(octave);
      sum = nanos();
    }
    tally.addDurations(sum, Math.max(longest(), duration), Math.min(shortest(), duration));
    return counted + tally.addBuckets(octave, buckets);
  }

  /**
   * Adds what this cell holds to the given sums.
   *
   * @param good whether its calls are good ones
   * @return how many calls that stands for
   */
  long addTo(CallSums sums, boolean good) {
    read(sums);
    return sums.keep(good);
  }

  /**
   * Adds what this cell holds to the given sums, and a duration that may be recorded here at any
   * time: it is added once. As {@link #addTo(Tally, long, LongPredicate)}.
   */
  long addTo(CallSums sums, boolean good, long duration, LongPredicate isMissing) {
    read(sums);
    if (isMissing.test(duration)) {
      sums.add(duration);
    } else { // It was recorded, perhaps before this was read and perhaps after.
      read(sums);
    }
    return sums.keep(good);
  }

  private void read(CallSums sums) {
    if (alone) {
      long calls = (long) CALLS.getAcquire(this); // First, as it is written last.
      long squares = (long) SQUARES.getAcquire(this);
      sums.read(calls, nanos(), longest(), (long) LOGS.getAcquire(this), squares);
    } else {
      long seen = nanos(); // First, as it is written last.
      addUp(seen);
      sums.read(calls, seen, longest(), logs, squares);
    }
  }

  /**
   * Adds up what is in the buckets, where anything came since that was last done: the sum of
   * durations shows it, but for durations of 0.
   */
  private void addUp(long seen) {
    long zeros = zeros();
    if (seen == addedNanos && zeros == addedZeros) {
      return;
    }
    addedNanos = seen;
    addedZeros = zeros;
    calls = 0;
    logs = 0;
    squares = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      long[] buckets = existing(octave);
      if (buckets != null) {
        addUp(octave, buckets);
      }
    }
  }

  private void addUp(int octave, long[] buckets) {
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      long count = Slots.get(buckets, subBucket);
      long log = Logarithms.of(LogLinear.lowest(octave, subBucket));
      calls += count;
      logs += count * log;
      squares += count * Logarithms.square(log);
    }
  }

  private long zeros() {
    long[] buckets = existing(0);
    return buckets == null ? 0 : Slots.get(buckets, 0);
  }

  private long addBuckets(Tally tally, int omitted) {
    long counted = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      long[] buckets = existing(octave);
      if (buckets != null && octave != omitted) {
        counted += tally.addBuckets(octave, buckets);
      }
    }
    return counted;
  }

  private long[] copy(int octave) {
    long[] copy = new long[LogLinear.SUB_BUCKETS];
    long[] buckets = existing(octave);
    for (int subBucket = 0; buckets != null && subBucket < copy.length; subBucket++) {
      copy[subBucket] = Slots.get(buckets, subBucket);
    }
    return copy;
  }

  private long @Nullable [] existing(int octave) {
    return (long[]) OCTAVE.getAcquire(octaves, octave);
  }

  /** An octave's buckets, and a cache line's room: what is behind them may be another thread's. */
  private void allocate(int octave) {
    long[] fresh = new long[LogLinear.SUB_BUCKETS + SLOTS_OF_A_LINE];
    long unused = (long) USED.getAndBitwiseOr(this, 1L << octave); // Before anybody sees it.
    boolean unusedFirst = OCTAVE.compareAndSet(octaves, octave, (long[]) null, fresh);
  }
}
