package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.ToLongFunction;

/**
 * Counts the calls of one operation: those that run, and the durations of those that ended, by
 * outcome.
 *
 * <p><b>Guarantees.</b> Any number of threads may record while others take snapshots. Recording
 * never waits or spins; it allocates only when a ledger, an outcome or an octave is first used. No
 * call is lost, also when its thread ends. A snapshot contains every call whose recording happened
 * before it, and a later snapshot by the same thread never counts fewer; taking it may wait for an
 * owner that is about to count a duration, see {@link LatestCall}. Memory is bounded, whatever the
 * number of threads.
 *
 * <p><b>How.</b> Threads are spread by a hash of their id. The first platform thread of a place
 * owns a {@link Ledger} there, to which it writes without atomic operations; others that come to
 * the place share one with those of some neighbouring places. When an owner has ended, one of those
 * takes its ledger over. Virtual threads own none: they are too many and too short. Not by {@code
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

  /** Threads that own a ledger are at most so many, as a binary logarithm. */
  private static final int OWNER_BITS = MAX_STRIPE_BITS;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** A call in so many looks whether the ledger beside it has lost its owner. */
  private static final int TAKE_OVER_EVERY = 256;

  private static final VarHandle LEDGER = MethodHandles.arrayElementVarHandle(Ledger[].class);

  private static final VarHandle OWNED_PLACES = field("ownedPlaces");
  private static final VarHandle SHARED_STRIPES = field("sharedStripes");

  /** A bit for each place that is owned, or about to be: readers need not look at the others. */
  private volatile long ownedPlaces;

  /** The same of stripes. */
  private volatile long sharedStripes;

  private final Ledger[] owned = new Ledger[1 << OWNER_BITS];
  private final Ledger[] shared = new Ledger[1 << STRIPE_BITS];

  private static VarHandle field(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(CallRecorder.class, name, long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Creates a recorder that holds no calls. */
  public CallRecorder() {}

  /**
   * Where this thread counts.
   *
   * @return a ledger that is this thread's own, or one that it shares; for this call only
   */
  public Ledger ledger() {
    Thread me = Thread.currentThread();
    int place = ownersPlace(me.getId());
    Ledger own = (Ledger) LEDGER.getAcquire(owned, place);
    return own != null && own.isOwnedBy(me) ? own : otherLedger(place, own, me);
  }

  private Ledger otherLedger(int place, Ledger own, Thread me) {
    if (own == null && !VirtualThreads.isVirtual(me)) {
      Ledger fresh = Ledger.ownedBy(me);
      long unused = (long) OWNED_PLACES.getAndBitwiseOr(this, 1L << place); // Before it is seen.
      if (LEDGER.compareAndSet(owned, place, (Ledger) null, fresh)) {
        return fresh;
      }
    }
    int stripe = stripe(place);
    Ledger common = (Ledger) LEDGER.getAcquire(shared, stripe);
    if (common == null) {
      return allocateShared(stripe);
    }
    boolean due = (common.begins() & (TAKE_OVER_EVERY - 1)) == 0;
    return due && own != null && !VirtualThreads.isVirtual(me) && own.takeOver(me) ? own : common;
  }

  /**
   * How many calls run.
   *
   * @return calls that have begun, and at a moment since this was asked had not ended
   */
  public long inFlight() {
    // Ends first: a call that is seen to have ended is then seen to have begun.
    long ends = sum(Ledger::ends);
    return Math.max(0, sum(Ledger::begins) - ends);
  }

  /**
   * The calls counted so far.
   *
   * @param outcome how they ended
   * @return their durations
   */
  public HistogramSnapshot snapshot(Outcome outcome) {
    Tally tally = Tally.empty();
    long unusedCalls = sum(ledger -> ledger.addTo(tally, outcome));
    return tally.toSnapshot();
  }

  /**
   * Sums up all that was counted so far, however it ended. Allocates nothing to speak of. One
   * reader at a time; nobody who records waits.
   *
   * @param sums are overwritten
   */
  public synchronized void read(CallSums sums) {
    sums.clear();
    long ends = sum(ledger -> ledger.addTo(sums)); // First, as above.
    sums.inFlight(Math.max(0, sum(Ledger::begins) - ends));
  }

  private long sum(ToLongFunction<Ledger> count) {
    return sum(owned, ownedPlaces, count) + sum(shared, sharedStripes, count);
  }

  private static long sum(Ledger[] ledgers, long places, ToLongFunction<Ledger> count) {
    long sum = 0;
    for (long left = places; left != 0; left &= left - 1) {
      Ledger ledger = (Ledger) LEDGER.getAcquire(ledgers, Long.numberOfTrailingZeros(left));
      sum += ledger == null ? 0 : count.applyAsLong(ledger);
    }
    return sum;
  }

  /**
   * At least two stripes a core, so that a collision of running threads is rare; a power of two.
   */
  static int stripeBits(int cores) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * cores - 1);
    return Math.max(MIN_STRIPE_BITS, Math.min(MAX_STRIPE_BITS, bits));
  }

  static int ownersPlace(long threadId) {
    return (int) ((threadId * GOLDEN_RATIO) >>> (Long.SIZE - OWNER_BITS));
  }

  /** The stripe that threads share which would own the given place. */
  static int stripe(int ownersPlace) {
    return ownersPlace >>> (OWNER_BITS - STRIPE_BITS);
  }

  private Ledger allocateShared(int stripe) {
    Ledger fresh = Ledger.shared();
    long unused = (long) SHARED_STRIPES.getAndBitwiseOr(this, 1L << stripe); // Before it is seen.
    Ledger witness = (Ledger) LEDGER.compareAndExchange(shared, stripe, (Ledger) null, fresh);
    return witness == null ? fresh : witness;
  }
}
