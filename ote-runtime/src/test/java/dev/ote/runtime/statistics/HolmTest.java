package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HolmTest {
  /** The four values that textbooks show the procedure with. */
  @Test
  void adjustsInStepsAndKeepsTheOrder() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    assertThat(Holm.adjust(new double[] {0.4})).containsExactly(0.4);
    assertThat(Holm.adjust(new double[] {0.9, 0.8})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  /** What it is derived from: a hypothesis falls if Bonferroni rejects every set that has it. */
  @Test
  void isTheClosureOfBonferroni() {
    SplittableRandom random = new SplittableRandom(1979);
    for (int run = 0; run < 200; run++) {
      double[] p = random.doubles(1 + run % 7, 0, 0.3).toArray();
      double[] expected = new double[p.length];
      for (int set = 1; set < 1 << p.length; set++) {
        double smallest = 1;
        for (int i = 0; i < p.length; i++) {
          smallest = (set & 1 << i) == 0 ? smallest : Math.min(smallest, p[i]);
        }
        for (int i = 0; i < p.length; i++) {
          if ((set & 1 << i) != 0) {
            expected[i] = Math.max(expected[i], Math.min(1, Integer.bitCount(set) * smallest));
          }
        }
      }
      assertThat(Holm.adjust(p)).containsExactly(expected, within(1e-15));
    }
  }

  @Test
  void theArgumentStaysAsItIsAndMustBeProbabilities() {
    double[] p = {0.04, 0.01};
    assertThat(Holm.adjust(p)).containsExactly(0.04, 0.02);
    assertThat(p).containsExactly(0.04, 0.01);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holm.adjust(new double[] {0.1, 1.1}))
        .withMessage("p[1] is no probability: 1.1");
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(new double[] {Double.NaN}));
  }
}
