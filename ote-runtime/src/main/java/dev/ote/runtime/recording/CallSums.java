package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.CallTotals;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Arrays;

/**
 * Sums over all that was counted of an operation. To be used again for the next one: reading
 * thousands of operations then allocates nothing. Confined to one thread.
 */
public final class CallSums implements CallTotals {
  private static final int[] FIRST_LOGS = new int[LogLinear.SUB_BUCKETS];
  private static final int[] LOGS = new int[LogLinear.SUB_BUCKETS];
  private static final int[] FIRST_SQUARES = new int[LogLinear.SUB_BUCKETS];
  private static final int[] SQUARES = new int[LogLinear.SUB_BUCKETS];

  static {
    for (int i = 0; i < LogLinear.SUB_BUCKETS; i++) {
      FIRST_LOGS[i] = logarithm(Math.max(1, i));
      LOGS[i] = logarithm(LogLinear.SUB_BUCKETS + i + 0.5);
      FIRST_SQUARES[i] = FIRST_LOGS[i] * FIRST_LOGS[i] / LOG_UNIT;
      SQUARES[i] = LOGS[i] * LOGS[i] / LOG_UNIT;
    }
  }

  private final long[] ended = new long[Outcome.values().length];
  private long inFlight;
  private long weight;
  private long nanos;
  private long longest;
  private long goodTimed;
  private long goodWeight;
  private long goodLogs;
  private long goodSquares;

  @SuppressWarnings("unused") // see fetched(long)
  private long fetched;

  // The octave that was read last, to be kept or to be read again.
  private long octaveCalls;
  private long octaveNanos;
  private long octaveLongest;
  private long octaveLogs;
  private long octaveSquares;

  /** Creates sums of nothing. */
  public CallSums() {}

  private static int logarithm(double value) {
    return (int) Math.round(LOG_UNIT * Math.log(value) / Math.log(2));
  }

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

  /** Takes what {@link Octave#fetch} returned, so that its loads are for something. */
  void fetched(long anything) {
    fetched = anything;
  }

  /**
   * Reads an octave, in place of the one that was read before and not kept. Most have not changed
   * since they were read last; to read them again is to fetch all of the metrics into the caches.
   */
  void read(int octave, long[] slots) {
    octaveLongest = Octave.longest(slots);
    octaveNanos = Octave.nanos(slots);
    if (octave > 0 && Octave.isSeen(slots)) {
      octaveCalls = Octave.seenCalls(slots);
      octaveLogs = Octave.seenLogs(slots);
      octaveSquares = Octave.seenSquares(slots);
    } else {
      count(octave, slots);
    }
  }

  private void count(int octave, long[] slots) {
    int[] logs = octave == 0 ? FIRST_LOGS : LOGS;
    int[] squares = octave == 0 ? FIRST_SQUARES : SQUARES;
    long calls = 0;
    long sum = 0;
    long sumOfSquares = 0;
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      long count = Octave.count(slots, subBucket);
      calls += count;
      sum += count * logs[subBucket];
      sumOfSquares += count * squares[subBucket];
    }
    // All of an octave are so many doublings above the first: (d + x)² = d² + 2dx + x².
    long doublings = Math.max(0, octave - 1);
    octaveCalls = calls;
    octaveLogs = doublings * LOG_UNIT * calls + sum;
    octaveSquares = doublings * doublings * LOG_UNIT * calls + 2 * doublings * sum + sumOfSquares;
    if (octave > 0) { // With the sum from before: what came meanwhile is counted again next time.
      Octave.see(slots, octaveNanos, calls, octaveLogs, octaveSquares);
    }
  }

  /** Adds a call to the octave that was read. */
  void add(long duration) {
    int octave = LogLinear.octave(duration);
    int subBucket = LogLinear.subBucket(duration, octave);
    long log = octave == 0 ? FIRST_LOGS[subBucket] : LOGS[subBucket];
    long square = octave == 0 ? FIRST_SQUARES[subBucket] : SQUARES[subBucket];
    long doublings = Math.max(0, octave - 1);
    octaveCalls++;
    octaveLogs += doublings * LOG_UNIT + log;
    octaveSquares += doublings * doublings * LOG_UNIT + 2 * doublings * log + square;
    octaveNanos += duration;
    octaveLongest = Math.max(octaveLongest, duration);
  }

  /**
   * Adds the octave that was read.
   *
   * @return how many calls that stands for
   */
  long keep(boolean good) {
    weight += octaveCalls;
    nanos += octaveNanos;
    longest = Math.max(longest, octaveLongest);
    if (good) {
      goodWeight += octaveCalls;
      goodLogs += octaveLogs;
      goodSquares += octaveSquares;
    }
    return octaveCalls;
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
