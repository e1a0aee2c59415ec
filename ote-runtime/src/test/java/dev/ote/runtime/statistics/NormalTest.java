package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalTest {
  private static final NormalDistribution REFERENCE = NormalDistribution.of(0, 1);

  @Test
  void probabilitiesAreThoseOfCommonsStatistics() {
    for (double z = -37; z <= 9; z += 0.0371) {
      assertThat(Normal.cdf(z))
          .as("z = %s", z)
          .isCloseTo(REFERENCE.cumulativeProbability(z), withinPercentage(1e-10));
    }
  }

  @Test
  void quantilesAreThoseOfCommonsStatistics() {
    for (double p = 1e-290; p < 0.5; p *= 1.7) {
      double expected = REFERENCE.inverseCumulativeProbability(p);
      assertThat(Normal.quantile(p)).as("p = %s", p).isCloseTo(expected, within(1e-11));
      if (p > 1e-10) { // Closer to 1, the difference to 1 has few digits itself.
        assertThat(Normal.quantile(1 - p)).isCloseTo(-expected, within(1e-5));
      }
    }
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-15));
  }

  @Test
  void theEndsAreInfinite() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.twoSided(0)).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberAndNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.cdf(Double.NaN))
        .withMessage("z is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.quantile(1.5))
        .withMessage("p must be between 0 and 1: 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(Double.NaN));
  }
}
