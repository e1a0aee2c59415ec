package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.CallTotals;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Arrays;

/**
 * Sums over all that was counted of an operation. To be used again for the next one: reading
 * thousands of operations then allocates nothing. Confined to one thread.
 */
public final class CallSums implements CallTotals {
  private final long[] ended = new long[Outcome.values().length];
  private long inFlight;
  private long weight;
  private long nanos;
  private long longest;
  private long goodTimed;
  private long goodWeight;
  private long goodLogs;
  private long goodSquares;

  // The cell that was read last, to be kept or to be read again.
  private long cellCalls;
  private long cellNanos;
  private long cellLongest;
  private long cellLogs;
  private long cellSquares;

  /** Creates sums of nothing. */
  public CallSums() {}

  void clear() {
    Arrays.fill(ended, 0);
    inFlight = 0;
    weight = 0;
    nanos = 0;
    longest = 0;
    goodTimed = 0;
    goodWeight = 0;
    goodLogs = 0;
    goodSquares = 0;
  }

  /** Takes the sums of a cell, in place of those that were read before and not kept. */
  void read(long calls, long nanos, long longest, long logs, long squares) {
    cellCalls = calls;
    cellNanos = nanos;
    cellLongest = longest;
    cellLogs = logs;
    cellSquares = squares;
  }

  /** Adds a call to the cell that was read. */
  void add(long duration) {
    long log = Logarithms.of(duration);
    cellCalls++;
    cellNanos += duration;
    cellLongest = Math.max(cellLongest, duration);
    cellLogs += log;
    cellSquares += Logarithms.square(log);
  }

  /**
   * Adds the cell that was read.
   *
   * @return how many calls that stands for
   */
  long keep(boolean good) {
    weight += cellCalls;
    nanos += cellNanos;
    longest = Math.max(longest, cellLongest);
    if (good) {
      goodWeight += cellCalls;
      goodLogs += cellLogs;
      goodSquares += cellSquares;
    }
    return cellCalls;
  }

  /** Adds calls that ended in the given way, of which so many were timed. */
  void addCalls(int outcome, boolean good, long more, long moreTimed) {
    ended[outcome] += more;
    goodTimed += good ? moreTimed : 0;
  }

  void inFlight(long calls) {
    inFlight = calls;
  }

  @SuppressWarnings("EnumOrdinal") // as in Ledger
  private long ended(Outcome outcome) {
    return ended[outcome.ordinal()];
  }

  @Override
  public long successes() {
    return ended(Outcome.SUCCESS);
  }

  @Override
  public long failures() {
    return ended(Outcome.FAILURE);
  }

  @Override
  public long expectedOutcomes() {
    return ended(Outcome.EXPECTED);
  }

  @Override
  public long cancellations() {
    return ended(Outcome.CANCELLED);
  }

  @Override
  public long inFlight() {
    return inFlight;
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public long totalNanos() {
    return nanos;
  }

  @Override
  public long longestNanos() {
    return longest;
  }

  @Override
  public long goodTimed() {
    return goodTimed;
  }

  @Override
  public long goodWeight() {
    return goodWeight;
  }

  @Override
  public long goodLogs() {
    return goodLogs;
  }

  @Override
  public long goodSquares() {
    return goodSquares;
  }
}
