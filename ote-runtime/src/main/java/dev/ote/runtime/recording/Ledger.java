package dev.ote.runtime.recording;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
 *
 * <p><b>The latest call.</b> When a call of the owner succeeds, its duration is only noted; it is
 * put into its bucket when the next call has begun. Between the two the clock is read, which first
 * waits for all that came before (on x86 a fence stands before the counter's reading): from the
 * duration to its bucket it is a chain of loads, one needing the other, which this wait would pay
 * for in full. Readers add a noted duration to what they find.
 */
public final class Ledger extends LatestCall {
  private static final int OUTCOMES = Outcome.values().length;
  private static final int SUCCESS = index(Outcome.SUCCESS);
  private static final int EXPECTED = index(Outcome.EXPECTED);

  private static final VarHandle OWNER = field("owner", WeakReference.class);
  private static final VarHandle BEGUN = field("begun", long.class);
  private static final VarHandle ENDED = field("ended", long.class);
  private static final VarHandle UNTIMED = field("untimedSuccesses", long.class);
  private static final VarHandle SAMPLES = field("samples", Samples.class);

  /** Calls that began, but for those which were the latest one. */
  private long begun;

  /** Of an owned ledger: timed calls that ended, but for those which were the latest one. */
  private long ended;

  private long untimedSuccesses;

  private final boolean alone;
  private final Cell success;

  /** What is rarer than a timed success. */
  private final Cells others;

  /** Made when it is first needed: calls that last are all timed. */
  private volatile @Nullable Samples samples;

  private volatile @Nullable WeakReference<Thread> owner;

  // What was seen by the last review; a guide for the pace only, so races do no harm.
  private long reviewedNanos;
  private long reviewedCalls;

  private Ledger(@Nullable Thread owner) {
    super(owner != null);
    this.alone = owner != null;
    this.success = new Cell(alone);
    this.others = new Cells(alone);
    this.owner = owner == null ? null : new WeakReference<>(owner);
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Ledger.class, name, type);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
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

  /** Counts the begin of a call that is timed; after the clock was read, see above. */
  public void begun() {
    long latest = latest();
    if (latest >= 0) {
      settling(latest);
      success.record(latest, 1, true);
      latest(RUNNING);
    } else if (latest == RUNNING || latest == SHARED) {
      long unused = begunAside();
    } else {
      latest(RUNNING);
    }
  }

  /**
   * Counts the begin of a call that may not be timed.
   *
   * @return a number that no other such call on this ledger has
   */
  public long begunAside() {
    return add(BEGUN, begun);
  }

  /**
   * Counts the end of a call whose duration is known, and stands for itself.
   *
   * @param outcome how it ended
   * @param nanos how long it took; not negative
   */
  public void ended(Outcome outcome, long nanos) {
    if (latest() != RUNNING) { // Shared, or within another call, or begun elsewhere.
      endedAside(outcome, nanos);
    } else if (outcome == Outcome.SUCCESS) {
      latest(nanos);
    } else {
      latest(NONE);
      others.get(index(outcome)).record(nanos, 1, true);
    }
  }

  private void endedAside(Outcome outcome, long nanos) {
    if (alone) {
      long unused = add(ENDED, ended);
    }
    (outcome == Outcome.SUCCESS ? success : others.get(index(outcome))).record(nanos, 1, alone);
  }

  /**
   * Counts the end of a call that was timed as one of a random sample.
   *
   * @param outcome how it ended
   * @param nanos how long it took
   * @param weight how many calls it stands for
   * @return how many samples were taken since the last {@link #meanSinceReview()}
   */
  public long sampled(Outcome outcome, long nanos, long weight) {
    return samples().timed(index(outcome), nanos, weight);
  }

  /**
   * Counts the end of a call that was not timed because it was none of the sample.
   *
   * @param outcome how it ended
   */
  public void untimed(Outcome outcome) {
    if (outcome == Outcome.SUCCESS) {
      long unusedSuccesses = add(UNTIMED, untimedSuccesses);
    } else {
      samples().untimed(index(outcome));
    }
  }

  /**
   * The mean duration of the calls counted here since this was last asked.
   *
   * @return nanoseconds; not a number where there were none
   */
  public double meanSinceReview() {
    Samples samples = this.samples;
    long nanos = success.nanos() + others.nanos() + (samples == null ? 0 : samples.cells.nanos());
    long calls = success.calls() + others.calls() + (samples == null ? 0 : samples.cells.calls());
    double mean = (double) (nanos - reviewedNanos) / (calls - reviewedCalls);
    reviewedNanos = nanos;
    reviewedCalls = calls;
    if (samples != null) {
      samples.reviewed();
    }
    return mean;
  }

  /**
   * Adds the calls that ended in the given way.
   *
   * @return how many these are
   */
  @CanIgnoreReturnValue
  long addTo(Tally tally, Outcome outcome) {
    int index = index(outcome);
    long timed = outcome == Outcome.SUCCESS ? addSuccesses(tally) : others.addTo(tally, index);
    long calls = timed + (outcome == Outcome.SUCCESS ? (long) UNTIMED.getAcquire(this) : 0);
    Samples samples = this.samples;
    if (samples != null) {
      long unusedWeight = samples.cells.addTo(tally, index);
      // Before calls, as writers count calls first: there are never more samples than calls.
      timed += samples.samples(index);
      calls += samples.calls(index);
    }
    tally.addCalls(calls, timed);
    return calls;
  }

  private long addSuccesses(Tally tally) {
    long nanos = noted();
    return nanos < 0
        ? success.addTo(tally)
        : success.addTo(tally, nanos, duration -> noted() == duration);
  }

  /**
   * Adds all calls that ended.
   *
   * @return {@link #ends()}, at about the same time
   */
  long addTo(CallSums sums) {
    long untimed = (long) UNTIMED.getAcquire(this);
    long ends = untimed;
    Samples samples = this.samples;
    for (int index = 0; index < OUTCOMES; index++) {
      boolean good = index == SUCCESS || index == EXPECTED;
      long timed = index == SUCCESS ? addSuccesses(sums) : others.addTo(sums, index, good);
      long calls = timed + (index == SUCCESS ? untimed : 0);
      ends += alone ? 0 : timed;
      if (samples != null) {
        long unusedWeight = samples.cells.addTo(sums, index, good);
        timed += samples.samples(index);
        long sampled = samples.calls(index);
        calls += sampled;
        ends += sampled;
      }
      sums.addCalls(index, good, calls, timed);
    }
    // After the buckets, as writers count here first: no call in a bucket runs as well.
    return ends + (alone ? (long) ENDED.getAcquire(this) : 0);
  }

  private long addSuccesses(CallSums sums) {
    long nanos = noted();
    return nanos < 0
        ? success.addTo(sums, true)
        : success.addTo(sums, true, nanos, duration -> noted() == duration);
  }

  /** Calls that began here, without those that were the latest one and ended. */
  long begins() {
    return (long) BEGUN.getAcquire(this) + (isRunning() ? 1 : 0);
  }

  /** Calls that ended here, without those that were the latest one. */
  long ends() {
    Samples samples = this.samples;
    long ends = (long) UNTIMED.getAcquire(this) + (samples == null ? 0 : samples.calls());
    return ends + (alone ? (long) ENDED.getAcquire(this) : success.calls() + others.calls());
  }

  /** Adds one to a counter that was just read; returns what it held before. */
  private long add(VarHandle counter, long seen) {
    if (alone) {
      counter.setRelease(this, seen + 1);
      return seen;
    }
    return (long) counter.getAndAdd(this, 1L);
  }

  @SuppressWarnings("EnumOrdinal") // any numbering will do: it does not outlive the process
  private static int index(Outcome outcome) {
    return outcome.ordinal();
  }

  private Samples samples() {
    Samples known = samples;
    return known != null ? known : allocate();
  }

  private Samples allocate() {
    Samples fresh = new Samples(alone);
    Samples witness = (Samples) SAMPLES.compareAndExchange(this, (Samples) null, fresh);
    return witness == null ? fresh : witness;
  }
}
