package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The thresholds, on all that was measured. */
class AnomalyDetectorTest {
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().settings(Map.of()).build();
  private final AnomalyDetector detector =
      new AnomalyDetector(Thresholds.DEFAULT, operation -> List.of(operation + ": step 1"));

  private void record(String operation, int calls, int failures, Duration each) {
    for (int i = 0; i < calls; i++) {
      metrics.record(operation, each, i >= failures);
    }
  }

  @Test
  void saysWhatTheSeedSays() {
    record("save", 80, 20, Duration.ofMillis(3));
    record("load", 10, 0, Duration.ofMillis(6_125));

    assertThat(detector.detectAnomalies(metrics))
        .extracting(Anomaly::message)
        .containsExactly(
            "🐌 SLOW OPERATION load: 6.13s (threshold: 5s)",
            "⚠️  HIGH ERROR RATE in save: 25.0% (threshold: 10%)");
  }

  @Test
  void carriesItsEvidenceAndWhatToLookAt() {
    record("save", 80, 60, Duration.ofMillis(3));

    Anomaly found = detector.detectAnomalies(metrics).get(0);
    assertThat(found.kind()).isEqualTo(AnomalyKind.HIGH_ERROR_RATE);
    assertThat(found.operation()).isEqualTo("save");
    assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(found.lookAt()).containsExactly("save: step 1");
    assertThat(found.evidence())
        .extracting(Evidence::name)
        .containsExactly("error rate", "at least, with 95 % confidence", "failures", "calls");
    assertThat(found.evidence().get(0)).isEqualTo(new Evidence("error rate", 75, "%"));
    assertThat(found.evidence().get(1).value()).isBetween(66.0, 67.0);
  }

  @Test
  void saysNothingOfAFewCallsNorOfWhatMayBeChance() {
    record("few", 9, 9, Duration.ofSeconds(60));
    record("chance", 100, 14, Duration.ofMillis(3)); // With 95 % it is above 9.2 % only.
    record("clear", 100, 16, Duration.ofMillis(3));
    record("at the threshold", 10, 0, Duration.ofSeconds(5));

    assertThat(detector.detectAnomalies(metrics))
        .extracting(Anomaly::operation)
        .containsExactly("clear");
  }

  @Test
  void takesEachSeriesForItself() {
    Operation price = metrics.operation("price");
    for (int i = 0; i < 20; i++) {
      Operation there = price.series("region", "there");
      there.success(there.start());
      Operation here = price.series("region", "here");
      here.failure(here.start(), new IllegalStateException("no"));
    }

    List<Anomaly> found = detector.detectAnomalies(metrics);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).tags()).isEqualTo(Map.of("region", "here"));
    assertThat(found.get(0).message())
        .isEqualTo("⚠️  HIGH ERROR RATE in price{region=here}: 100.0% (threshold: 10%)");
  }

  @Test
  void takesOtherThresholds() {
    record("load", 3, 0, Duration.ofMillis(300));
    Thresholds strict = new Thresholds(0.025, Duration.ofMillis(250), 3);

    assertThat(new AnomalyDetector(strict).detectAnomalies(metrics.snapshot()))
        .extracting(Anomaly::message)
        .containsExactly("🐌 SLOW OPERATION load: 0.30s (threshold: 0.25s)");
    assertThatThrownBy(() -> new Thresholds(1, Duration.ofSeconds(1), 1))
        .hasMessage("errorRate must be between 0 and 1: 1.0");
  }

  @Test
  void escapesNamesAndContainsFaultsOfWhoSaysWhatToLookAt() {
    record("a\nb", 20, 20, Duration.ofMillis(1));
    AnomalyDetector faulty =
        new AnomalyDetector(
            Thresholds.DEFAULT,
            operation -> {
              throw new IllegalStateException(operation);
            });

    Anomaly found = faulty.detectAnomalies(metrics).get(0);
    assertThat(found.message()).contains("in a\\nb: 100.0%");
    assertThat(found.lookAt()).isEmpty();
  }
}
