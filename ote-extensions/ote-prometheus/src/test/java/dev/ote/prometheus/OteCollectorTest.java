package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Usage;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.generated.Metrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Prometheus' client library makes of what is observed. */
@SuppressWarnings("NonCanonicalType") // the canonical name has the version of protobuf in it
class OteCollectorTest {
  private static final String[] PIECES = {
    "\"", "\\", "\n", "\0", "\ud800", "{", "le", "__name__", "operation", "a.b", "a-b", "9", "", "é"
  };

  @Test
  void itIsThatOfTheText() throws Exception {
    PerformanceMetrics metrics =
        PerformanceMetrics.builder()
            .listener(
                new MetricsListener() {
                  @Override
                  public String correlationId() {
                    return "4bf92f3577b34da6";
                  }
                })
            .build();
    metrics.record("save", Duration.ofMillis(3), true);
    metrics.record("save", Duration.ofMillis(300), false);
    Operation save = metrics.operation("save");
    save.used(Usage.ofTokens(1, 2).andCost("0.25", "USD"));
    save.failure(save.start(), new IllegalStateException());

    Map<String, Metrics.MetricFamily> all = families(metrics);
    assertThat(all.keySet())
        .containsExactly(
            "ote_operation_calls_total",
            "ote_operation_cost_total",
            "ote_operation_duration_max_seconds",
            "ote_operation_duration_seconds",
            "ote_operation_exceptions_total",
            "ote_operation_in_flight",
            "ote_operation_last_failure_timestamp_seconds",
            "ote_operation_tokens_total");
    Metrics.Metric durations = family(all, "ote_operation_duration_seconds").getMetric(0);
    assertThat(durations.getHistogram().getSampleCount()).isEqualTo(3);
    assertThat(durations.getHistogram().getSchema()).isEqualTo(5);
    assertThat(durations.getHistogram().getBucketCount()).isEqualTo(26);
    assertThat(durations.getHistogram().getPositiveSpanCount()).isPositive();
    Metrics.Metric failures =
        family(all, "ote_operation_calls_total").getMetricList().stream()
            .filter(metric -> metric.getLabel(1).getValue().equals("failure"))
            .findFirst()
            .orElseThrow();
    assertThat(failures.getCounter().getValue()).isEqualTo(2);
    assertThat(failures.getCounter().getExemplar().getLabel(0).getValue())
        .isEqualTo("4bf92f3577b34da6");
  }

  @Test
  void itJoinsARegistry() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(new OteCollector(metrics));
    metrics.record("save", Duration.ofMillis(3), true);
    assertThat(registry.scrape().stream().map(each -> each.getMetadata().getName()))
        .contains("ote_operation_duration_seconds", "ote_operation_calls");
  }

  @Test
  void anyNameGoes() throws Exception {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      PerformanceMetrics metrics = PerformanceMetrics.builder().build();
      metrics.settings().set("level", "*", "off");
      for (int i = 0; i < 20; i++) {
        Operation operation = metrics.operation(text(random)).series(text(random), text(random));
        operation.failure(operation.start(), new IllegalStateException(text(random)));
      }
      long calls = metrics.snapshot().operations().stream().mapToLong(each -> each.count()).sum();
      assertThat(
              family(families(metrics), "ote_operation_duration_seconds").getMetricList().stream()
                  .mapToLong(metric -> metric.getHistogram().getSampleCount())
                  .sum())
          .isEqualTo(calls);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static Metrics.MetricFamily family(Map<String, Metrics.MetricFamily> all, String name) {
    Metrics.MetricFamily family = all.get(name);
    assertThat(family).as(name).isNotNull();
    return java.util.Objects.requireNonNull(family);
  }

  private static Map<String, Metrics.MetricFamily> families(PerformanceMetrics metrics)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PrometheusProtobufWriter().write(out, new OteCollector(metrics).collect());
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
    Map<String, Metrics.MetricFamily> all = new LinkedHashMap<>();
    for (Metrics.MetricFamily next = Metrics.MetricFamily.parseDelimitedFrom(in);
        next != null;
        next = Metrics.MetricFamily.parseDelimitedFrom(in)) {
      assertThat(all.put(next.getName(), next)).isNull();
    }
    return all;
  }
}
