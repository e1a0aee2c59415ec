package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts the durations of one operation, by outcome.
 *
 * <p><b>Guarantees.</b> Any number of threads may record while others take snapshots. Recording is
 * wait-free but for the maximum, which is lock-free, and allocates only when a stripe, an outcome
 * or an octave is first used. No call is lost. A snapshot contains every call whose recording
 * happened before it, and a later snapshot by the same thread never counts fewer.
 *
 * <p><b>How.</b> Threads are spread over stripes by a hash of their id, so that cores seldom write
 * to the same memory. Not by a {@code ThreadLocal}: with virtual threads those are as many as there
 * are calls, and what they hold would have to be gathered when they end. Thread ids are handed out
 * in sequence; multiplying by 2⁶⁴/φ and keeping the top bits (Knuth's Fibonacci hashing) sends
 * neighbouring ids to different stripes. Memory is bounded by the number of stripes.
 */
public final class DurationRecorder {
  private static final int MIN_STRIPE_BITS = 3;
  private static final int MAX_STRIPE_BITS = 6;
  private static final int STRIPE_BITS = stripeBits(Runtime.getRuntime().availableProcessors());
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final int OUTCOMES = Outcome.values().length;

  private final AtomicReferenceArray<Cell> cells =
      new AtomicReferenceArray<>(OUTCOMES << STRIPE_BITS);

  /** Creates a recorder that holds no calls. */
  public DurationRecorder() {}

  /**
   * Counts a call.
   *
   * @param outcome how it ended
   * @param nanos how long it took; what is negative (a clock set back) counts as 0
   */
  public void record(Outcome outcome, long nanos) {
    int index = cell(stripe(Thread.currentThread().getId()), outcome);
    Cell cell = cells.getAcquire(index);
    if (cell == null) {
      cell = allocate(index);
    }
    cell.record(Math.max(0, nanos));
  }

  /**
   * The calls counted so far.
   *
   * @param outcome how they ended
   * @return their durations
   */
  public HistogramSnapshot snapshot(Outcome outcome) {
    Tally tally = new Tally();
    for (int stripe = 0; stripe < 1 << STRIPE_BITS; stripe++) {
      Cell cell = cells.getAcquire(cell(stripe, outcome));
      if (cell != null) {
        cell.addTo(tally);
      }
    }
    return tally.toSnapshot();
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

  @SuppressWarnings("EnumOrdinal") // any numbering will do: it does not outlive the process
  private static int cell(int stripe, Outcome outcome) {
    return stripe * OUTCOMES + outcome.ordinal();
  }

  private Cell allocate(int index) {
    Cell fresh = new Cell();
    Cell witness = cells.compareAndExchange(index, null, fresh);
    return witness == null ? fresh : witness;
  }
}
