package dev.ote.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final HistogramSnapshot NONE = HistogramSnapshot.EMPTY;

  private static final String TEXT =
      """
      operation         calls   avg_time  success_rate  total_time      p50      p95      p99       max  failures
      Cache.get             3  0.000012s        100.0%   0.000037s  12.3 µs  12.3 µs  12.3 µs   12.3 µs         0
      Forged\\nOP\\u001b      0          -             -      0.000s        -        -        -         -         0
      Preferences.save    200     0.123s         99.5%     24.600s   1.0 ms   1.0 ms   1.0 ms  123.0 ms         1
      """;

  private static final String JSON =
      "{\"format\":\"ote-report\",\"version\":1,\"time\":\"2026-01-02T03:04:05.678Z\",\"resolution_nanos\":1,\"operations\":["
          + "{\"operation\":\"Cache.get\",\"tags\":{\"tier\":\"\\\"hot\\\"\"},\"calls\":3,"
          + "\"successes\":2,\"failures\":0,\"expected\":1,\"cancelled\":0,\"in_flight\":0,\"success_rate\":1,"
          + "\"avg_nanos\":12300,\"total_nanos\":36900,\"p50_nanos\":12300,\"p95_nanos\":12300,"
          + "\"p99_nanos\":12300,\"max_nanos\":12300,\"estimate\":false,\"histograms\":{"
          + "\"success\":{\"count\":2,\"timed\":2,\"total_nanos\":24600,"
          + "\"max_nanos\":12300,\"min_nanos\":12300,\"buckets\":[[12300,12300,2]]},"
          + "\"expected\":{\"count\":1,\"timed\":1,\"total_nanos\":12300,"
          + "\"max_nanos\":12300,\"min_nanos\":12300,\"buckets\":[[12300,12300,1]]}}},"
          + "{\"operation\":\"Forged\\u000aOP\\u001b\",\"tags\":{},\"calls\":0,"
          + "\"successes\":0,\"failures\":0,\"expected\":0,\"cancelled\":0,\"in_flight\":0,\"success_rate\":null,"
          + "\"avg_nanos\":null,\"total_nanos\":0,\"p50_nanos\":null,\"p95_nanos\":null,"
          + "\"p99_nanos\":null,\"max_nanos\":null,\"estimate\":false,\"histograms\":{}},"
          + "{\"operation\":\"Preferences.save\",\"tags\":{},\"calls\":200,"
          + "\"successes\":199,\"failures\":1,\"expected\":0,\"cancelled\":0,\"in_flight\":0,"
          + "\"success_rate\":0.995,\"avg_nanos\":123000000,\"total_nanos\":24600000000,"
          + "\"p50_nanos\":1000000,\"p95_nanos\":1000000,\"p99_nanos\":1000000,"
          + "\"max_nanos\":123000000,\"estimate\":false,\"histograms\":{"
          + "\"success\":{\"count\":199,\"timed\":199,\"total_nanos\":24477000000,"
          + "\"max_nanos\":1000000,\"min_nanos\":1000000,\"buckets\":[[1000000,1000000,199]]},"
          + "\"failure\":{\"count\":1,\"timed\":1,\"total_nanos\":123000000,"
          + "\"max_nanos\":123000000,\"min_nanos\":123000000,\"buckets\":[[123000000,123000000,1]]}}}]}";

  private final Report report =
      new Report(
          new MetricsSnapshot(
              Instant.parse("2026-01-02T03:04:05.678Z"),
              1,
              List.of(
                  operation(
                      "Preferences.save",
                      Map.of(),
                      calls(1_000_000, 199, 24_477_000_000L),
                      calls(123_000_000, 1, 123_000_000),
                      NONE),
                  operation("Forged\nOP\u001b", Map.of(), NONE, NONE, NONE),
                  operation(
                      "Cache.get",
                      Map.of("tier", "\"hot\""),
                      calls(12_300, 2, 24_600),
                      NONE,
                      calls(12_300, 1, 12_300)))));

  @Test
  void textIsAnAlignedTableSortedByName() {
    assertThat(report.toText()).isEqualTo(TEXT);
    assertThat(report).hasToString(TEXT);
  }

  @Test
  void jsonHasStableKeysAndEscapes() {
    assertThat(report.toJson()).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void theLocaleChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(report.toText()).isEqualTo(TEXT);
      assertThat(report.toJson()).isEqualTo(JSON);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rateIsOnlyFullWhereNothingFailed() {
    HistogramSnapshot million = calls(1, 1_000_000, 1_000_000);
    Report nearlyPerfect =
        new Report(
            new MetricsSnapshot(
                Instant.EPOCH,
                1,
                List.of(operation("a", Map.of(), million, calls(1, 1, 1), NONE))));

    assertThat(nearlyPerfect.toText()).contains(" 99.9% ");
    assertThat(nearlyPerfect.toJson()).contains("\"success_rate\":0.999999000001,");
  }

  @Test
  void oneFailureInABillionIsInTheRate() {
    Report report =
        new Report(
            new MetricsSnapshot(
                Instant.EPOCH,
                1,
                List.of(operation("a", Map.of(), calls(1, 999_999_999, 1), calls(1, 1, 1), NONE))));

    assertThat(report.toJson()).contains("\"success_rate\":0.999999999,");
  }

  @Test
  void estimatesAndWhatTheClockCannotTellAreSaid() {
    HistogramSnapshot sample =
        new HistogramSnapshot(
            List.of(new Bucket(40, 40, 5_120), new Bucket(200, 200, 1_024)),
            6_000,
            6,
            409_600,
            200,
            40);
    Report estimate =
        new Report(
            new MetricsSnapshot(
                Instant.EPOCH,
                50,
                List.of(
                    operation("Cache.get", Map.of(), sample, NONE, NONE),
                    operation("Cache.hit", Map.of(), calls(30, 10, 300), NONE, NONE))));

    assertThat(estimate.toText())
        .isEqualTo(
            """
            operation  calls       avg_time  success_rate    total_time     p50      p95      p99      max  failures
            Cache.get   6000  ~0.000000067s        100.0%    ~0.000410s  <50 ns  ~200 ns  ~200 ns  ~200 ns         0
            Cache.hit     10         <50 ns        100.0%  0.000000300s  <50 ns   <50 ns   <50 ns   <50 ns         0
            ~ estimated from a random sample of the calls; counts are exact
            """);
    assertThat(estimate.toJson())
        .contains("\"resolution_nanos\":50,")
        .contains("\"max_nanos\":200,\"estimate\":true,")
        .contains("\"max_nanos\":30,\"estimate\":false,");
  }

  @Test
  void emptyReportIsAHeading() {
    Report empty = new Report(new MetricsSnapshot(Instant.EPOCH, 1, List.of()));

    assertThat(empty.toText())
        .isEqualTo(
            "operation  calls  avg_time  success_rate  total_time  p50  p95  p99  max  failures\n");
    assertThat(empty.toJson())
        .isEqualTo(
            "{\"format\":\"ote-report\",\"version\":1,\"time\":\"1970-01-01T00:00:00Z\",\"resolution_nanos\":1,\"operations\":[]}");
  }

  private static HistogramSnapshot calls(long nanos, long count, long total) {
    return HistogramSnapshot.ofTimed(List.of(new Bucket(nanos, nanos, count)), total, nanos, nanos);
  }

  private static OperationSnapshot operation(
      String name,
      Map<String, String> tags,
      HistogramSnapshot success,
      HistogramSnapshot failure,
      HistogramSnapshot expected) {
    return new OperationSnapshot(name, new TreeMap<>(tags), success, failure, expected, NONE);
  }
}
