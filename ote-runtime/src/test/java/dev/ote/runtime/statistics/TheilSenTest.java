package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TheilSenTest {
  /** Worked by hand: slopes 1, 2.5, 4, 4, 3, 4, of which 3 and 4 are in the middle. */
  @Test
  void isTheMedianOfAllSlopes() {
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3}, new double[] {0, 1, 5, 9}))
        .isCloseTo((3 + 4) / 2.0, within(1e-12));
  }

  @Test
  void aQuarterOfOutliersChangesNothing() {
    double[] y = new double[200];
    Arrays.setAll(y, i -> i % 4 == 3 ? 1e9 * (i % 8) : 7 + 0.25 * i);
    assertThat(TheilSen.slope(y)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void pointsMayComeInAnyOrderAndShareAnX() {
    double[] x = {5, 1, 1, 3, 3};
    double[] y = {10, 2, 2, 6, 6};
    assertThat(TheilSen.slope(x, y)).isEqualTo(2);
    assertThat(x).containsExactly(5, 1, 1, 3, 3);
  }

  @Test
  void longSeriesAreThinnedAndKeepTheirSlope() {
    SplittableRandom random = new SplittableRandom(1968);
    double[] exact = new double[100_000];
    Arrays.setAll(exact, i -> 3 - 0.5 * i);
    assertThat(TheilSen.slope(exact)).isCloseTo(-0.5, within(1e-9));

    double[] noisy = new double[100_000];
    Arrays.setAll(
        noisy,
        i -> random.nextInt(5) == 0 ? 1e12 * random.nextDouble() : 0.001 * i + random.nextDouble());
    assertThat(TheilSen.slope(noisy)).isCloseTo(0.001, within(0.00001));
    assertThat(TheilSen.slope(noisy)).isEqualTo(TheilSen.slope(noisy.clone()));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.slope(new double[] {1, 2}, new double[] {1}))
        .withMessage("2 x, 1 y");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.slope(new double[] {4, 4}, new double[] {1, 2}))
        .withMessage("no two different x: all are 4.0");
    assertThatIllegalArgumentException().isThrownBy(() -> TheilSen.slope(new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.slope(new double[] {1, Double.NaN}))
        .withMessage("y[1] is NaN");
  }
}
