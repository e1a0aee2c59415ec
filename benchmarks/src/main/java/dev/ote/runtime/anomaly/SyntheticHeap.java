package dev.ote.runtime.anomaly;

import java.util.random.RandomGenerator;

/**
 * The heap of one synthetic process, as shares of its maximum. It has what is in use, which swings
 * through the day and fills up after the start; garbage that collections of the young leave until
 * one of the old comes; noise; and perhaps a leak.
 *
 * <p>That of a busy process may in addition have a batch each day, which holds what is garbage
 * afterwards; up to four times as much load by day as by night, which garbage follows, and perhaps
 * the leak; and collections of the old that come earlier or later, take up to six parts and leave
 * up to a tenth.
 */
final class SyntheticHeap {
  private static final int DAY = 1440;

  private final RandomGenerator random;
  private final double base;
  private final double swing;
  private final double fillsUp;
  private final double promoted;
  private final double noise;

  private double collectedAt = 0.45;
  private double load = 1;
  private int parts = 1;
  private double kept;
  private double batch;
  private int batchAt;
  private int batchMinutes;
  private boolean leaksByLoad;

  private double live;
  private double garbage;
  private double leaked;
  private double freed;
  private int partsLeft;

  private SyntheticHeap(RandomGenerator random) {
    this.random = random;
    base = random.nextDouble(0.08, 0.25);
    swing = random.nextDouble(0, 0.03);
    fillsUp = random.nextDouble(0, 0.06);
    promoted = random.nextBoolean() ? Behaviour.logUniform(random, 1e-5, 2e-3) : 0;
    noise = random.nextDouble(0.001, 0.006);
  }

  static SyntheticHeap of(HeapFamily family, RandomGenerator random) {
    SyntheticHeap heap = new SyntheticHeap(random);
    if (family.isBusy()) {
      heap.collectedAt = random.nextDouble(0.4, 0.6);
      heap.load = Behaviour.logUniform(random, 1, 4);
      heap.parts = random.nextInt(1, 7);
      heap.kept = random.nextDouble(0, 0.1);
      heap.batch = random.nextBoolean() ? random.nextDouble(0.03, 0.1) : 0;
      heap.batchAt = random.nextInt(DAY);
      heap.batchMinutes = random.nextInt(20, 90);
      heap.leaksByLoad = random.nextBoolean();
    }
    return heap;
  }

  /** A minute goes by, in which so much leaks on an average day. */
  void minute(int minute, double leak) {
    leaked += leak * (leaksByLoad ? busy(minute) : 1);
    int ofBatch = Math.floorMod(minute - batchAt, DAY);
    double held = ofBatch < batchMinutes ? batch * Math.min(1, ofBatch / 10.0) : 0;
    if (ofBatch == batchMinutes && minute > batchMinutes) {
      garbage += batch;
    }
    live = base + swing * day(minute) + fillsUp * (1 - Math.exp(-minute / 300.0)) + held + leaked;
  }

  /** What one of two collections in this minute leaves. */
  double collect(int minute) {
    garbage += promoted / 2 * busy(minute) * random.nextDouble(0.5, 1.5);
    if (partsLeft == 0 && live + garbage > collectedAt) {
      partsLeft = parts;
      freed = garbage * (1 - kept) / parts;
    }
    if (partsLeft > 0) {
      partsLeft--;
      garbage = Math.max(0, garbage - freed);
    }
    return live + garbage + noise * Math.abs(random.nextGaussian());
  }

  double leaked() {
    return leaked;
  }

  private static double day(int minute) {
    return Math.cos(2 * Math.PI * minute / DAY);
  }

  private double busy(int minute) {
    return Math.pow(load, day(minute) / 2);
  }
}
