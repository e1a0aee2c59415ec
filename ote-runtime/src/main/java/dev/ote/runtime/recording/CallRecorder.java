package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts the calls of one operation: those that run, and the durations of those that ended, by
 * outcome.
 *
 * <p><b>Guarantees.</b> Any number of threads may record while others take snapshots. Recording
 * never waits or spins; it allocates only when a ledger, an outcome or an octave is first used. No
 * call is lost, also when its thread ends. A snapshot contains every call whose recording happened
 * before it, and a later snapshot by the same thread never counts fewer. Memory is bounded,
 * whatever the number of threads.
 *
 * <p><b>How.</b> Threads are spread over stripes by a hash of their id. The first platform thread
 * of a stripe owns a {@link Ledger} there, to which it writes without atomic operations; others
 * that come to the stripe share a second one. When an owner has ended, one of those takes its
 * ledger over. Virtual threads own none: they are too many and too short. Not by {@code
 * ThreadLocal}: those are as many as there are threads, and what they hold would have to be
 * gathered when they end.
 *
 * <p>Thread ids are handed out in sequence; multiplying by 2⁶⁴/φ and keeping the top bits (Knuth's
 * Fibonacci hashing) sends neighbouring ids to different stripes.
 */
public final class CallRecorder {
  private static final int MIN_STRIPE_BITS = 3;
  private static final int MAX_STRIPE_BITS = 6;
  private static final int STRIPE_BITS = stripeBits(Runtime.getRuntime().availableProcessors());
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** A call in so many looks whether the ledger beside it has lost its owner. */
  private static final int TAKE_OVER_EVERY = 256;

  private static final VarHandle LEDGER = MethodHandles.arrayElementVarHandle(Ledger[].class);

  private final Ledger[] owned = new Ledger[1 << STRIPE_BITS];
  private final Ledger[] shared = new Ledger[1 << STRIPE_BITS];

  /** Creates a recorder that holds no calls. */
  public CallRecorder() {}

  /**
   * Counts the begin of a call.
   *
   * @return a number that tells calls of this ledger apart
   */
  public long started() {
    return ledger().started();
  }

  /**
   * Counts the end of a call whose duration is known, and stands for itself.
   *
   * @param outcome how it ended
   * @param nanos how long it took; what is negative (a clock set back) counts as 0
   */
  public void ended(Outcome outcome, long nanos) {
    ledger().ended(outcome, Math.max(0, nanos));
  }

  /**
   * Counts the end of a call that was timed as one of a random sample.
   *
   * @param outcome how it ended
   * @param nanos how long it took
   * @param weight how many calls it stands for
   * @return how many samples this thread's ledger has taken since the last {@link
   *     #recentMeanNanos()}
   */
  public long sampled(Outcome outcome, long nanos, long weight) {
    Ledger ledger = ledger();
    ledger.sampled(outcome, nanos, weight);
    return ledger.unreviewed();
  }

  /**
   * Counts the end of a call that was not timed because it was none of the sample.
   *
   * @param outcome how it ended
   */
  public void untimed(Outcome outcome) {
    ledger().untimed(outcome);
  }

  /**
   * The mean duration of the calls that this thread's ledger has counted since this was last asked.
   *
   * @return nanoseconds; not a number where there were none
   */
  public double recentMeanNanos() {
    return ledger().review();
  }

  private Ledger ledger() {
    Thread me = Thread.currentThread();
    int stripe = stripe(me.getId());
    Ledger own = (Ledger) LEDGER.getAcquire(owned, stripe);
    return own != null && own.isOwnedBy(me) ? own : otherLedger(stripe, own, me);
  }

  private Ledger otherLedger(int stripe, Ledger own, Thread me) {
    if (own == null && !VirtualThreads.isVirtual(me)) {
      Ledger fresh = Ledger.ownedBy(me);
      if (LEDGER.compareAndSet(owned, stripe, (Ledger) null, fresh)) {
        return fresh;
      }
    }
    Ledger common = (Ledger) LEDGER.getAcquire(shared, stripe);
    if (common == null) {
      return allocateShared(stripe);
    }
    boolean due = (common.starts() & (TAKE_OVER_EVERY - 1)) == 0;
    return due && own != null && !VirtualThreads.isVirtual(me) && own.takeOver(me) ? own : common;
  }

  /**
   * How many calls have begun. Who also reads how many ended does that before: every call that is
   * seen to have ended is then seen to have begun.
   *
   * @return a number of calls
   */
  public long starts() {
    long starts = ownedStarts();
    for (int stripe = 0; stripe < shared.length; stripe++) {
      starts += starts(shared, stripe);
    }
    return starts;
  }

  /** How many calls have begun on threads that own their ledger. */
  long ownedStarts() {
    long starts = 0;
    for (int stripe = 0; stripe < owned.length; stripe++) {
      starts += starts(owned, stripe);
    }
    return starts;
  }

  /**
   * The calls counted so far.
   *
   * @param outcome how they ended
   * @return their durations
   */
  public HistogramSnapshot snapshot(Outcome outcome) {
    Tally tally = new Tally();
    for (int stripe = 0; stripe < owned.length; stripe++) {
      addTo(tally, outcome, owned, stripe);
      addTo(tally, outcome, shared, stripe);
    }
    return tally.toSnapshot();
  }

  private static void addTo(Tally tally, Outcome outcome, Ledger[] ledgers, int stripe) {
    Ledger ledger = (Ledger) LEDGER.getAcquire(ledgers, stripe);
    if (ledger != null) {
      ledger.addTo(tally, outcome);
    }
  }

  private static long starts(Ledger[] ledgers, int stripe) {
    Ledger ledger = (Ledger) LEDGER.getAcquire(ledgers, stripe);
    return ledger == null ? 0 : ledger.starts();
  }

  /**
   * At least two stripes a core, so that a collision of running threads is rare; a power of two.
   */
  static int stripeBits(int cores) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * cores - 1);
    return Math.max(MIN_STRIPE_BITS, Math.min(MAX_STRIPE_BITS, bits));
  }

  static int stripe(long threadId) {
    return (int) ((threadId * GOLDEN_RATIO) >>> (Long.SIZE - STRIPE_BITS));
  }

  private Ledger allocateShared(int stripe) {
    Ledger fresh = Ledger.shared();
    Ledger witness = (Ledger) LEDGER.compareAndExchange(shared, stripe, (Ledger) null, fresh);
    return witness == null ? fresh : witness;
  }
}
