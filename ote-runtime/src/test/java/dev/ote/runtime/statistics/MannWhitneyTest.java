package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {
  private final SplittableRandom random = new SplittableRandom(20);

  /** Tables of critical values of U, two-sided, 5 %: the greatest U that is significant. */
  @ParameterizedTest
  @CsvSource({
    "3, 5, 0",
    "4, 4, 0",
    "5, 5, 2",
    "5, 10, 8",
    "6, 6, 5",
    "6, 10, 11",
    "7, 7, 8",
    "7, 9, 12",
    "8, 8, 13",
    "9, 10, 20",
    "10, 10, 23",
    "15, 15, 64",
    "20, 20, 127"
  })
  void criticalValuesAreThoseOfTheTables(int m, int n, int critical) {
    assertThat(withU(critical, m, n).p()).isLessThanOrEqualTo(0.05);
    assertThat(withU(critical + 1, m, n).p()).isGreaterThan(0.05);
    assertThat(withU(m * n - critical, m, n).p()).isEqualTo(withU(critical, m, n).p());
  }

  @Test
  void exactValuesAreThoseOfCommonsStatistics() {
    MannWhitneyUTest reference = MannWhitneyUTest.withDefaults().with(PValueMethod.EXACT);
    for (int run = 0; run < 300; run++) {
      double[] baseline = sample(1 + random.nextInt(50), 0, 1e9);
      double[] candidate = sample(1 + random.nextInt(50), random.nextInt(3) * 1e8, 1e9);
      RankTest test = MannWhitney.test(baseline, candidate);
      var expected = reference.test(candidate, baseline);
      assertThat(test.u()).isEqualTo(expected.getStatistic());
      assertThat(test.p()).isCloseTo(expected.getPValue(), withinPercentage(1e-7));
    }
  }

  @Test
  void valuesWithTiesAreThoseOfCommonsStatistics() {
    MannWhitneyUTest reference = MannWhitneyUTest.withDefaults().with(PValueMethod.ASYMPTOTIC);
    for (int run = 0; run < 300; run++) {
      double[] baseline = sample(5 + random.nextInt(200), 0, 12);
      double[] candidate = sample(5 + random.nextInt(200), random.nextInt(3), 12);
      RankTest test = MannWhitney.test(baseline, candidate);
      var expected = reference.test(candidate, baseline);
      assertThat(test.u()).isEqualTo(expected.getStatistic());
      assertThat(test.p()).isCloseTo(expected.getPValue(), withinPercentage(1e-7));
    }
  }

  @Test
  void theEffectIsThatOfAllPairs() {
    for (int run = 0; run < 100; run++) {
      double[] baseline = sample(1 + random.nextInt(30), 0, 20);
      double[] candidate = sample(1 + random.nextInt(30), 3, 20);
      double sum = 0;
      for (double b : baseline) {
        for (double c : candidate) {
          sum += Double.compare(c, b);
        }
      }
      assertThat(MannWhitney.test(baseline, candidate).cliffsDelta())
          .isCloseTo(sum / (baseline.length * candidate.length), within(1e-12));
    }
  }

  @Test
  void histogramsAreSamplesWithTies() {
    double[] values = {0, 1, 2, 3, 4};
    long[] baselineCounts = {3, 0, 7, 11, 40};
    long[] candidateCounts = {9, 5, 0, 31, 2};
    RankTest expected =
        MannWhitney.test(spread(values, baselineCounts), spread(values, candidateCounts));
    assertThat(MannWhitney.test(values, baselineCounts, candidateCounts)).isEqualTo(expected);
  }

  @Test
  void billionsOfCallsDoNotOverflow() {
    RankTest test =
        MannWhitney.test(
            new double[] {1, 2},
            new long[] {5_000_000_000L, 5_000_000_000L},
            new long[] {5_000_200_000L, 4_999_800_000L});
    assertThat(test.cliffsDelta()).isCloseTo(-2e-5, within(1e-12));
    // Of two values it is the comparison of two proportions.
    double proportions =
        Proportions.test(5_000_000_000L, 10_000_000_000L, 5_000_200_000L, 10_000_000_000L);
    assertThat(test.p()).isCloseTo(proportions, within(1e-6)).isBetween(0.003, 0.006);
  }

  @Test
  void equalValuesAreNoDifference() {
    double[] same = {2, 2, 2};
    assertThat(MannWhitney.test(same, same)).isEqualTo(new RankTest(4.5, 1, 0));
    assertThat(MannWhitney.test(new double[] {-0.0}, new double[] {0.0}).cliffsDelta()).isZero();
    assertThat(MannWhitney.test(new double[] {1}, new double[] {2}))
        .isEqualTo(new RankTest(1, 1, 1));
  }

  @Test
  void theArgumentsStayAsTheyAre() {
    double[] baseline = {3, 1, 2};
    double[] candidate = {9, 8};
    assertThat(MannWhitney.test(baseline, candidate).p()).isCloseTo(0.2, within(1e-15));
    assertThat(baseline).containsExactly(3, 1, 2);
    assertThat(candidate).containsExactly(9, 8);
  }

  @Test
  void saysWhatIsWrong() {
    double[] one = {1};
    double[] two = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(one, new double[0]))
        .withMessage("candidate is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(new double[] {Double.NaN}, one))
        .withMessage("baseline[0] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(two, new long[] {1}, new long[] {1, 2}))
        .withMessage("2 values, 1 baselineCounts, 2 candidateCounts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(two, new long[] {1, -1}, new long[] {1, 2}))
        .withMessage("baselineCounts[1] is negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannWhitney.test(two, new long[] {1, 1}, new long[2]))
        .withMessage("candidateCounts are all 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MannWhitney.test(new double[] {2, 2}, new long[] {1, 1}, new long[] {1, 1}))
        .withMessage("values[1] is not above the one before: 2.0");
  }

  /** Samples without ties in which the candidate has the given U. */
  private static RankTest withU(int u, int m, int n) {
    double[] baseline = new double[m];
    Arrays.setAll(baseline, i -> i);
    double[] candidate = new double[n];
    int left = u;
    for (int j = 0; j < n; j++) {
      int smaller = Math.min(m, left);
      left -= smaller;
      candidate[j] = smaller - 0.5 + j * 0.001;
    }
    RankTest test = MannWhitney.test(baseline, candidate);
    assertThat(test.u()).isEqualTo(u);
    return test;
  }

  /** Whole numbers, so that a small width gives ties. */
  private double[] sample(int size, double from, double width) {
    return random.doubles(size, from, from + width).map(Math::floor).toArray();
  }

  private static double[] spread(double[] values, long[] counts) {
    return IntStream.range(0, values.length)
        .boxed()
        .flatMapToDouble(i -> DoubleStream.generate(() -> values[i]).limit(counts[i]))
        .toArray();
  }
}
