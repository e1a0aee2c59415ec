package dev.ote.runtime.snapshot;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Buckets that never change, so that {@link HistogramSnapshot} need not copy them: for a source
 * that holds thousands of them in less room than a {@link Bucket} each, as most snapshots are taken
 * for a few percentiles.
 */
public abstract class BucketList extends AbstractList<Bucket> implements RandomAccess {

  /** To be called by a class whose buckets never change. */
  protected BucketList() {}

  /**
   * Shows all buckets, without a {@link Bucket} for each.
   *
   * @param visitor sees them, shortest durations first
   */
  public abstract void visit(BucketVisitor visitor);
}
