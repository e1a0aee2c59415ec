package dev.ote.runtime.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A confidence interval of the ratio of two medians, by resampling.
 *
 * <p>The plain bootstrap draws samples from the sample and takes the median of each. That takes a
 * pass over the sample for every draw, and the medians of few values can only be values that were
 * seen, or the middle between two: its intervals jump, and are somewhat too wide (measured: 95 %
 * cover 96 to 97 % with 5 to 30 values). Here each resample draws instead <em>between which two
 * values, in order, the true median lies</em>. Of n values, k are below it with the binomial
 * probability C(n, k) / 2ⁿ, whatever the distribution is (Thompson, On confidence ranges for the
 * median, Annals of Mathematical Statistics 7, 1936), and between two values positions are taken as
 * equally probable: a simple form of the interpolation of Hettmansperger and Sheather (Confidence
 * intervals based on interpolated order statistics, Statistics and Probability Letters 4, 1986).
 * The ratio of two such draws, one for each sample, is one value of the bootstrap distribution, and
 * the interval lies between its percentiles. A resample takes constant time, however large the
 * samples are.
 *
 * <p>Measured: from 7 values each on, 95 % cover 94.4 to 96 % of true ratios of normal, log-normal
 * and exponential durations, and up to 98 % with less than 20 values of two modes, where the median
 * stands beside a gap. With fewer than 7 values the interval is too narrow, since beyond the
 * smallest and the largest value nothing is known: with 5, 95 % cover some 93 %.
 */
public final class Bootstrap {
  /**
   * The relative variance of an interval's squared width, times z and the root of the sample's
   * size. An interval spans about z √n gaps between neighbouring values, each of them as noisy as
   * it is large, which gives 4. What is left out there makes it somewhat more: this was measured.
   */
  private static final double WIDTH_NOISE = 4.7;

  /** Samples of 5 values and less ask for more; their intervals are too narrow all the same. */
  private static final double MOST_EXCESS = 0.6;

  private Bootstrap() {}

  /**
   * The interval of the candidate's median divided by the baseline's.
   *
   * @param baseline at least one value, all finite, none negative; not changed
   * @param candidate at least one value, all finite, none negative; not changed
   * @param level of confidence, such as 0.95; more than 0, less than 1
   * @param resamples how many draws, at least 100; 2,000 are plenty
   * @param random where random numbers are taken from: the same ones give the same interval
   * @return the interval; the estimate is the ratio of the samples' medians. 0 divided by 0 is
   *     taken for 1, anything else divided by 0 is infinite.
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Interval medianRatio(
      double[] baseline, double[] candidate, double level, int resamples, RandomGenerator random) {
    Require.notNegative(baseline, "baseline");
    Require.notNegative(candidate, "candidate");
    Require.level(level);
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be at least 100: " + resamples);
    }
    double[] below = MedianDraws.of(baseline, resamples, random);
    double[] above = MedianDraws.of(candidate, resamples, random);
    double end = lowerEnd(level, below, above, baseline.length, candidate.length);
    shuffle(above, random);
    double[] ratios = new double[resamples];
    Arrays.setAll(ratios, i -> ratio(above[i], below[i]));
    Arrays.sort(ratios);
    double estimate = ratio(Median.of(candidate), Median.of(baseline));
    return new Interval(percentile(ratios, end), estimate, percentile(ratios, 1 - end));
  }

  /**
   * The percentile that is the lower end. It is not quite (1 - level) / 2, for the following
   * reason. An interval of one median holds its level although its width is noisy, as only few
   * values lie in it. Of two medians' noise, a part averages out, so that intervals of their ratio
   * would be too wide: at 10 values each, 95 % would cover 98.8 %. To second order in that noise,
   * the squared width is too large by (z² + 1) / 4 · share · (1 - share) · noise, where shares are
   * those of the two samples in the squared width.
   */
  private static double lowerEnd(double level, double[] below, double[] above, int m, int n) {
    double z = Normal.quantile((1 - level) / 2);
    double ofBelow = relativeSpread(below);
    double ofAbove = relativeSpread(above);
    double share = ofBelow * ofBelow / (ofBelow * ofBelow + ofAbove * ofAbove);
    double noise = WIDTH_NOISE / Math.abs(z) * (1 / Math.sqrt(m) + 1 / Math.sqrt(n));
    double excess = (z * z + 1) / 4 * share * (1 - share) * noise;
    // No spread, or a median of 0: there is nothing to correct, or nothing known to do so by.
    return excess > 0
        ? Normal.cdf(z * Math.sqrt(1 - Math.min(excess, MOST_EXCESS)))
        : Normal.cdf(z);
  }

  private static double relativeSpread(double[] draws) {
    return (percentile(draws, 0.84) - percentile(draws, 0.16)) / percentile(draws, 0.5);
  }

  private static double ratio(double above, double below) {
    return above == below ? 1 : above / below;
  }

  private static double percentile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int index = (int) position;
    double value = sorted[index];
    double next = sorted[Math.min(index + 1, sorted.length - 1)];
    double way = position - index;
    // Infinite values are not to be subtracted from each other, or multiplied by 0.
    return way == 0 || value == next ? value : value + way * (next - value);
  }

  /** Draws are in ascending order: without this the two samples' draws would go together. */
  private static void shuffle(double[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double swapped = values[i];
      values[i] = values[other];
      values[other] = swapped;
    }
  }
}
