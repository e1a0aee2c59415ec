package dev.ote.runtime.report;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a snapshot as JSON. */
final class JsonReport {
  private final JsonWriter json = new JsonWriter();

  private JsonReport() {}

  static String of(MetricsSnapshot snapshot) {
    JsonReport report = new JsonReport();
    report.json.beginObject().field("time", snapshot.time().toString());
    report.json.field("resolution_nanos", snapshot.resolutionNanos());
    report.json.name("operations").beginArray();
    snapshot.operations().forEach(report::operation);
    report.json.endArray();
    if (!snapshot.unattributed().isNone()) {
      report.json.name("unattributed").beginObject();
      report.amounts(snapshot.unattributed());
      report.json.endObject();
    }
    return report.json.endObject().toString();
  }

  private void operation(OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    json.beginObject()
        .field("operation", operation.name())
        .name("tags")
        .value(operation.tags())
        .field("calls", operation.count())
        .field("successes", operation.successes())
        .field("failures", operation.failures())
        .field("expected", operation.expectedOutcomes())
        .field("cancelled", operation.cancellations())
        .field("in_flight", operation.inFlight());
    rate(operation.successRate());
    number("avg_nanos", operation.averageNanos());
    json.field("total_nanos", operation.totalNanos());
    percentile("p50_nanos", durations, 50);
    percentile("p95_nanos", durations, 95);
    percentile("p99_nanos", durations, 99);
    percentile("max_nanos", durations, 100);
    json.field("estimate", durations.isEstimate());
    resources(operation.resources());
    if (!operation.usage().isNone()) {
      amounts(operation.usage());
      costs("cost_per_call", operation.usage().costs().per(operation.count()));
    }
    json.endObject();
  }

  private void resources(ResourceSnapshot resources) {
    if (!resources.isNone()) {
      json.field("measured_calls", resources.calls())
          .field("cpu_nanos", resources.cpuNanos())
          .field("allocated_bytes", resources.allocatedBytes());
    }
  }

  private void amounts(UsageSnapshot usage) {
    json.field("api_calls", usage.apiCalls())
        .field("tokens_in", usage.inputTokens())
        .field("tokens_out", usage.outputTokens());
    costs("cost", usage.costs());
  }

  /** Amounts are strings: readers of JSON make doubles of numbers, and money is no double. */
  private void costs(String key, Costs costs) {
    SortedMap<String, String> amounts = new TreeMap<>();
    costs.amounts().forEach((code, amount) -> amounts.put(code, amount.toPlainString()));
    json.name(key).value(amounts);
  }

  private void percentile(String key, HistogramSnapshot durations, double at) {
    boolean idle = durations.buckets().isEmpty();
    number(key, idle ? OptionalLong.empty() : OptionalLong.of(durations.percentile(at)));
  }

  private void number(String key, OptionalLong value) {
    json.name(key);
    if (value.isPresent()) {
      json.value(value.getAsLong());
    } else {
      json.nullValue();
    }
  }

  private void rate(OptionalDouble rate) {
    json.field("success_rate", rate.orElse(Double.NaN)); // that is, null
  }
}
