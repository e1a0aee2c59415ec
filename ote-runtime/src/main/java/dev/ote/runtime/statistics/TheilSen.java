package dev.ote.runtime.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The slope of a line through points of which up to 29 % may be outliers: the median of the slopes
 * between all pairs. (Theil 1950; Sen, Estimates of the regression coefficient based on Kendall's
 * tau, Journal of the American Statistical Association 63, 1968.)
 */
public final class TheilSen {
  /** The most points of which all pairs are looked at. */
  private static final int MOST_POINTS = 256;

  private TheilSen() {}

  /**
   * The slope of values that are equally far apart.
   *
   * @param y at least two values, all finite; not changed
   * @return the change from one value to the next
   * @throws IllegalArgumentException if there are fewer, or one is not finite
   */
  public static double slope(double[] y) {
    double[] x = new double[y.length];
    Arrays.setAll(x, i -> i);
    return slope(x, y);
  }

  /**
   * The slope of points, in any order. Of more than 256 points, those with neighbouring x are first
   * replaced by the medians of their x and y, so that 256 remain: time and memory are bounded, the
   * outcome is the same for the same points, and no point is ignored.
   *
   * @param x where the values are, all finite; not changed
   * @param y as many values, all finite; not changed
   * @return the change of y while x changes by 1
   * @throws IllegalArgumentException if lengths differ, one is not finite, or there are no two
   *     different x
   */
  public static double slope(double[] x, double[] y) {
    Require.sample(x, "x");
    Require.sample(y, "y");
    if (x.length != y.length) {
      throw new IllegalArgumentException("%d x, %d y".formatted(x.length, y.length));
    }
    return x.length > MOST_POINTS ? ofMedians(x, y) : ofAll(x, y);
  }

  private static double ofAll(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int count = 0;
    for (int i = 1; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        if (x[i] != x[j]) {
          slopes[count++] = (y[i] - y[j]) / (x[i] - x[j]);
        }
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("no two different x: all are " + x[0]);
    }
    Arrays.sort(slopes, 0, count);
    return Median.ofSorted(Arrays.copyOf(slopes, count));
  }

  private static double ofMedians(double[] x, double[] y) {
    int[] byX =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> x[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] medianX = new double[MOST_POINTS];
    double[] medianY = new double[MOST_POINTS];
    for (int block = 0; block < MOST_POINTS; block++) {
      int from = first(block, x.length);
      int to = first(block + 1, x.length);
      medianX[block] = Median.of(IntStream.range(from, to).mapToDouble(i -> x[byX[i]]).toArray());
      medianY[block] = Median.of(IntStream.range(from, to).mapToDouble(i -> y[byX[i]]).toArray());
    }
    return ofAll(medianX, medianY);
  }

  /** The first point of a block: sizes differ by at most one. */
  private static int first(int block, int points) {
    return (int) ((long) block * points / MOST_POINTS);
  }
}
