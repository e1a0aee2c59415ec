package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import java.util.ArrayList;
import java.util.List;

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

  void addCount(int octave, int subBucket, long count) {
    if (counts[octave] == null) {
      counts[octave] = new long[LogLinear.SUB_BUCKETS];
    }
    counts[octave][subBucket] += count;
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
    List<Bucket> buckets = new ArrayList<>();
    for (int octave = 0; octave < LogLinear.OCTAVES; octave++) {
      if (counts[octave] == null) {
        continue;
      }
      for (int subBucket = 0; subBucket < LogLinear.SUB_BUCKETS; subBucket++) {
        long count = counts[octave][subBucket];
        if (count != 0) {
          long lowest = LogLinear.lowest(octave, subBucket);
          buckets.add(new Bucket(lowest, LogLinear.highest(octave, subBucket), count));
        }
      }
    }
    return new HistogramSnapshot(
        buckets, calls, timed, sum, longest, buckets.isEmpty() ? 0 : Math.min(shortest, longest));
  }
}
