package dev.ote.runtime.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Usage;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Prometheus reads. */
class PrometheusTextTest {
  private static final BucketBounds BOUNDS = BucketBounds.parse("0.001, 0.25, 1");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder()
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .listener(
              new MetricsListener() {
                @Override
                public String correlationId() {
                  return "4bf92f3577b34da6";
                }
              })
          .build();

  private void save() {
    metrics.record("save", Duration.ofNanos(900_000), true);
    metrics.record("save", Duration.ofMillis(200), true);
    metrics.record("save", Duration.ofSeconds(2), false);
  }

  @Test
  void theTextFormat() {
    save();
    assertThat(text(ExpositionFormat.PROMETHEUS_TEXT))
        .isEqualTo(
            """
            # HELP ote_operation_duration_seconds Durations of calls, however they ended; where \
            calls are sampled, estimates that need not add up to the exact \
            ote_operation_calls_total.
            # TYPE ote_operation_duration_seconds histogram
            ote_operation_duration_seconds_bucket{operation="save",le="0.001"} 1
            ote_operation_duration_seconds_bucket{operation="save",le="0.25"} 2
            ote_operation_duration_seconds_bucket{operation="save",le="1.0"} 2
            ote_operation_duration_seconds_bucket{operation="save",le="+Inf"} 3
            ote_operation_duration_seconds_count{operation="save"} 3
            ote_operation_duration_seconds_sum{operation="save"} 2.200900000
            # HELP ote_operation_calls_total Calls that ended, by outcome; exact.
            # TYPE ote_operation_calls_total counter
            ote_operation_calls_total{operation="save",outcome="success"} 2
            ote_operation_calls_total{operation="save",outcome="failure"} 1
            ote_operation_calls_total{operation="save",outcome="expected"} 0
            ote_operation_calls_total{operation="save",outcome="cancelled"} 0
            # HELP ote_operation_in_flight Calls that have begun and not ended.
            # TYPE ote_operation_in_flight gauge
            ote_operation_in_flight{operation="save"} 0
            # HELP ote_operation_duration_max_seconds The longest call since the start.
            # TYPE ote_operation_duration_max_seconds gauge
            ote_operation_duration_max_seconds{operation="save"} 2.0
            """);
  }

  @Test
  void openMetricsHasUnitsExemplarsAndAnEnd() {
    Operation load =
        metrics.operation(
            OperationSpec.of("load", "test.T", "test.TObserved", "load").withTag("tier", "hot"));
    load.failure(load.start(), new IllegalStateException("disk full"));

    String text = text(ExpositionFormat.OPEN_METRICS);
    assertThat(text)
        .startsWith("# HELP ote_operation_duration_seconds Durations")
        .contains(
            """
            # TYPE ote_operation_duration_seconds histogram
            # UNIT ote_operation_duration_seconds seconds
            """)
        .contains(
            """
            # TYPE ote_operation_calls counter
            ote_operation_calls_total{operation="load",tier="hot",outcome="success"} 0
            ote_operation_calls_total{operation="load",tier="hot",outcome="failure"} 1 \
            # {trace_id="4bf92f3577b34da6"} 1.0 1767323045.678
            """)
        .contains(
            """
            # TYPE ote_operation_exceptions counter
            ote_operation_exceptions_total{operation="load",tier="hot",outcome="failure",\
            exception="java.lang.IllegalStateException"} 1
            """)
        .contains(
            """
            # UNIT ote_operation_last_failure_timestamp_seconds seconds
            ote_operation_last_failure_timestamp_seconds{operation="load",tier="hot"} \
            1.767323045678E9
            """)
        .endsWith("\n# EOF\n");
    Exposition open = exposition(ExpositionFormat.OPEN_METRICS);
    assertThat(open.units())
        .containsEntry("ote_operation_duration_seconds", "seconds")
        .doesNotContainKey("ote_operation_calls");
    assertThat(exposition(ExpositionFormat.PROMETHEUS_TEXT).samples())
        .allSatisfy(sample -> assertThat(sample.exemplar()).isEmpty())
        .hasSameSizeAs(open.samples());
  }

