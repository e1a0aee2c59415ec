package dev.ote.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LogBinsTest {
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();

  @Test
  void percentilesAreThoseOfTheHistogramWithinThreePercent() {
    for (int i = 1; i <= 10_000; i++) {
      metrics.record("op", Duration.ofNanos(i * 1000L), true);
    }
    LogBins bins = new LogBins();
    bins.add(histogram());
    for (double percentile : new double[] {1, 50, 95, 99}) {
      assertThat((double) bins.percentile(percentile))
          .isCloseTo(percentile * 100_000, Percentage.withPercentage(3));
    }
  }

  @Test
  void noCallHasNoPercentile() {
    assertThat(new LogBins().percentile(50)).isEqualTo(-1);
    assertThat(new LogBins().heat()).isEmpty();
  }

  @Test
  void aHeatMapHasEightRowsADecade() {
    metrics.record("op", Duration.ofMillis(1), true); // 10⁶ ns
    metrics.record("op", Duration.ofMillis(10), true);
    metrics.record("op", Duration.ofMillis(10), true);
    metrics.record("op", Duration.ofDays(10_000), true);
    long[] heat = LogBins.heat(histogram());
    assertThat(heat).hasSize(6);
    assertThat((double) heat[0]).isCloseTo(48, within(1.0));
    assertThat(heat[1]).isEqualTo(1);
    assertThat((double) heat[2]).isCloseTo(56, within(1.0));
    assertThat(heat[3]).isEqualTo(2);
    assertThat(heat[4]).as("what is longer counts in the last row").isEqualTo(103);
    LogBins bins = new LogBins();
    bins.add(histogram());
    assertThat(bins.heat()).isEqualTo(heat);
  }

  private HistogramSnapshot histogram() {
    return metrics.snapshot().operation("op").orElseThrow().durations();
  }
}
