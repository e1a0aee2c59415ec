package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualIntervalTest {
  private final UsualInterval interval = new UsualInterval();

  /** How many of so many intervals were gaps. */
  private int gaps(int times, double... seconds) {
    int gaps = 0;
    for (int i = 0; i < times; i++) {
      for (double each : seconds) {
        gaps += interval.isGap(each) ? 1 : 0;
      }
    }
    return gaps;
  }

  @Test
  void sleepIsAGap() {
    assertThat(gaps(10, 60)).isZero();
    assertThat(gaps(1, 18_000)).isEqualTo(1);
    assertThat(gaps(10, 60)).isZero();
    assertThat(gaps(1, 18_000, 10_800)).isEqualTo(2);
    assertThat(gaps(2, 60)).isZero();
    assertThat(gaps(1, 18_000)).isEqualTo(1);
  }

  @Test
  void anotherPaceIsLearned() {
    assertThat(gaps(1, 0, 5)).isZero();
    assertThat(gaps(100, 60)).isEqualTo(2);
    assertThat(gaps(1, 3600)).isEqualTo(1);
    assertThat(gaps(100, 1)).isZero();
    assertThat(gaps(1, 60)).isEqualTo(1);
  }

  @Test
  void twoPacesInTurnAreLearned() {
    assertThat(gaps(100, 5, 60)).isBetween(1, 8);
    assertThat(gaps(100, 5, 60)).isZero();
  }
}
