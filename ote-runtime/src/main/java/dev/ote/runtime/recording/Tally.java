package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the cells of one outcome, on its way to a snapshot. Confined to one thread.
 *
 * <p>Its counts take some kilobytes, and a snapshot of all operations makes tens of thousands of
 * tallies: the one that was used last is kept, and used again.
 */
final class Tally {
  private static final AtomicReference<@Nullable Tally> SPARE = new AtomicReference<>();

  private final long[][] counts = new long[LogLinear.OCTAVES][];

  /** A bit for each octave whose counts may not be 0. */
  private long used;

  private long calls;
  private long timed;
  private long sum;
  private long longest;
  private long shortest = Long.MAX_VALUE;

  private Tally() {}

  /** An empty tally. */
  static Tally empty() {
    Tally spare = SPARE.getAndSet(null);
    return spare == null ? new Tally() : spare;
  }

  /** Adds calls, of which so many were timed. */
  void addCalls(long more, long moreTimed) {
    calls += more;
    timed += moreTimed;
  }

  /**
   * Adds the buckets of an octave.
   *
   * @return how many calls are in them
   */
  long addBuckets(int octave, long[] more) {
    used |= 1L << octave;
    long[] counts = this.counts[octave];
    if (counts == null) {
      counts = new long[LogLinear.SUB_BUCKETS];
      this.counts[octave] = counts;
    }
    long added = 0;
    for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
      long count = Slots.get(more, subBucket);
      counts[subBucket] += count;
      added += count;
    }
    return added;
  }

  /** Adds the sum of some durations, their longest and their shortest. */
  void addDurations(long nanos, long longest, long shortest) {
    this.sum += nanos;
    this.longest = Math.max(this.longest, longest);
    this.shortest = Math.min(this.shortest, shortest);
  }

  /** What was added. This tally is then no longer the caller's. */
  HistogramSnapshot toSnapshot() {
    HistogramSnapshot snapshot = calls == 0 ? HistogramSnapshot.EMPTY : histogram();
    clear();
    SPARE.set(this);
    return snapshot;
  }

  private HistogramSnapshot histogram() {
    FilledBuckets buckets = buckets();
    return new HistogramSnapshot(
        buckets, calls, timed, sum(), longest, buckets.isEmpty() ? 0 : Math.min(shortest, longest));
  }

  /**
   * The sum of durations, or the most that a {@code long} holds. Durations of an octave are less
   * than twice its lowest: where even the lowest ones fit, the sum has at most run over into the
   * negative.
   */
  private long sum() {
    double atLeast = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      double lowest = LogLinear.lowest(octave, 0);
      for (long count : counts[octave]) {
        atLeast += count * lowest;
      }
    }
    return sum < 0 || atLeast >= Long.MAX_VALUE ? Long.MAX_VALUE : sum;
  }

  private FilledBuckets buckets() {
    int filled = filled();
    char[] places = new char[filled];
    long[] calls = new long[filled];
    int next = 0;
    for (long left = used; left != 0; left &= left - 1) {
      int octave = Long.numberOfTrailingZeros(left);
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        if (counts[octave][subBucket] != 0) {
          places[next] = (char) (octave * LogLinear.SUB_BUCKETS + subBucket);
          calls[next++] = counts[octave][subBucket];
        }
      }
    }
    return new FilledBuckets(places, calls);
  }

  private int filled() {
    int filled = 0;
    for (long left = used; left != 0; left &= left - 1) {
      for (long count : counts[Long.numberOfTrailingZeros(left)]) {
        filled += count == 0 ? 0 : 1;
      }
    }
    return filled;
  }

  private void clear() {
    for (long left = used; left != 0; left &= left - 1) {
      Arrays.fill(counts[Long.numberOfTrailingZeros(left)], 0);
    }
    used = 0;
    calls = 0;
    timed = 0;
    sum = 0;
    longest = 0;
    shortest = Long.MAX_VALUE;
  }
}
