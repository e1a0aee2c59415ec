package dev.ote.runtime.snapshot;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Buckets in three arrays: a {@link Bucket} is only made when it is asked for, as most snapshots
 * are taken for a few percentiles. Immutable.
 */
public final class BucketList extends AbstractList<Bucket> implements RandomAccess {
  private final long[] lowest;
  private final long[] highest;
  private final long[] counts;

  /**
   * Takes arrays of the same length, which must not be changed any more.
   *
   * @param lowest the shortest duration that each bucket holds, in nanoseconds; ascending
   * @param highest the longest duration that each bucket holds, in nanoseconds, inclusive
   * @param counts how many calls each holds
   */
  public BucketList(long[] lowest, long[] highest, long[] counts) {
    this.lowest = lowest;
    this.highest = highest;
    this.counts = counts;
  }

  @Override
  public Bucket get(int index) {
    Objects.checkIndex(index, counts.length);
    return new Bucket(lowest[index], highest[index], counts[index]);
  }

  @Override
  public int size() {
    return counts.length;
  }
}
