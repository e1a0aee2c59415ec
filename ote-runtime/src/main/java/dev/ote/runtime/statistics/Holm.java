package dev.ote.runtime.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: whoever looks at twenty p-values finds one below 0.05 where there is nothing.
 * (Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 1979.)
 */
public final class Holm {
  private Holm() {}

  /**
   * Adjusts p-values so that, where one calls a difference what is at most alpha after it, the
   * probability of even one false call is at most alpha, however the tests depend on each other.
   *
   * @param p p-values in any order, also none; not changed
   * @return the adjusted ones in the same order, each at least as large as before and at most 1
   * @throws IllegalArgumentException if one is not between 0 and 1
   */
  public static double[] adjust(double[] p) {
    for (int i = 0; i < p.length; i++) {
      if (!(p[i] >= 0 && p[i] <= 1)) {
        throw new IllegalArgumentException("p[%d] is no probability: %s".formatted(i, p[i]));
      }
    }
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      // Never less than that of a smaller p-value: the procedure stops at the first that fails.
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[ascending[rank]]));
      adjusted[ascending[rank]] = largest;
    }
    return adjusted;
  }
}