  @Test
  void whatWasUsedIsThere() {
    Operation ask = metrics.operation("Model.ask");
    ask.used(Usage.ofTokens(120, 30).andCost("0.0042", "USD").andCost("1.5", "EUR").andApiCall());
    Exposition all = exposition(ExpositionFormat.OPEN_METRICS);
    String[] label = {"operation", "Model.ask"};
    assertThat(all.value("ote_operation_api_calls_total", label)).isEqualTo(1);
    assertThat(all.value("ote_operation_tokens_total", with(label, "direction", "input")))
        .isEqualTo(120);
    assertThat(all.value("ote_operation_tokens_total", with(label, "direction", "output")))
        .isEqualTo(30);
    assertThat(all.value("ote_operation_cost_total", with(label, "currency", "USD")))
        .isEqualTo(0.0042);
    assertThat(all.value("ote_operation_cost_total", with(label, "currency", "EUR")))
        .isEqualTo(1.5);
  }

  private static String[] with(String[] label, String name, String value) {
    return new String[] {label[0], label[1], name, value};
  }

  @Test
  void usageOfNoOperationHasNothingElse() {
    MetricsSnapshot known = metrics.snapshot();
    MetricsSnapshot snapshot =
        new MetricsSnapshot(
            known.time(),
            known.resolutionNanos(),
            known.operations(),
            new dev.ote.runtime.snapshot.UsageSnapshot(
                7, 0, 0, dev.ote.runtime.snapshot.Costs.NONE));
    assertThat(text(snapshot, ExpositionFormat.PROMETHEUS_TEXT))
        .isEqualTo(
            """
            # HELP ote_operation_api_calls_total Calls of other systems, as reported.
            # TYPE ote_operation_api_calls_total counter
            ote_operation_api_calls_total{operation="(no operation)"} 7
            """);
  }

  @Test
  void sampledCallsHaveExactCountsAndAConsistentHistogram() {
    Operation hot = metrics.operation("hot");
    for (int i = 0; i < 100_000; i++) {
      hot.success(hot.start());
    }
    Exposition all = exposition(ExpositionFormat.OPEN_METRICS);
    assertThat(metrics.snapshot().operations().get(0).isEstimate()).isTrue();
    assertThat(all.value("ote_operation_calls_total", "operation", "hot", "outcome", "success"))
        .isEqualTo(100_000);
    assertThat(all.value("ote_operation_duration_seconds_count", "operation", "hot"))
        .isEqualTo((double) metrics.snapshot().operations().get(0).durations().weight());
  }

  /** 10,000 operations are 340,000 series to Prometheus; a scrape is to take less than 50 MB. */
  @Test
  void manyOperationsTakeLittleMemory() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      for (int call = 1; call < 50; call++) {
        metrics.record("operation" + i, Duration.ofNanos(1_000L * call * call), call % 9 > 0);
      }
    }
    long[] written = {0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0] += b == '\n' ? 1 : 0;
          }
        };
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    new PrometheusText(ExpositionFormat.OPEN_METRICS, BucketBounds.DEFAULT)
        .write(metrics.snapshot(), counting);
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(written[0]).isGreaterThan(300_000);
    assertThat(allocated).isLessThan(50_000_000);
  }

  @Test
  void nothingIsValidToo() {
    assertThat(text(ExpositionFormat.PROMETHEUS_TEXT)).isEmpty();
    assertThat(text(ExpositionFormat.OPEN_METRICS)).isEqualTo("# EOF\n");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheStreamThrowsIsThrown(ExpositionFormat format) {
    for (int i = 0; i < 1_000; i++) {
      metrics.record("operation" + i, Duration.ofMillis(1), true);
    }
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> new PrometheusText(format, BOUNDS).write(metrics.snapshot(), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  private String text(ExpositionFormat format) {
    return text(metrics.snapshot(), format);
  }

  private static String text(MetricsSnapshot snapshot, ExpositionFormat format) {
    return new String(bytes(snapshot, format), UTF_8);
  }

  private Exposition exposition(ExpositionFormat format) {
    return Exposition.parse(bytes(metrics.snapshot(), format), format);
  }

  private static byte[] bytes(MetricsSnapshot snapshot, ExpositionFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PrometheusText(format, BOUNDS).write(snapshot, out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
