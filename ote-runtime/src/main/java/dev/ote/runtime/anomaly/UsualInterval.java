package dev.ote.runtime.anomaly;

/**
 * How far apart looks usually are, and so which intervals are gaps: nobody knows what happened in
 * them. Not every long interval is one, as looks may be made at another pace from now on, or at two
 * in turn, when someone asks for a look between those of the thread.
 *
 * <p>So gaps are learned from as well, if slowly; two intervals in a row that are alike are the
 * usual ones.
 */
final class UsualInterval {
  /** So many times as long, or as short, is not alike. */
  private static final int GAP = 4;

  private double usual;
  private double last;

  /**
   * Takes the next interval.
   *
   * @param seconds how long it was; 0 says nothing
   * @return whether it was a gap, by what was usual until now
   */
  boolean isGap(double seconds) {
    if (seconds <= 0) {
      return false;
    }
    boolean gap = usual > 0 && seconds > GAP * usual;
    if (usual == 0 || (!areAlike(seconds, usual) && areAlike(seconds, last))) {
      usual = seconds;
    } else {
      usual = 0.9 * usual + 0.1 * Math.min(seconds, GAP * usual);
    }
    last = seconds;
    return gap;
  }

  private static boolean areAlike(double one, double other) {
    return one <= GAP * other && other <= GAP * one;
  }
}
