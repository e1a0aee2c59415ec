package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stretches of a minute, of a heap of 1,000 bytes. */
class HeapTrendTest {
  private static final double MAX = 1000;
  private static final double RISE = 80;

  private final HeapTrend trend = new HeapTrend(60);
  private int minute;

  private HeapTrend.@Nullable Found found(int minutes, IntToDoubleFunction used) {
    HeapTrend.Found found = null;
    for (int i = 0; i < minutes && found == null; i++) {
      boolean ended = trend.add(60 * minute++, used.applyAsDouble(i));
      found = ended ? trend.find(RISE, MAX) : null;
    }
    return found;
  }

  @Test
  void findsWhatRisesAndSaysHowFast() {
    HeapTrend.Found found = found(100, i -> 100 + 6 * i);
    assertThat(found).isNotNull();
    assertThat(minute).isEqualTo(21);
    assertThat(found.stretches()).isEqualTo(20);
    assertThat(found.since()).isEqualTo(120);
    assertThat(found.bytesASecond()).isCloseTo(0.1, within(1e-9));
    assertThat(found.before()).isEqualTo(112);
    assertThat(found.used()).isEqualTo(202);
    assertThat(found.rise()).isEqualTo(90);
  }

  @Test
  void looksAtMoreStretchesForWhatIsSlower() {
    HeapTrend.Found found = found(100, i -> 100 + 1.9 * i);
    assertThat(found).isNotNull();
    assertThat(found.stretches()).isEqualTo(60);
  }

  @Test
  void isNotMisledByALastStretchThatIsLow() {
    assertThat(found(20, i -> i < 19 ? 100 + 7 * i : 100)).isNull();
    HeapTrend.Found found = found(1, i -> 300);
    assertThat(found).isNotNull();
    assertThat(found.since()).isEqualTo(120);
    assertThat(found.bytesASecond()).isCloseTo(7 / 60.0, within(0.01));
  }

  @Test
  void saysSinceWhenItRisesAndHowFastSinceThen() {
    HeapTrend.Found found = found(100, i -> i < 50 ? 100 : 100 + 3 * (i - 50));
    assertThat(found).isNotNull();
    assertThat(found.since()).isEqualTo(60 * 50);
    assertThat(found.bytesASecond()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void findsTwoSteps() {
    assertThat(found(40, i -> i < 20 ? 100 : 160)).isNull();
    HeapTrend.Found found = found(20, i -> 220);
    assertThat(found).isNotNull();
    assertThat(found.bytesASecond()).isBetween(0.03, 0.1);
  }

  @Test
  void findsNoStepByItself() {
    assertThat(found(200, i -> i < 100 ? 100 : 300)).isNull();
  }

  @Test
  void findsNothingThatSlowsDown() {
    assertThat(found(200, i -> 100 + 200 * (1 - Math.exp(-i / 8.0)))).isNull();
  }

  @Test
  void findsNothingThatWasAsHighBefore() {
    assertThat(found(10, i -> 250)).isNull();
    assertThat(found(100, i -> 100)).isNull();
    assertThat(found(31, i -> 100 + 6 * i)).isNull();
    assertThat(found(10, i -> 286 + 6 * i)).isNotNull();
  }

  @Test
  void forgetsWhatWasGarbage() {
    assertThat(found(10, i -> 250)).isNull();
    assertThat(found(100, i -> 100)).isNull();
    trend.correct(0, 100);
    assertThat(found(21, i -> 100 + 6 * i)).isNotNull();
  }

  @Test
  void correctsWhatItTookForUsed() {
    assertThat(found(20, i -> 100 + 6 * i)).isNull();
    trend.correct(60 * 9, 120);
    assertThat(found(2, i -> 220 + 6 * i)).isNull();
  }

  @Test
  void isFlatWhereEnoughStretchesDoNotRise() {
    assertThat(found(30, i -> 100)).isNull();
    assertThat(trend.isFlat(0, Integer.MAX_VALUE)).isTrue();
    assertThat(trend.isFlat(60 * 9, Integer.MAX_VALUE)).isFalse();
    assertThat(trend.isFlat(0, 60 * 20)).isTrue();
    assertThat(trend.isFlat(0, 60 * 19)).isFalse();
    assertThat(found(20, i -> 100 + 3 * i)).isNull();
    assertThat(trend.isFlat(0, Integer.MAX_VALUE)).isFalse();
  }
}
