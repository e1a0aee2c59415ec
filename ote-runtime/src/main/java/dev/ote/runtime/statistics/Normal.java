package dev.ote.runtime.statistics;

/**
 * The standard normal distribution, to some 14 digits, in the tails as well.
 *
 * <p>Near the middle by the series of Marsaglia (Evaluating the Normal Distribution, Journal of
 * Statistical Software 11(4), 2004), in the tails by Laplace's continued fraction (Abramowitz and
 * Stegun 26.2.14): two formulas without a table of coefficients.
 */
public final class Normal {
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  /** From here on the continued fraction is used: the series would lose digits. */
  private static final double TAIL = 2.5;

  private Normal() {}

  /**
   * The probability of a value up to the given one.
   *
   * @param z any value, also infinite
   * @return between 0 and 1
   * @throws IllegalArgumentException if z is NaN
   */
  public static double cdf(double z) {
    if (Double.isNaN(z)) {
      throw new IllegalArgumentException("z is NaN");
    }
    if (z < -TAIL) {
      return tail(-z);
    }
    return z > TAIL ? 1 - tail(z) : 0.5 + middle(z);
  }

  /**
   * The value up to which lies a given probability.
   *
   * @param p between 0 and 1
   * @return the inverse of {@link #cdf}; infinite for 0 and 1
   * @throws IllegalArgumentException if p is no probability
   */
  public static double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be between 0 and 1: " + p);
    }
    if (p > 0.5) {
      return -quantile(1 - p);
    }
    if (p == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    // To within 4.5e-4 by Abramowitz and Stegun 26.2.23; each step of Halley's cubes the error.
    double t = Math.sqrt(-2 * Math.log(p));
    double z =
        (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
            - t;
    for (int step = 0; step < 2; step++) {
      double newton = (cdf(z) - p) / density(z);
      z -= newton / (1 + z * newton / 2);
    }
    return z;
  }

  /** The probability of a value that is as far from 0, or farther, on either side. */
  static double twoSided(double z) {
    return Math.min(1, 2 * cdf(-Math.abs(z)));
  }

  private static double density(double z) {
    return DENSITY_AT_0 * Math.exp(-z * z / 2);
  }

  /** The probability between 0 and z, negative if z is. */
  private static double middle(double z) {
    double sum = 0;
    double term = z;
    for (int i = 1; sum + term != sum; i++) {
      sum += term;
      term *= z * z / (2 * i + 1);
    }
    return sum * density(z);
  }

  /** The probability above a z of at least {@link #TAIL}. */
  private static double tail(double z) {
    double density = density(z);
    if (density == 0) {
      return 0; // Also for infinity.
    }
    double fraction = z;
    // From the end backwards; the farther out, the fewer terms are needed.
    for (int i = 12 + (int) (480 / (z * z)); i > 0; i--) {
      fraction = z + i / fraction;
    }
    return density / fraction;
  }
}
