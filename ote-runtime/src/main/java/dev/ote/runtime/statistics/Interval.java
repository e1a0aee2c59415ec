package dev.ote.runtime.statistics;

/**
 * An estimate and the interval in which the true value lies with some confidence.
 *
 * @param low the lower end
 * @param estimate the value that the data suggest; in rare cases outside of the interval, where the
 *     two are computed by different ways
 * @param high the upper end
 */
public record Interval(double low, double estimate, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if one of the numbers is NaN, or the ends are in the wrong
   *     order
   */
  public Interval {
    if (!(low <= high) || Double.isNaN(estimate)) {
      throw new IllegalArgumentException(
          "no interval: low %s, estimate %s, high %s".formatted(low, estimate, high));
    }
  }

  /**
   * Whether a value is in the interval.
   *
   * @param value any value
   * @return true if it is; the ends are in it
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
