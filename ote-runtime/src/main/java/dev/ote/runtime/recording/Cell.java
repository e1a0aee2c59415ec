package dev.ote.runtime.recording;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one outcome in one {@link Ledger}, by {@link Octave}. Octaves are allocated when
 * first hit: an operation's durations span few.
 *
 * <p>Any number of readers. Writers: see {@link Ledger}. None waits. Counts never decrease.
 */
final class Cell {
  private static final VarHandle OCTAVE = MethodHandles.arrayElementVarHandle(long[][].class);

  /** Is never written to. */
  private static final long[] NOTHING = Octave.empty();

  private static final VarHandle USED;

  static {
    try {
      USED = MethodHandles.lookup().findVarHandle(Cell.class, "used", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** A bit for each octave that is there, or about to be: readers need not look at the others. */
  private volatile long used;

  private final long[][] octaves = new long[LogLinear.OCTAVES][];

  /**
   * Counts a duration that stands for as many calls as it weighs.
   *
   * @param alone whether one thread writes to this cell and no other
   */
  void record(long nanos, long weight, boolean alone) {
    int octave = LogLinear.octave(nanos);
    long[] slots = existing(octave);
    if (slots == null) {
      slots = allocate(octave);
    }
    Octave.record(slots, LogLinear.subBucket(nanos, octave), nanos, weight, alone);
  }

  /** How many calls are counted here. */
  long calls() {
    long calls = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long @Nullable [] slots = existing(octave);
      calls += slots == null ? 0 : Octave.calls(slots);
    }
    return calls;
  }

  /** The sum of their durations, as near as a {@code double} has it. */
  double nanos() {
    double nanos = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] slots = existing(octave);
      nanos += slots == null ? 0 : Octave.nanos(slots);
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
    return addTo(tally, -1);
  }

  /**
   * Adds what this cell holds to the given tally, and a duration that may be recorded here at any
   * time: it is added once.
   *
   * @param nanos the duration
   * @param isMissing whether the duration had still not begun to be recorded when it was asked
   * @return how many calls that stands for
   */
  long addTo(Tally tally, long nanos, LongPredicate isMissing) {
    int octave = LogLinear.octave(nanos);
    long[] copy = copy(octave);
    if (isMissing.test(nanos)) {
      Octave.record(copy, LogLinear.subBucket(nanos, octave), nanos, 1, true);
    } else { // It was recorded, perhaps before its slots were read and perhaps after.
      copy = copy(octave);
    }
    return addTo(tally, octave) + Octave.addTo(tally, octave, copy);
  }

  /**
   * Adds what this cell holds to the given sums.
   *
   * @param good whether its calls are good ones
   * @return how many calls that stands for
   */
  long addTo(CallSums sums, boolean good) {
    return addTo(sums, good, -1);
  }

  /**
   * Adds what this cell holds to the given sums, and a duration that may be recorded here at any
   * time: it is added once. As {@link #addTo(Tally, long, LongPredicate)}, without a copy: nothing
   * is kept of an octave before it is known whether the duration is in it.
   */
  long addTo(CallSums sums, boolean good, long nanos, LongPredicate isMissing) {
    int octave = LogLinear.octave(nanos);
    read(sums, octave);
    if (isMissing.test(nanos)) {
      sums.add(nanos);
    } else { // It was recorded, perhaps before its slots were read and perhaps after.
      read(sums, octave);
    }
    return sums.keep(good) + addTo(sums, good, octave);
  }

  /** Does {@link Octave#fetch} for all of them. */
  long fetch() {
    long anything = 0;
    for (long left = used; left != 0; left &= left - 1) {
      long[] slots = existing(Long.numberOfTrailingZeros(left));
      anything += slots == null ? 0 : Octave.fetch(slots);
    }
    return anything;
  }

  private void read(CallSums sums, int octave) {
    long[] slots = existing(octave);
    sums.read(octave, slots == null ? NOTHING : slots);
  }

  private long addTo(CallSums sums, boolean good, int omitted) {
    long calls = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      long[] slots = existing(octave);
      if (slots != null && octave != omitted) {
        sums.read(octave, slots);
        calls += sums.keep(good);
      }
    }
    return calls;
  }

  private long addTo(Tally tally, int omitted) {
    long calls = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      long[] slots = existing(octave);
      if (slots != null && octave != omitted) {
        calls += Octave.addTo(tally, octave, slots);
      }
    }
    return calls;
  }

  private long[] copy(int octave) {
    long[] slots = existing(octave);
    return slots == null ? Octave.empty() : Octave.copy(slots);
  }

  private long @Nullable [] existing(int octave) {
    return (long[]) OCTAVE.getAcquire(octaves, octave);
  }

  private long[] allocate(int octave) {
    long[] fresh = Octave.empty();
    long unused = (long) USED.getAndBitwiseOr(this, 1L << octave); // Before anybody sees it.
    long[] witness = (long[]) OCTAVE.compareAndExchange(octaves, octave, (long[]) null, fresh);
    return witness == null ? fresh : witness;
  }
}
