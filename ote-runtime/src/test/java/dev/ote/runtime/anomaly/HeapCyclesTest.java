package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A collection a minute, of a heap of 1,000 bytes. */
class HeapCyclesTest {
  private static final double MAX = 1000;

  private final HeapCycles cycles = new HeapCycles();
  private int minute;

  private boolean collected(double used) {
    return cycles.see(60 * minute++, used, MAX);
  }

  /** What a collection of the old leaves; true as soon as that is known. */
  private boolean stays(double used) {
    boolean known = false;
    for (int i = 0; i < 10 && !known; i++) {
      known = collected(used);
    }
    return known;
  }

  private void grows(double from, double to, int minutes) {
    for (int i = 0; i < minutes; i++) {
      assertThat(collected(from + (to - from) * i / minutes)).isFalse();
    }
  }

  @Test
  void takesAllForUsedBeforeTheOldWereCollected() {
    grows(100, 300, 100);
    assertThat(cycles.hasFallen()).isFalse();
    assertThat(cycles.inUse()).isEqualTo(298);
    assertThat(cycles.knownUntil()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void knowsWhatIsInUseTenCollectionsAfterTheFallBegan() {
    grows(100, 300, 100);
    for (double part : new double[] {250, 200, 150, 120, 121, 122, 123, 124, 125}) {
      assertThat(collected(part)).isFalse();
      assertThat(cycles.isFalling()).isTrue();
    }
    assertThat(collected(126)).isTrue();
    assertThat(cycles.isFalling()).isFalse();
    assertThat(cycles.inUse()).isEqualTo(120);
    assertThat(cycles.grewSince()).isZero();
    assertThat(cycles.knownUntil()).isEqualTo(60 * 103);
  }

  @Test
  void takesNoSmallFallForOne() {
    grows(100, 300, 100);
    assertThat(collected(261)).isFalse();
    assertThat(cycles.isFalling()).isFalse();
  }

  @Test
  void takesGrowthForGarbageThatIsUpToHalfAsFastAgain() {
    grows(100, 300, 100);
    assertThat(stays(100)).isTrue();
    double pace = 198 / 99.0;
    int fell = minute - 10;
    grows(100, 250, 50); // three a minute
    assertThat(cycles.inUse()).isEqualTo(100);
    double used = 330;
    collected(used);
    assertThat(cycles.inUse()).isCloseTo(used - 1.5 * pace * (minute - 1 - fell), within(1e-9));
  }

  @Test
  void takesAllForUsedBeyondWhatWasEverLeftBeforeAFall() {
    grows(100, 300, 100);
    stays(100);
    grows(100, 300, 1000);
    collected(337.9);
    assertThat(cycles.inUse()).isEqualTo(100);
    collected(338.1);
    assertThat(cycles.inUse()).isEqualTo(338.1);
  }

  @Test
  void isNotMisledByALeakAboutHowFastGarbageGrows() {
    grows(100, 300, 100);
    stays(100);
    grows(100, 300, 50); // twice as fast, of which half stays
    stays(200);
    int fell = minute - 10;
    grows(200, 300, 20); // five a minute
    double pace = 198 / 99.0;
    assertThat(cycles.inUse()).isCloseTo(295 - 1.5 * pace * (minute - 1 - fell), within(1e-9));
  }
}
