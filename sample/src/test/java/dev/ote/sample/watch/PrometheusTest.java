package dev.ote.sample.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes two samples that run. */
class PrometheusTest {
  private static final String WORKED = "dev.ote.sample.Worked";
  private static final String TARGET = "Prometheus can scrape http://(\\S+)/metrics";
  private static final Pattern OPERATION =
      Pattern.compile(
          "\"([^\"]+)\".*\"calls\":(\\d+).*\"p50_nanos\":(\\d+),"
              + "\"p95_nanos\":(\\d+),\"p99_nanos\":(\\d+).*");

  @TempDir private Path folder;
  private final List<SampleProcess> samples = new ArrayList<>();

  /** What the sample itself says of an operation. */
  private record Row(double calls, double p50, double p95, double p99) {}

  @BeforeEach
  void needsPrometheus() {
    assumeFalse(PrometheusServer.isMissing(), "prometheus is not installed: nothing is scraped");
  }

  @AfterEach
  void end() {
    samples.forEach(SampleProcess::close);
  }

  @Test
  void classicHistogramsAgreeWithOurPercentiles() throws Exception {
    List<String> options =
        List.of("-Dote.prometheus=0", "-Dote.prometheus.buckets=0.0000001..10*1.04");
    SampleProcess one = start(options, "1");
    SampleProcess other = start(options, "2");
    Map<String, Row> first = rows(one);
    Map<String, Row> second = rows(other);
    try (PrometheusServer prometheus =
        PrometheusServer.start(folder, List.of(target(one), target(other)))) {
      assertThat(prometheus.query("up", 2).values()).containsOnly(1.0);

      Map<String, Double> calls =
          prometheus.query("sum by (operation) (ote_operation_calls_total)", first.size());
      assertThat(first.keySet()).isEqualTo(second.keySet());
      first.forEach(
          (operation, row) ->
              assertThat(calls.get("operation:" + operation))
                  .as(operation)
                  .isEqualTo(row.calls() + second.get(operation).calls()));
      percentilesAgree(prometheus, "_bucket", target(one), first);
      percentilesAgree(prometheus, "_bucket", target(other), second);
      assertThat(prometheus.query("sum by (operation) (ote_operation_in_flight)", 1).values())
          .containsOnly(0.0);
      assertThat(prometheus.complaints()).isEmpty();
    }
  }

  @Test
  void nativeHistogramsAgreeByThemselves() throws Exception {
    SampleProcess one = start(List.of("-Dote.prometheus=0"), "3");
    Map<String, Row> rows = rows(one);
    try (PrometheusServer prometheus =
        PrometheusServer.start(
            folder, List.of(target(one)), "--enable-feature=native-histograms,exemplar-storage")) {
      assertThat(prometheus.query("up", 1).values()).containsOnly(1.0);
      percentilesAgree(prometheus, "", target(one), rows);
      assertThat(
              prometheus.query(
                  "sum by (operation) (histogram_count(ote_operation_duration_seconds)) > 0",
                  rows.size()))
          .hasSameSizeAs(rows);
      assertThat(prometheus.complaints()).isEmpty();
    }
  }

  /** The page's own way: the sample with the one flag, watched while it works. */
  @Test
  void thePageIsFollowed() throws Exception {
    SampleProcess sample =
        SampleProcess.start(folder, List.of("-Dote.prometheus=0"), "dev.ote.sample.Main");
    samples.add(sample);
    String address = sample.await(TARGET);
    try (PrometheusServer prometheus = PrometheusServer.start(folder, List.of(address))) {
      assertThat(prometheus.query("up", 1).values()).containsOnly(1.0);
      assertThat(
              prometheus.query(
                  "sum by (operation) (rate(ote_operation_calls_total[1m])) > 0 and on (operation)"
                      + " ote_operation_in_flight{operation='save_preference'}",
                  1))
          .containsKey("operation:save_preference");
      assertThat(
              prometheus.query(
                  "histogram_quantile(0.95, sum by (operation, le)"
                      + " (rate(ote_operation_duration_seconds_bucket{operation='save_preference'}"
                      + "[1m]))) > 0",
                  1))
          .containsKey("operation:save_preference");
      assertThat(prometheus.complaints()).isEmpty();
    }
  }

  private SampleProcess start(List<String> options, String seed) throws Exception {
    SampleProcess sample = SampleProcess.start(folder, options, WORKED, seed);
    samples.add(sample);
    return sample;
  }

  private static String target(SampleProcess sample) throws Exception {
    return sample.await(TARGET);
  }

  private static Map<String, Row> rows(SampleProcess sample) throws Exception {
    Map<String, Row> rows = new TreeMap<>();
    for (String operation : sample.await("(\\{\"format\".*})\\s").split("\\{\"operation\":", -1)) {
      Matcher found = OPERATION.matcher(operation);
      if (found.matches()) { // Else it was never called.
        rows.put(
            found.group(1),
            new Row(
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4)),
                Double.parseDouble(found.group(5))));
      }
    }
    assertThat(rows).hasSizeGreaterThan(5).containsKey("save_preference");
    return rows;
  }

  private static void percentilesAgree(
      PrometheusServer prometheus, String suffix, String target, Map<String, Row> rows)
      throws Exception {
    Map<Double, java.util.function.ToDoubleFunction<Row>> percentiles =
        Map.of(0.5, Row::p50, 0.95, Row::p95, 0.99, Row::p99);
    for (var percentile : percentiles.entrySet()) {
      Map<String, Double> quantiles =
          prometheus.query(
              "sum by (operation) (histogram_quantile(%s, ote_operation_duration_seconds%s{instance=\"%s\"}))"
                  .formatted(percentile.getKey(), suffix, target),
              rows.size());
      rows.forEach(
          (operation, row) -> {
            double own = percentile.getValue().applyAsDouble(row) / 1e9;
            assertThat(quantiles.get("operation:" + operation))
                .as("%s of %s", percentile.getKey(), operation)
                .isCloseTo(own, within(own * 0.05));
          });
    }
  }
}
