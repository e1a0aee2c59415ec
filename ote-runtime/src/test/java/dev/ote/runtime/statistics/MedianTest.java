package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void isTheValueInTheMiddle() {
    assertThat(Median.of(new double[] {5, 1, 3})).isEqualTo(3);
    assertThat(Median.of(new double[] {5, 1, 3, 4})).isEqualTo(3.5);
    assertThat(Median.of(new double[] {7})).isEqualTo(7);
    assertThat(Median.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}))
        .isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void theDeviationIsThatOfHalfOfTheValues() {
    assertThat(Median.absoluteDeviation(new double[] {1, 1, 2, 2, 4, 6, 9})).isEqualTo(1);
    assertThat(Median.absoluteDeviation(new double[] {3, 3, 3, 1000})).isZero();
  }

  @Test
  void theArgumentStaysAsItIs() {
    double[] values = {3, 1, 2};
    assertThat(Median.absoluteDeviation(values)).isEqualTo(1);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Median.of(new double[0]))
        .withMessage("values is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Median.of(new double[] {1, Double.NaN}))
        .withMessage("values[1] is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Median.absoluteDeviation(new double[] {Double.NEGATIVE_INFINITY}))
        .withMessage("values[0] is -Infinity");
  }
}
