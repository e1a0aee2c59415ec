package dev.ote.runtime.report;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a report as JSON, with all that is needed to read it back. */
final class JsonReport {
  static final String FORMAT = "ote-report";

  /** Raised when an older version of this library would misunderstand what is written. */
  static final int VERSION = 1;

  private final JsonWriter json = new JsonWriter();

  private JsonReport() {}

  static String of(Report report) {
    JsonReport writer = new JsonReport();
    writer.write(report);
    return writer.json.toString();
  }

  private void write(Report report) {
    MetricsSnapshot snapshot = report.snapshot();
    json.beginObject().field("format", FORMAT).field("version", VERSION);
    report.since().ifPresent(since -> json.field("since", since.toString()));
    json.field("time", snapshot.time().toString());
    json.field("resolution_nanos", snapshot.resolutionNanos());
    json.name("operations").beginArray();
    report.operations().forEach(this::operation);
    json.endArray();
    if (!report.unattributed().isNone()) {
      json.name("unattributed").beginObject();
      amounts(report.unattributed());
      json.endObject();
    }
    json.endObject();
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
    histograms(operation);
    thrown(operation.thrown());
    if (operation.lastFailure() != null) {
      lastFailure(operation.lastFailure());
    }
    json.endObject();
  }

  private void histograms(OperationSnapshot operation) {
    json.name("histograms").beginObject();
    for (Outcome outcome : Outcome.values()) {
      HistogramSnapshot durations = operation.durations(outcome);
      if (durations.count() > 0 || !durations.buckets().isEmpty()) {
        json.name(outcome.label());
        histogram(durations);
      }
    }
    json.endObject();
  }

  private void histogram(HistogramSnapshot durations) {
    json.beginObject()
        .field("count", durations.count())
        .field("timed", durations.timed())
        .field("total_nanos", durations.totalNanos())
        .field("max_nanos", durations.maxNanos())
        .field("min_nanos", durations.minNanos());
    json.name("buckets").beginArray();
    for (Bucket bucket : durations.buckets()) {
      json.beginArray()
          .value(bucket.lowestNanos())
          .value(bucket.highestNanos())
          .value(bucket.count())
          .endArray();
    }
    json.endArray().endObject();
  }

  private void thrown(List<ThrownCount> thrown) {
    if (thrown.isEmpty()) {
      return;
    }
    json.name("thrown").beginArray();
    for (ThrownCount each : thrown) {
      json.beginObject()
          .field("outcome", each.outcome().label())
          .field("type", each.type())
          .field("count", each.count())
          .endObject();
    }
    json.endArray();
  }

  private void lastFailure(FailureSnapshot last) {
    json.name("last_failure").beginObject();
    json.field("time", last.time().toString()).field("type", last.type());
    last.correlationId().ifPresent(id -> json.field("correlation_id", id));
    last.error().ifPresent(error -> json.field("error", error));
    last.tracePath().ifPresent(path -> json.field("trace_path", path));
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
