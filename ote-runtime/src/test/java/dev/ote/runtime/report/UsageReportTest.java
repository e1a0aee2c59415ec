package dev.ote.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Usage and resources are in reports where there are any. */
class UsageReportTest {
  private static final UsageSnapshot USAGE =
      new UsageSnapshot(3, 360, 90, cost("0.0126", "USD").plus(cost("1.5", "EUR")));
  private static final ResourceSnapshot RESOURCES = new ResourceSnapshot(2, 2_468_000, 24_000);

  @Test
  void usageHasItsColumns() {
    MetricsSnapshot snapshot =
        snapshot(
            UsageSnapshot.NONE,
            operation("Model.ask", USAGE, ResourceSnapshot.NONE),
            operation("Store.get", UsageSnapshot.NONE, ResourceSnapshot.NONE));
    assertThat(new Report(snapshot).toText())
        .isEqualTo(
            """
            operation  calls  avg_time  success_rate  total_time       p50       p95       p99       max  failures  api_calls  tokens_in  tokens_out                   cost          cost_per_call
            Model.ask      3    0.200s        100.0%      0.600s  200.0 ms  200.0 ms  200.0 ms  200.0 ms         0          3        360          90  1.50 EUR + 0.0126 USD  0.50 EUR + 0.0042 USD
            Store.get      3    0.200s        100.0%      0.600s  200.0 ms  200.0 ms  200.0 ms  200.0 ms         0          -          -           -                      -                      -
            """);
    assertThat(new Report(snapshot).toJson())
        .contains(
            "\"max_nanos\":200000000,\"estimate\":false,\"api_calls\":3,\"tokens_in\":360,"
                + "\"tokens_out\":90,\"cost\":{\"EUR\":\"1.50\",\"USD\":\"0.0126\"},"
                + "\"cost_per_call\":{\"EUR\":\"0.50\",\"USD\":\"0.0042\"},\"histograms\":{")
        .contains("\"max_nanos\":200000000,\"estimate\":false,\"histograms\":{");
  }

  @Test
  void resourcesHaveTheirColumns() {
    MetricsSnapshot snapshot =
        snapshot(
            UsageSnapshot.NONE,
            operation("Model.ask", UsageSnapshot.NONE, RESOURCES),
            operation("Store.get", UsageSnapshot.NONE, ResourceSnapshot.NONE));
    assertThat(new Report(snapshot).toText())
        .isEqualTo(
            """
            operation  calls  avg_time  success_rate  total_time       p50       p95       p99       max  failures  cpu_time  allocated
            Model.ask      3    0.200s        100.0%      0.600s  200.0 ms  200.0 ms  200.0 ms  200.0 ms         0    1.2 ms   11.7 KiB
            Store.get      3    0.200s        100.0%      0.600s  200.0 ms  200.0 ms  200.0 ms  200.0 ms         0         -          -
            """);
    assertThat(new Report(snapshot).toJson())
        .contains(
            "\"estimate\":false,\"measured_calls\":2,\"cpu_nanos\":2468000,"
                + "\"allocated_bytes\":24000,\"histograms\":{")
        .contains("\"estimate\":false,\"histograms\":{");
  }

  @Test
  void usageOfNoOperationIsTheLastRow() {
    MetricsSnapshot snapshot =
        snapshot(USAGE, operation("Model.ask", UsageSnapshot.NONE, RESOURCES));
    assertThat(new Report(snapshot).toText())
        .isEqualTo(
            """
            operation       calls  avg_time  success_rate  total_time       p50       p95       p99       max  failures  cpu_time  allocated  api_calls  tokens_in  tokens_out                   cost  cost_per_call
            Model.ask           3    0.200s        100.0%      0.600s  200.0 ms  200.0 ms  200.0 ms  200.0 ms         0    1.2 ms   11.7 KiB          -          -           -                      -              -
            (no operation)      -         -             -           -         -         -         -         -         -         -          -          3        360          90  1.50 EUR + 0.0126 USD              -
            """);
    assertThat(new Report(snapshot).toJson())
        .endsWith(
            "],\"unattributed\":{\"api_calls\":3,\"tokens_in\":360,\"tokens_out\":90,"
                + "\"cost\":{\"EUR\":\"1.50\",\"USD\":\"0.0126\"}}}");
  }

  private static Costs cost(String amount, String currency) {
    return Costs.of(new BigDecimal(amount), currency);
  }

  private static MetricsSnapshot snapshot(
      UsageSnapshot unattributed, OperationSnapshot... operations) {
    return new MetricsSnapshot(Instant.EPOCH, 1, List.of(operations), unattributed);
  }

  private static OperationSnapshot operation(
      String name, UsageSnapshot usage, ResourceSnapshot resources) {
    HistogramSnapshot none = HistogramSnapshot.EMPTY;
    return new OperationSnapshot(
        name,
        new TreeMap<>(),
        HistogramSnapshot.ofTimed(
            List.of(new Bucket(200_000_000, 200_000_000, 3)),
            600_000_000,
            200_000_000,
            200_000_000),
        none,
        none,
        none,
        0,
        List.of(),
        null,
        usage,
        resources);
  }
}
