package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class ProportionsTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void smallExpectedCountsGetTheExactTestOfCommonsStatistics() {
    int compared = 0;
    for (int run = 0; run < 3000; run++) {
      int n1 = 1 + random.nextInt(60);
      int n2 = 1 + random.nextInt(400);
      int k1 = random.nextInt(Math.min(n1, 6) + 1);
      int k2 = random.nextInt(Math.min(n2, 4) + 1);
      boolean failures = random.nextBoolean(); // The same the other way round.
      double expected = (double) (k1 + k2) * Math.min(n1, n2) / (n1 + n2);
      if (k1 + k2 > 0 && expected < 1 && (double) (n1 + n2 - k1 - k2) > k1 + k2) {
        double p =
            failures
                ? Proportions.test(n1 - k1, n1, n2 - k2, n2)
                : Proportions.test(k1, n1, k2, n2);
        assertThat(p)
            .as("%d of %d, %d of %d", k1, n1, k2, n2)
            .isCloseTo(fisherIrwin(k1, n1, k1 + k2, n1 + n2), within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @Test
  void othersGetTheChiSquaredTestOfCommonsStatisticsTimesOneLess() {
    for (int run = 0; run < 500; run++) {
      int n1 = 50 + random.nextInt(1000);
      int n2 = 50 + random.nextInt(1000);
      int k1 = 5 + random.nextInt(n1 - 9);
      int k2 = 5 + random.nextInt(n2 - 9);
      double all = n1 + n2;
      double statistic =
          ChiSquareTest.withDefaults().statistic(new long[][] {{k1, n1 - k1}, {k2, n2 - k2}});
      double expected =
          ChiSquaredDistribution.of(1).survivalProbability(statistic * (all - 1) / all);
      assertThat(Proportions.test(k1, n1, k2, n2)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void nothingAndEverythingAreNoDifference() {
    assertThat(Proportions.test(0, 5, 0, 1000)).isEqualTo(1);
    assertThat(Proportions.test(5, 5, 1000, 1000)).isEqualTo(1);
    assertThat(Proportions.test(1, 2, 5, 10)).isEqualTo(1);
  }

  @Test
  void hugeCountsTakeNoTime() {
    assertThat(Proportions.test(3, 1_000, 1, 4_000_000_000_000L)).isBetween(0.0, 1e-20);
    assertThat(Proportions.test(0, 1_000, 900_000_000L, 4_000_000_000_000L)).isBetween(0.7, 1.0);
    assertThat(Proportions.test(5_000_000_000L, 10_000_000_000L, 1, 2)).isCloseTo(1, within(1e-9));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportions.test(3, 2, 0, 1))
        .withMessage("k1 of n1: 3 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportions.test(1, 2, 0, 0))
        .withMessage("k2 of n2: 0 of 0");
  }

  /** Not their FisherExactTest, which may leave out an outcome that is exactly as probable. */
  private static double fisherIrwin(int k1, int n1, int successes, int all) {
    HypergeometricDistribution counts = HypergeometricDistribution.of(all, successes, n1);
    double observed = counts.probability(k1) * (1 + 1e-9);
    return IntStream.rangeClosed(0, successes)
        .mapToDouble(counts::probability)
        .filter(probability -> probability <= observed)
        .sum();
  }
}
