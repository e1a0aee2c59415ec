package dev.ote.runtime.anomaly;

import java.util.Arrays;

/**
 * How much of what collections leave is in use, at least. Most collections are of the young alone,
 * and leave garbage among the old: what is left grows without a leak as well, until the old are
 * collected. Then it falls, at once or in parts, to what is in use.
 *
 * <p>Between two falls, what grew half as fast again as garbage ever did may all be garbage. Where
 * more is left than before any fall, none of it is: the old would have been collected. As long as
 * there was no fall, nothing is known of garbage, and all that is left counts.
 */
final class HeapCycles {
  /** By so much of the heap it falls when the old are collected. */
  private static final double FALL = 0.04;

  /** Collections until one of the old has done all of its work. */
  private static final int SETTLING = 10;

  private static final double FASTER = 1.5;

  private final double[] lately = new double[SETTLING];
  private int place;
  private int settling;

  private double bottom = Double.POSITIVE_INFINITY;
  private int bottomAt;
  private int grewSince;
  private double top;
  private int topAt;
  private double highestTop = Double.POSITIVE_INFINITY;
  private boolean hasFallen;

  /** The fastest that garbage ever grew, in bytes a second. */
  private double fastest;

  private double inUse;

  /**
   * Takes note of a collection.
   *
   * @return whether a fall has ended with it: what is in use is known
   */
  boolean see(int second, double used, double max) {
    boolean falls = settling == 0 && used < Arrays.stream(lately).max().orElseThrow() - FALL * max;
    if (falls) {
      grewSince = bottomAt;
      settling = SETTLING;
    }
    if (falls || used < bottom) {
      bottom = used;
      bottomAt = second;
    }
    if (settling > 0) {
      settling--;
      inUse = bottom;
      return settling == 0 && fell();
    }
    lately[place++ % lately.length] = used;
    if (used > top) {
      top = used;
      topAt = second;
    }
    boolean beyond = used > highestTop + FALL * max;
    inUse = beyond ? used : Math.max(bottom, used - FASTER * fastest * (second - bottomAt));
    return false;
  }

  private boolean fell() {
    fastest = Math.max(fastest, (top - bottom) / Math.max(1, topAt - grewSince));
    highestTop = hasFallen ? Math.max(highestTop, top) : top;
    hasFallen = true;
    top = bottom;
    topAt = bottomAt;
    Arrays.fill(lately, 0);
    return true;
  }

  /** The bytes in use, at least. */
  double inUse() {
    return inUse;
  }

  /** Whether the old are being collected. */
  boolean isFalling() {
    return settling > 0;
  }

  /** Whether they ever were. */
  boolean hasFallen() {
    return hasFallen;
  }

  /** When that began to grow which the last fall took away. */
  int grewSince() {
    return grewSince;
  }

  /** Until when it is known what was in use, and not only at least. */
  int knownUntil() {
    return hasFallen ? bottomAt : Integer.MAX_VALUE;
  }
}
