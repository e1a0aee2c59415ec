package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.anomaly.AnomalyMonitor;
import dev.ote.runtime.anomaly.MonitorOnDemand;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who looks for the anomalies that the page shows. */
class SourcesTest {
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder()
          .settings(Map.of("ote.anomalies", "60s"))
          .listener(new MonitorOnDemand())
          .build();

  @Test
  void theMonitorThatASettingStartedIsNotDoubled() {
    AnomalyMonitor started = AnomalyMonitor.ofSettings(metrics).orElseThrow();
    try (Sources sources = new Sources(metrics, null)) {
      assertThat(sources.monitor()).isSameAs(started);
    }
    assertThat(AnomalyMonitor.ofSettings(metrics)).contains(started);
    metrics.detach();
    assertThat(AnomalyMonitor.ofSettings(metrics)).isEmpty();
  }

  @Test
  void theOneThatWasGivenCounts() {
    try (AnomalyMonitor given = AnomalyMonitor.builder(metrics).build();
        Sources sources = new Sources(metrics, given)) {
      assertThat(sources.monitor()).isSameAs(given);
    }
    metrics.detach();
  }

  @Test
  void withoutEitherThereIsOneOfItsOwn() {
    PerformanceMetrics others = PerformanceMetrics.builder().settings(Map.of()).build();
    try (Sources sources = new Sources(others, null)) {
      assertThat(sources.monitor()).isNotNull();
    }
  }
}
