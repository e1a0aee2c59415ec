package dev.ote.runtime.statistics;

import java.util.Arrays;

/**
 * Exact distributions of two statistics of ranks, by their generating functions.
 *
 * <p>Both are products of polynomials (1 - q^a) / (1 - q^b). Counts are kept as doubles: those in a
 * tail are small whole numbers and exact; the large ones of the middle are within 1e-11.
 */
final class Counting {
  private Counting() {}

  /**
   * How probable it is that Mann and Whitney's U is at most u, for samples of sizes m and n without
   * ties from one distribution: the Gaussian binomial coefficient (Andrews, The Theory of
   * Partitions, 1976).
   */
  static double atMostU(long u, int m, int n) {
    double[] counts = one((int) u);
    double all = 1;
    for (int i = 1; i <= n; i++) {
      multiply(counts, m + i);
      divide(counts, i);
      all = all * (m + i) / i;
    }
    return Math.min(1, Arrays.stream(counts).sum() / all);
  }

  /**
   * How probable it is that n different numbers in random order have at most so many inversions:
   * pairs of which the greater comes first (Kendall, Rank Correlation Methods, 1948).
   */
  static double atMostInversions(long inversions, int n) {
    double[] shares = one((int) inversions);
    for (int i = 2; i <= n; i++) {
      multiply(shares, i);
      divide(shares, 1);
      for (int k = 0; k < shares.length; k++) {
        shares[k] /= i; // Shares, since n! outgrows a double.
      }
    }
    return Math.min(1, Arrays.stream(shares).sum());
  }

  private static double[] one(int degree) {
    double[] polynomial = new double[degree + 1];
    polynomial[0] = 1;
    return polynomial;
  }

  /** By 1 - q^power. */
  private static void multiply(double[] polynomial, int power) {
    for (int k = polynomial.length - 1; k >= power; k--) {
      polynomial[k] -= polynomial[k - power];
    }
  }

  /** By 1 - q^power. */
  private static void divide(double[] polynomial, int power) {
    for (int k = power; k < polynomial.length; k++) {
      polynomial[k] += polynomial[k - power];
    }
  }
}
