package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Do the statistics keep what they promise? On distributions that are known, with the same random
 * numbers each time; {@link ErrorRatesTable} has many more runs.
 */
class ErrorRatesTest {
  /** So that chance alone moves a share of 5 % by a third of a point, and one of 95 % by 0.7. */
  private static final int RUNS_OF_TESTS = 4000;

  private static final int RUNS_OF_INTERVALS = 1000;
  private final SplittableRandom random = new SplittableRandom(1947);

  @ParameterizedTest
  @EnumSource
  void samplesOfOneDistributionSeldomDiffer(Samples samples) {
    for (int n : new int[] {9, 30, 100}) {
      assertThat(ErrorRates.differs(samples, n, 1, RUNS_OF_TESTS, random))
          .as("n = %d", n)
          .isBetween(3.0, 6.0);
    }
  }

  @Test
  void oneTenthMoreIsFound() {
    for (int n : new int[] {10, 20, 30}) {
      assertThat(ErrorRates.differs(Samples.NORMAL, n, 1.1, RUNS_OF_TESTS, random))
          .as("n = %d", n)
          .isGreaterThanOrEqualTo(95);
    }
  }

  @ParameterizedTest
  @EnumSource
  void intervalsCoverTheTrueRatio(Samples samples) {
    if (samples == Samples.EXPONENTIAL_WITH_TIES) {
      return; // Multiplied by the ratio, its ties are those of another distribution: see below.
    }
    // A median beside a gap, of few values: there an interval is too wide, and never too narrow.
    double most = samples == Samples.BIMODAL ? 98.5 : 97;
    for (int n : new int[] {10, 20, 30, 50, 100}) {
      assertThat(ErrorRates.covers(samples, n, n, RUNS_OF_INTERVALS, random))
          .as("n = %d", n)
          .isBetween(93.0, n > 20 ? 97 : most);
    }
    assertThat(ErrorRates.covers(samples, 10, 50, RUNS_OF_INTERVALS, random)).isBetween(93.0, most);
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoTrendSeldomShowsOne(Samples samples) {
    for (int n : new int[] {10, 30, 100}) {
      assertThat(ErrorRates.seesTrend(samples, n, RUNS_OF_TESTS, random))
          .as("n = %d", n)
          .isBetween(3.0, 6.0);
    }
  }

  @Test
  void equalProportionsSeldomDiffer() {
    for (double p : new double[] {0.01, 0.1, 0.5}) {
      assertThat(ErrorRates.proportionsDiffer(p, 200, 400, RUNS_OF_TESTS, random))
          .as("p = %s", p)
          .isLessThan(6.0);
    }
  }
}
