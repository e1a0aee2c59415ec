package dev.ote.runtime.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockCostTest {
  @Test
  void isThatOfWarmCodeInTheEnd() {
    double first = ClockCost.nanos();
    double least = Double.MAX_VALUE;
    for (int run = 0; run < 2_000; run++) {
      ClockCost.refine();
      long begin = System.nanoTime();
      for (int read = 0; read < 49; read++) {
        long unused = System.nanoTime();
      }
      least = Math.min(least, (System.nanoTime() - begin) / 50.0);
    }
    assertThat(ClockCost.nanos()).isLessThanOrEqualTo(first).isBetween(least / 3, least * 3);
  }
}
