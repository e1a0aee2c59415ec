package dev.ote.runtime.anomaly;

import dev.ote.runtime.statistics.MannKendall;
import dev.ote.runtime.statistics.Median;
import dev.ote.runtime.statistics.TheilSen;
import dev.ote.runtime.statistics.Trend;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether the least that was left of the heap in each of the last stretches of time grows, stretch
 * by stretch: by the test of Mann and Kendall (Econometrica 13, 1945; Rank Correlation Methods,
 * 1948), with the slope of Theil and Sen (Journal of the American Statistical Association 63,
 * 1968).
 */
final class HeapTrend {
  private static final int MOST = 60;
  private static final int MANY = 20;
  private static final int FEW = 4;

  /** Concordant pairs less discordant ones, as a share: nearly each stretch is above the others. */
  private static final double LEAST_TAU = 0.75;

  private static final double LEAST_RISE = 0.08;

  /** How far it must be above whatever it has been before. */
  private static final double LEAST_ABOVE = 0.04;

  /** What fills up once slows down: the younger half must rise by so much of the whole at least. */
  private static final double YOUNGER_PART = 0.35;

  /**
   * A trend that was found.
   *
   * @param since when it began, on the clock of looks
   * @param bytesASecond the slope
   * @param before what was left when it began
   * @param used what is left now
   * @param trend the test's outcome
   * @param stretches how many were looked at
   */
  record Found(
      int since, double bytesASecond, double before, double used, Trend trend, int stretches) {}

  private final int seconds;
  private final int[] sizes;
  private final double mostP;
  private final double[] least = new double[MOST];
  private final int[] times = new int[MOST];
  private int size;
  private double current = Double.POSITIVE_INFINITY;
  private int currentEnds;

  /** The most of what no longer is among the last. */
  private double before = Double.NEGATIVE_INFINITY;

  private HeapTrend(int seconds, double mostP, int... sizes) {
    this.seconds = seconds;
    this.mostP = mostP;
    this.sizes = sizes;
  }

  /** Of values with noise, looked at often. */
  static HeapTrend ofMany(int seconds) {
    return new HeapTrend(seconds, 1e-6, MANY, 2 * MANY, MOST);
  }

  /**
   * Of values of which each tells what is in use: four that rise, one above the other and by as
   * much as is asked for in all, would be chance in one of 24 cases; what speaks is their rise.
   */
  static HeapTrend ofFew(int seconds) {
    return new HeapTrend(seconds, 0.09, FEW, 6, 10, MANY, 2 * MANY, MOST);
  }

  /** Adds a measurement; returns whether a stretch has ended. */
  boolean add(int second, double used) {
    boolean ended = false;
    if (second >= currentEnds) {
      if (current != Double.POSITIVE_INFINITY) {
        keep(currentEnds, current);
        ended = true;
      }
      currentEnds = second + seconds;
      current = used;
    }
    current = Math.min(current, used);
    return ended;
  }

  private void keep(int time, double value) {
    if (size == MOST) {
      before = Math.max(before, least[0]);
      System.arraycopy(least, 1, least, 0, MOST - 1);
      System.arraycopy(times, 1, times, 0, MOST - 1);
      size--;
    }
    least[size] = value;
    times[size++] = time;
  }

  /** Begins anew. */
  void clear() {
    size = 0;
    current = Double.POSITIVE_INFINITY;
    before = Double.NEGATIVE_INFINITY;
  }

  /** A trend in the last stretches, few or many; null where there is none. */
  @Nullable Found find(double max) {
    for (int n : sizes) {
      Found found = n <= size ? find(n, max) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found find(int n, double max) {
    double[] values = Arrays.copyOfRange(least, size - n, size);
    int some = n / 4;
    double first = Median.of(Arrays.copyOf(values, some));
    double middle = Median.of(Arrays.copyOfRange(values, (n - some) / 2, (n + some) / 2));
    double now = Median.of(Arrays.copyOfRange(values, n - some, n));
    double rise = now - first;
    if (rise < LEAST_RISE * max
        || now - middle < YOUNGER_PART * rise
        || now < highestBefore(n) + LEAST_ABOVE * max) {
      return null;
    }
    Trend trend = MannKendall.test(values);
    if (2.0 * trend.s() / (n * (n - 1.0)) < LEAST_TAU || trend.p() > mostP) {
      return null;
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = times[size - n + i];
    }
    return new Found(times[size - n], TheilSen.slope(x, values), first, now, trend, n);
  }

  private double highestBefore(int n) {
    double highest = before;
    for (int i = 0; i < size - n; i++) {
      highest = Math.max(highest, least[i]);
    }
    return highest;
  }

  /** Whether the last stretches no longer rise. */
  boolean isFlat() {
    return size >= MANY && MannKendall.test(Arrays.copyOfRange(least, size - MANY, size)).z() < 2;
  }
}
