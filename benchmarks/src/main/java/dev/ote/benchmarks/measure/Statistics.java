package dev.ote.benchmarks.measure;

import java.util.Arrays;
import java.util.Random;

/** The few statistics that the tables need. */
public final class Statistics {
  private static final int RESAMPLES = 10_000;

  private Statistics() {}

  /** Where the true value lies, with 95 % confidence. */
  public record Interval(double low, double high) {}

  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** By the percentile bootstrap; of few values it is little more than their range. */
  public static Interval intervalOfMedian(double... values) {
    Random random = new Random(1);
    double[] medians = new double[RESAMPLES];
    double[] resample = new double[values.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < resample.length; j++) {
        resample[j] = values[random.nextInt(values.length)];
      }
      medians[i] = median(resample);
    }
    Arrays.sort(medians);
    return new Interval(medians[RESAMPLES / 40], medians[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  /** The exponent {@code e} of {@code y = c * x^e}, by least squares of the logarithms. */
  public static double exponent(double[] x, double[] y) {
    double meanX = Arrays.stream(x).map(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(y).map(Math::log).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += (Math.log(x[i]) - meanX) * (Math.log(y[i]) - meanY);
      variance += (Math.log(x[i]) - meanX) * (Math.log(x[i]) - meanX);
    }
    return covariance / variance;
  }
}
