package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {
  /**
   * Upper tail probabilities of S, as in Kendall's Rank Correlation Methods and, after it, in
   * Gilbert's Statistical Methods for Environmental Pollution Monitoring (1987), table A18.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 4, 0.167",
    "4, 6, 0.042",
    "5, 4, 0.242",
    "5, 6, 0.117",
    "5, 8, 0.042",
    "5, 10, 0.0083",
    "8, 8, 0.199",
    "8, 12, 0.089",
    "8, 16, 0.031",
    "8, 20, 0.0071",
    "8, 22, 0.0028",
    "10, 9, 0.242",
    "10, 15, 0.108",
    "10, 21, 0.036",
    "10, 23, 0.023",
    "10, 27, 0.0083"
  })
  void probabilitiesAreThePublishedOnes(int n, long s, double oneSided) {
    Trend rising = MannKendall.test(withS(n, s));
    assertThat(rising.s()).isEqualTo(s);
    assertThat(rising.p()).isCloseTo(2 * oneSided, within(oneSided < 0.01 ? 0.0001 : 0.001));
    double[] reversed = withS(n, s);
    for (int i = 0; i < n; i++) {
      reversed[i] = -reversed[i];
    }
    Trend falling = MannKendall.test(reversed);
    assertThat(falling).isEqualTo(new Trend(-s, -rising.z(), rising.p()));
  }

  @Test
  void countsAllPairs() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 200; run++) {
      double[] values = random.doubles(1 + run, 0, 30).map(Math::floor).toArray();
      long s = 0;
      for (int i = 0; i < values.length; i++) {
        for (int j = 0; j < i; j++) {
          s += Double.compare(values[i], values[j]);
        }
      }
      assertThat(MannKendall.test(values).s()).isEqualTo(s);
    }
  }

  /** The variance that z is scaled by is the one over all orders of the values. */
  @Test
  void tiesAreCorrectedFor() {
    double[] values = {1, 1, 1, 2, 3, 3, 4};
    List<double[]> orders = new ArrayList<>();
    permute(values.clone(), 0, orders);
    double squares = 0;
    for (double[] order : orders) {
      long s = MannKendall.test(order).s();
      squares += s * s;
    }
    Trend sorted = MannKendall.test(values);
    assertThat(sorted.s()).isEqualTo(21 - 3 - 1);
    assertThat(sorted.z())
        .isCloseTo((sorted.s() - 1) / Math.sqrt(squares / orders.size()), within(1e-12));
    assertThat(sorted.p()).isCloseTo(2 * Normal.cdf(-sorted.z()), within(1e-15));
  }

  @Test
  void exactAndApproximateValuesMeet() {
    double[] thirty = withS(30, 131);
    double[] more = withS(31, 131);
    assertThat(MannKendall.test(thirty).p())
        .isCloseTo(2 * Normal.cdf(-MannKendall.test(thirty).z()), within(0.001));
    assertThat(MannKendall.test(more).p()).isEqualTo(2 * Normal.cdf(-MannKendall.test(more).z()));
  }

  @Test
  void whatDoesNotMoveHasNoTrend() {
    assertThat(MannKendall.test(new double[] {3, 3, 3, 3})).isEqualTo(new Trend(0, 0, 1));
    assertThat(MannKendall.test(new double[] {3})).isEqualTo(new Trend(0, 0, 1));
    assertThat(MannKendall.test(new double[] {-0.0, 0.0, -0.0, 0.0}).s()).isZero();
  }

  @Test
  void aLongSeriesDoesNotOverflow() {
    int n = 300_000;
    Trend trend = MannKendall.test(IntStream.range(0, n).asDoubleStream().toArray());
    assertThat(trend.s()).isEqualTo((long) n * (n - 1) / 2);
    assertThat(trend.p()).isZero();
  }

  @Test
  void theArgumentStaysAsItIsAndMustBeFinite() {
    double[] values = {3, 1, 2};
    assertThat(MannKendall.test(values).s()).isEqualTo(-1);
    assertThat(values).containsExactly(3, 1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.test(new double[] {1, Double.POSITIVE_INFINITY}))
        .withMessage("values[1] is Infinity");
    assertThatIllegalArgumentException().isThrownBy(() -> MannKendall.test(new double[0]));
  }

  /** Different numbers in an order that has the given S: neighbours are swapped until it does. */
  private static double[] withS(int n, long s) {
    double[] values = IntStream.range(0, n).asDoubleStream().toArray();
    long swaps = ((long) n * (n - 1) / 2 - s) / 2;
    for (int end = n; swaps > 0; end--) {
      for (int i = 1; i < end && swaps > 0; i++, swaps--) {
        double swapped = values[i];
        values[i] = values[i - 1];
        values[i - 1] = swapped;
      }
    }
    return values;
  }

  private static void permute(double[] values, int from, List<double[]> orders) {
    if (from == values.length) {
      orders.add(values.clone());
    }
    for (int i = from; i < values.length; i++) {
      double[] next = Arrays.copyOf(values, values.length);
      next[from] = values[i];
      next[i] = values[from];
      permute(next, from + 1, orders);
    }
  }
}
