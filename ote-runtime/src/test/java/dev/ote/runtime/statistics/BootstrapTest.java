package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private final SplittableRandom random = new SplittableRandom(42);

  /** The sign test's intervals: how probable it is that the median is below each of the values. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 101, 5000})
  void mediansAreDrawnBetweenValuesAsTheBinomialDistributionSays(int n) {
    double[] ranks = new double[n];
    Arrays.setAll(ranks, i -> i + 1);
    int draws = 20_000;
    double[] medians = MedianDraws.of(ranks, draws, random);
    assertThat(medians).isSorted();
    BinomialDistribution below = BinomialDistribution.of(n, 0.5);
    for (int k = 2; k < n; k += Math.max(1, n / 50)) {
      int rank = k;
      double share =
          Arrays.stream(medians).filter(median -> median < rank).count() / (double) draws;
      assertThat(share)
          .as("below value %d of %d", k, n)
          .isCloseTo(below.cumulativeProbability(k - 1), within(1.5 / draws));
    }
  }

  /** A table of the sign test: of 10 values, the 2nd and the 9th enclose the median at 97.85 %. */
  @Test
  void theIntervalOfOneMedianIsThatOfTheTables() {
    double[] medians =
        MedianDraws.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 100_000, random);
    double inside = Arrays.stream(medians).filter(median -> median >= 2 && median <= 9).count();
    assertThat(inside / medians.length).isCloseTo(0.9785, within(0.0001));
  }

  /** The plain one, from its definition: with many values both are the same. */
  @Test
  void largeSamplesGetThePlainBootstrapsInterval() {
    double[] baseline = Samples.LOG_NORMAL.draw(4001, 1, random);
    double[] candidate = Samples.LOG_NORMAL.draw(4001, 1.2, random);
    double[] ratios = new double[2000];
    Arrays.setAll(ratios, i -> Median.of(resampled(candidate)) / Median.of(resampled(baseline)));
    Arrays.sort(ratios);
    Interval interval = Bootstrap.medianRatio(baseline, candidate, 0.95, 10_000, random);
    double tenth = (interval.high() - interval.low()) / 10;
    assertThat(interval.low()).isCloseTo(ratios[49], within(tenth));
    assertThat(interval.high()).isCloseTo(ratios[1950], within(tenth));
    assertThat(interval.estimate()).isEqualTo(Median.of(candidate) / Median.of(baseline));
  }

  @Test
  void theSameRandomNumbersGiveTheSameInterval() {
    double[] baseline = Samples.NORMAL.draw(20, 1, random);
    double[] candidate = Samples.NORMAL.draw(30, 1, random);
    Interval first =
        Bootstrap.medianRatio(baseline, candidate, 0.95, 1000, new SplittableRandom(3));
    Arrays.sort(baseline);
    assertThat(Bootstrap.medianRatio(baseline, candidate, 0.95, 1000, new SplittableRandom(3)))
        .isEqualTo(first);
    // Others hardly differ.
    Interval other = Bootstrap.medianRatio(baseline, candidate, 0.95, 1000, random);
    double tenth = (first.high() - first.low()) / 10;
    assertThat(other.low()).isCloseTo(first.low(), within(tenth));
    assertThat(other.high()).isCloseTo(first.high(), within(tenth));
  }

  @Test
  void higherLevelsAreWider() {
    double[] baseline = Samples.NORMAL.draw(20, 1, random);
    double[] candidate = Samples.NORMAL.draw(20, 1, random);
    Interval half = Bootstrap.medianRatio(baseline, candidate, 0.5, 2000, random);
    Interval most = Bootstrap.medianRatio(baseline, candidate, 0.99, 2000, random);
    assertThat(most.low()).isLessThan(half.low());
    assertThat(most.high()).isGreaterThan(half.high());
  }

  @Test
  void equalValuesHaveNoWidth() {
    double[] two = {2, 2, 2, 2};
    double[] three = {3, 3, 3};
    assertThat(Bootstrap.medianRatio(two, three, 0.95, 100, random))
        .isEqualTo(new Interval(1.5, 1.5, 1.5));
  }

  @Test
  void zeroHasAMeaning() {
    double[] zero = {0, 0, 0};
    double[] one = {1, 1, 1};
    assertThat(Bootstrap.medianRatio(zero, zero, 0.95, 100, random))
        .isEqualTo(new Interval(1, 1, 1));
    assertThat(Bootstrap.medianRatio(one, zero, 0.95, 100, random))
        .isEqualTo(new Interval(0, 0, 0));
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(Bootstrap.medianRatio(zero, one, 0.95, 100, random))
        .isEqualTo(new Interval(infinite, infinite, infinite));
    double[] some = {0, 0, 0, 1, 1, 1, 1};
    Interval wide = Bootstrap.medianRatio(some, some, 0.95, 1000, random);
    assertThat(wide.low()).isZero();
    assertThat(wide.high()).isGreaterThan(1);
  }

  @Test
  void saysWhatIsWrong() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.medianRatio(new double[] {-1}, one, 0.95, 1000, random))
        .withMessage("baseline[0] is negative: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.medianRatio(one, new double[0], 0.95, 1000, random))
        .withMessage("candidate is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.medianRatio(one, one, 1, 1000, random))
        .withMessage("level must be between 0 and 1: 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.medianRatio(one, one, 0.95, 99, random))
        .withMessage("resamples must be at least 100: 99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 1.5, 1))
        .withMessage("no interval: low 2.0, estimate 1.5, high 1.0");
  }

  private double[] resampled(double[] sample) {
    return random.ints(sample.length, 0, sample.length).mapToDouble(i -> sample[i]).toArray();
  }
}
