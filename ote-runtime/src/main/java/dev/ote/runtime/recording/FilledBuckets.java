package dev.ote.runtime.recording;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.BucketList;
import dev.ote.runtime.snapshot.BucketVisitor;

/**
 * The buckets of {@link LogLinear} that hold calls, in ten bytes each. Those of 10,000 operations
 * are some millions, if their durations differ much.
 */
final class FilledBuckets extends BucketList {
  private final char[] places;
  private final long[] counts;

  /**
   * Takes arrays of the same length, which must not be changed any more.
   *
   * @param places octaves times {@link LogLinear#SUB_BUCKETS}, plus sub-buckets; ascending
   * @param counts how many calls each holds
   */
  FilledBuckets(char[] places, long[] counts) {
    this.places = places;
    this.counts = counts;
  }

  @Override
  public Bucket get(int index) {
    int octave = places[index] / LogLinear.SUB_BUCKETS;
    int subBucket = places[index] % LogLinear.SUB_BUCKETS;
    return new Bucket(
        LogLinear.lowest(octave, subBucket), LogLinear.highest(octave, subBucket), counts[index]);
  }

  @Override
  public int size() {
    return counts.length;
  }

  @Override
  public void visit(BucketVisitor visitor) {
    for (int i = 0; i < counts.length; i++) {
      int octave = places[i] / LogLinear.SUB_BUCKETS;
      long middle = LogLinear.middle(octave, places[i] % LogLinear.SUB_BUCKETS);
      visitor.bucket(middle, counts[i]);
    }
  }
}
