package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.BucketList;
import dev.ote.runtime.snapshot.HistogramSnapshot;

/** The sum of the cells of one outcome, on its way to a snapshot. Confined to one thread. */
final class Tally {
  private final long[][] counts = new long[LogLinear.OCTAVES][];
  private long calls;
  private long timed;
  private long sum;
  private long longest;
  private long shortest = Long.MAX_VALUE;

  /** Adds calls, of which so many were timed. */
  void addCalls(long more, long moreTimed) {
    calls += more;
    timed += moreTimed;
  }

  /** An octave's counts, to be added to. */
  long[] counts(int octave) {
    if (counts[octave] == null) {
      counts[octave] = new long[LogLinear.SUB_BUCKETS];
    }
    return counts[octave];
  }

  void addSum(long nanos) {
    sum += nanos;
    if (sum < 0) { // more than a long holds
      sum = Long.MAX_VALUE;
    }
  }

  void addLongest(long nanos) {
    longest = Math.max(longest, nanos);
  }

  void addShortest(long nanos) {
    shortest = Math.min(shortest, nanos);
  }

  HistogramSnapshot toSnapshot() {
    if (calls == 0) {
      return HistogramSnapshot.EMPTY;
    }
    BucketList buckets = buckets();
    return new HistogramSnapshot(
        buckets, calls, timed, sum, longest, buckets.isEmpty() ? 0 : Math.min(shortest, longest));
  }

  private BucketList buckets() {
    int filled = filled();
    long[] lowest = new long[filled];
    long[] highest = new long[filled];
    long[] calls = new long[filled];
    int next = 0;
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      long[] known = counts[octave];
      for (int subBucket = 0; known != null && subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        if (known[subBucket] != 0) {
          lowest[next] = LogLinear.lowest(octave, subBucket);
          highest[next] = LogLinear.highest(octave, subBucket);
          calls[next++] = known[subBucket];
        }
      }
    }
    return new BucketList(lowest, highest, calls);
  }

  private int filled() {
    int filled = 0;
    for (long[] known : counts) {
      for (int subBucket = 0; known != null && subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        filled += known[subBucket] == 0 ? 0 : 1;
      }
    }
    return filled;
  }
}
