package dev.ote.runtime.anomaly;

import dev.ote.runtime.statistics.MannKendall;
import dev.ote.runtime.statistics.Median;
import dev.ote.runtime.statistics.TheilSen;
import dev.ote.runtime.statistics.Trend;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether the least that was in use of the heap in each of the last stretches of time grows,
 * stretch by stretch: by the test of Mann and Kendall (Econometrica 13, 1945; Rank Correlation
 * Methods, 1948), with the slope of Theil and Sen (Journal of the American Statistical Association
 * 63, 1968).
 */
final class HeapTrend {
  private static final int FEWEST = 20;
  private static final int MOST = 3 * FEWEST;

  /**
   * Concordant pairs less discordant ones, as a share: nearly each stretch is above the others.
   * Three levels of equal length have two thirds, two have a half.
   */
  private static final double LEAST_TAU = 0.6;

  private static final double MOST_P = 1e-6;

  /** How far it must be above whatever it has been before. */
  private static final double LEAST_ABOVE = 0.04;

  /** What fills up once slows down: the younger half must rise by so much of the whole at least. */
  private static final double YOUNGER_PART = 0.35;

  /**
   * A trend that was found.
   *
   * @param since when it began to rise, on the clock of looks
   * @param bytesASecond the slope since then
   * @param before what was in use when it began
   * @param used what is now
   * @param trend the test's outcome
   * @param stretches how many were looked at
   */
  record Found(
      int since, double bytesASecond, double before, double used, Trend trend, int stretches) {
    double rise() {
      return used - before;
    }
  }

  private final int seconds;

  /** Of the last stretches, and of the one that is not over. */
  private final double[] least = new double[MOST + 1];

  private final int[] times = new int[MOST + 1];
  private int size;
  private int ends;

  /** The most of what no longer is among the last, and of that since the last fall. */
  private double highest = Double.NEGATIVE_INFINITY;

  private double highestLately = Double.NEGATIVE_INFINITY;

  HeapTrend(int seconds) {
    this.seconds = seconds;
  }

  /** Adds a measurement; returns whether a stretch has ended. */
  boolean add(int second, double used) {
    boolean begins = size == 0 || second >= ends;
    if (begins) {
      dropOldest();
      ends = second + seconds;
      size++;
    }
    if (begins || used < least[size - 1]) {
      least[size - 1] = used;
      times[size - 1] = second;
    }
    return begins;
  }

  private void dropOldest() {
    if (size > MOST) {
      highestLately = Math.max(highestLately, least[0]);
      System.arraycopy(least, 1, least, 0, MOST);
      System.arraycopy(times, 1, times, 0, MOST);
      size--;
    }
  }

  /** What was taken for more since then was garbage. */
  void correct(int since, double inUse) {
    for (int i = size - 1; i >= 0 && times[i] > since; i--) {
      least[i] = Math.min(least[i], inUse);
    }
    highest = Math.max(highest, Math.min(highestLately, inUse));
    highestLately = Double.NEGATIVE_INFINITY;
  }

  /** A trend in the last stretches that are over, few or many; null where there is none. */
  @Nullable Found find(double leastRise, double max) {
    for (int n = FEWEST; n < size; n += FEWEST) {
      Found found = find(size - 1 - n, size - 1, leastRise, max);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found find(int from, int to, double leastRise, double max) {
    double[] values = Arrays.copyOfRange(least, from, to);
    int n = values.length;
    int some = n / 4;
    double first = middle(values, 0, some);
    double now = middle(values, n - some, n);
    double younger = now - middle(values, (n - some) / 2, (n + some) / 2);
    if (now - first < leastRise
        || younger < YOUNGER_PART * (now - first)
        || now < highestBefore(from) + LEAST_ABOVE * max) {
      return null;
    }
    Trend trend = MannKendall.test(values);
    if (2.0 * trend.s() / (n * (n - 1.0)) < LEAST_TAU || trend.p() > MOST_P) {
      return null;
    }
    int began = to - some;
    while (began > from && least[began] > first) {
      began--;
    }
    return new Found(times[began], slope(began, to, now - first), first, now, trend, n);
  }

  /** Where it goes up in few steps, most pairs of stretches are level, and so is their median. */
  private double slope(int from, int to, double rise) {
    double[] x = Arrays.stream(times, from, to).asDoubleStream().toArray();
    double between = TheilSen.slope(x, Arrays.copyOfRange(least, from, to));
    return Math.max(between, rise / (times[to - 1] - times[from]));
  }

  private static double middle(double[] values, int from, int to) {
    return Median.of(Arrays.copyOfRange(values, from, to));
  }

  private double highestBefore(int from) {
    return Arrays.stream(least, 0, from).reduce(Math.max(highest, highestLately), Math::max);
  }

  /** Whether the last stretches between the two times no longer rise; false where they are few. */
  boolean isFlat(int since, int until) {
    int to = Math.max(0, size - 1);
    while (to > 0 && times[to - 1] > until) {
      to--;
    }
    int from = to - FEWEST;
    return from >= 0
        && times[from] > since
        && MannKendall.test(Arrays.copyOfRange(least, from, to)).z() < 2;
  }
}
