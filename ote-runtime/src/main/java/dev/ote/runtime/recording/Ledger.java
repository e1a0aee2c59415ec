package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one operation that were counted by some threads: either by one that owns the ledger,
 * or by any.
 *
 * <p><b>Guarantees.</b> Only the owner writes to a ledger that has one. It is known by a weak
 * reference, so no thread is kept; when it has ended, another may take the ledger over and goes on
 * where it stopped. What the ended thread wrote is visible to the new owner, because it saw that
 * thread dead (JLS 17.4.5). A shared ledger is written by atomic additions. Any number of readers.
 */
final class Ledger {
  private static final int OUTCOMES = Outcome.values().length;

  // The counters' places: a cache line away from whatever the array's neighbours in memory are.
  private static final int STARTED = 8;
  private static final int SAMPLED_CALLS = STARTED + 1;
  private static final int SAMPLES = SAMPLED_CALLS + OUTCOMES;
  private static final int UNREVIEWED = SAMPLES + OUTCOMES;
  private static final int LENGTH = UNREVIEWED + 1 + 8;

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);
  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(Ledger.class, "owner", WeakReference.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final boolean alone;
  private final long[] counters = new long[LENGTH];
  private final Cell success;

  /** What is rarer than a timed success, by outcome; then the samples, by outcome. */
  private final Cell[] others = new Cell[2 * OUTCOMES];

  private volatile @Nullable WeakReference<Thread> owner;

  // What was seen by the last review; a guide for the pace only, so races do no harm.
  private double reviewedNanos;
  private double reviewedCalls;

  private Ledger(@Nullable Thread owner) {
    this.alone = owner != null;
    this.owner = owner == null ? null : new WeakReference<>(owner);
    this.success = new Cell(alone);
  }

  /** A ledger to which only one thread writes. */
  static Ledger ownedBy(Thread owner) {
    return new Ledger(owner);
  }

  /** A ledger to which any thread writes. */
  static Ledger shared() {
    return new Ledger(null);
  }

  boolean isOwnedBy(Thread thread) {
    WeakReference<Thread> current = (WeakReference<Thread>) OWNER.getOpaque(this);
    return current != null && current.refersTo(thread);
  }

  /** Takes over a ledger whose owner has ended; false where it has not. */
  boolean takeOver(Thread heir) {
    WeakReference<Thread> current = owner;
    Thread former = current == null ? null : current.get();
    return (former == null || !former.isAlive())
        && OWNER.compareAndSet(this, current, new WeakReference<>(heir));
  }

  /**
   * Counts the begin of a call.
   *
   * @return how many had begun before
   */
  long started() {
    return Slots.add(counters, STARTED, 1, alone);
  }

  /** Counts the end of a call that was timed because every call was, or because it was long. */
  void ended(Outcome outcome, long nanos) {
    (outcome == Outcome.SUCCESS ? success : cell(index(outcome))).record(nanos, 1);
  }

  /** Counts the end of a call that was timed as one of a sample, and stands for others. */
  void sampled(Outcome outcome, long nanos, long weight) {
    int index = index(outcome);
    cell(OUTCOMES + index).record(nanos, weight);
    long unusedCalls = Slots.add(counters, SAMPLED_CALLS + index, 1, alone);
    long unusedSamples = Slots.add(counters, SAMPLES + index, 1, alone);
    long unusedReview = Slots.add(counters, UNREVIEWED, 1, alone);
  }

  /** Counts the end of a call that was not timed because it was none of the sample. */
  void untimed(Outcome outcome) {
    long unusedCalls = Slots.add(counters, SAMPLED_CALLS + index(outcome), 1, alone);
  }

  /** How many samples were taken since the last {@link #review()}. */
  long unreviewed() {
    return Slots.get(counters, UNREVIEWED);
  }

  /**
   * The mean duration of the calls counted since the last review.
   *
   * @return nanoseconds; not a number where there were none
   */
  double review() {
    double nanos = success.nanos();
    double calls = success.calls();
    for (int index = 0; index < others.length; index++) {
      Cell cell = existing(index);
      if (cell != null) {
        nanos += cell.nanos();
        calls += cell.calls();
      }
    }
    double mean = (nanos - reviewedNanos) / (calls - reviewedCalls);
    reviewedNanos = nanos;
    reviewedCalls = calls;
    long unused = Slots.add(counters, UNREVIEWED, -unreviewed(), alone);
    return mean;
  }

  /** Adds the calls that ended in the given way. */
  void addTo(Tally tally, Outcome outcome) {
    int index = index(outcome);
    Cell timed = outcome == Outcome.SUCCESS ? success : existing(index);
    if (timed != null) {
      long calls = timed.addTo(tally);
      tally.addCalls(calls, calls);
    }
    Cell sample = existing(OUTCOMES + index);
    if (sample != null) {
      sample.addTo(tally);
    }
    // Samples before calls, as writers count calls first: there are never more samples than calls.
    long samples = Slots.get(counters, SAMPLES + index);
    tally.addCalls(Slots.get(counters, SAMPLED_CALLS + index), samples);
  }

  /** How many calls have begun. */
  long starts() {
    return Slots.get(counters, STARTED);
  }

  @SuppressWarnings("EnumOrdinal") // any numbering will do: it does not outlive the process
  private static int index(Outcome outcome) {
    return outcome.ordinal();
  }

  private @Nullable Cell existing(int index) {
    return (Cell) CELL.getAcquire(others, index);
  }

  private Cell cell(int index) {
    Cell cell = existing(index);
    return cell != null ? cell : allocate(index);
  }

  private Cell allocate(int index) {
    Cell fresh = new Cell(alone);
    Cell witness = (Cell) CELL.compareAndExchange(others, index, (Cell) null, fresh);
    return witness == null ? fresh : witness;
  }
}
