package dev.ote.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever operations and tags are called, what is written is valid, and no series is twice. */
class HostileSeriesTest {
  private static final String[] PIECES = {
    "\"", "\\", "\n", "\r", "\0", "\u001b[31m", "\u2028", "\u202e", "\ufeff", "\ud800", "\udc00",
    "\ud83d\ude00", "{", "}", ",", "=", "#", " # EOF", "\n# EOF\n", "# TYPE x counter", "le", "__",
    "__name__", "operation", "outcome", "a.b", "a-b", "a_b", "9", "é", "", " ", "\"} 1\nx{y=\"",
    "<script>alert(1)</script>", "\\n", "\\\"", "\u0085", "x".repeat(3_000)
  };

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "region,region",
        "user.id,user_id",
        "9lives,tag_9lives",
        "__name__,tag___name__",
        "operation,tag_operation",
        "le,tag_le",
        "é,_",
        "'',tag_",
        "team-name,team_name"
      })
  void tagsHaveNamesThatLabelsMayHave(String tag, String label) {
    assertThat(SeriesLabels.name(tag)).isEqualTo(label);
  }

  @Test
  void tagsWhoseNamesBecomeTheSameAreOneLabel() {
    assertThat(SeriesLabels.of("x", Map.of("a.b", "1", "a-b", "2", "c", "")))
        .isEqualTo(Map.of("operation", "x", "a_b", "2;1"));
  }

  @Test
  void seriesThatLabelsCannotTellApartAreOne() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    Operation operation = metrics.operation("x");
    for (String key : new String[] {"a.b", "a-b"}) {
      Operation series = operation.series(key, "1");
      series.success(series.start());
    }
    metrics.record("lone \ud800", Duration.ofMillis(1), true);
    metrics.record("lone \udc00", Duration.ofMillis(1), true);
    Exposition all =
        Exposition.parse(
            bytes(metrics, ExpositionFormat.OPEN_METRICS), ExpositionFormat.OPEN_METRICS);
    String calls = "ote_operation_calls_total";
    assertThat(all.value(calls, "operation", "x", "a_b", "1", "outcome", "success")).isEqualTo(2);
    assertThat(all.value(calls, "operation", "lone \ufffd", "outcome", "success")).isEqualTo(2);
  }

  @Test
  void anythingIsValid(@TempDir Path folder) throws Exception {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      PerformanceMetrics metrics = hostile(random);
      int calls =
          metrics.snapshot().operations().stream().mapToInt(each -> (int) each.count()).sum();
      for (ExpositionFormat format : ExpositionFormat.values()) {
        byte[] text = bytes(metrics, format);
        Exposition all = Exposition.parse(text, format);
        assertThat(
                all.samples().stream()
                    .filter(sample -> sample.name().equals("ote_operation_calls_total"))
                    .mapToDouble(Exposition.Sample::value)
                    .sum())
            .isEqualTo(calls);
      }
    }
  }

  @Test
  void prometheusAgrees(@TempDir Path folder) throws Exception {
    assumeFalse(Promtool.isMissing(), "promtool is not installed: Prometheus is not asked");
    Random random = new Random(2);
    for (int round = 0; round < 20; round++) {
      String said =
          Promtool.check(bytes(hostile(random), ExpositionFormat.PROMETHEUS_TEXT), folder);
      // Names of labels are the users' to choose.
      assertThat(said.replaceAll("(?m)^.*snake_case.*\\n|^exit 3\\n", "")).isEmpty();
    }
  }

  private static PerformanceMetrics hostile(Random random) {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    metrics.settings().set("level", "*", "off");
    for (int i = 0; i < 20; i++) {
      OperationSpec spec = OperationSpec.of(text(random), "test.T", "test.TObserved", "m" + i);
      Operation operation = metrics.operation(spec.withTag(text(random), text(random)));
      for (int depth = random.nextInt(3); depth > 0; depth--) {
        operation = operation.series(text(random), text(random));
      }
      if (random.nextBoolean()) {
        operation.success(operation.start());
      } else {
        operation.failure(operation.start(), new IllegalStateException(text(random)));
      }
    }
    return metrics;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static byte[] bytes(PerformanceMetrics metrics, ExpositionFormat format) {
    MetricsSnapshot snapshot = metrics.snapshot();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PrometheusText(format, BucketBounds.parse("0.01, 1")).write(snapshot, out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }
}
