package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a snapshot as JSON, by hand: the format is small and a dependency is not. */
final class JsonReport {
  private final StringBuilder json = new StringBuilder();

  private JsonReport() {}

  static String of(MetricsSnapshot snapshot) {
    JsonReport report = new JsonReport();
    report.json.append("{\"time\":");
    report.string(snapshot.time().toString());
    report.number("resolution_nanos", snapshot.resolutionNanos());
    report.json.append(",\"operations\":[");
    String separator = "";
    for (OperationSnapshot operation : snapshot.operations()) {
      report.json.append(separator);
      report.operation(operation);
      separator = ",";
    }
    report.json.append(']');
    if (!snapshot.unattributed().isNone()) {
      report.json.append(",\"unattributed\":{");
      report.amounts(snapshot.unattributed());
      report.json.append('}');
    }
    return report.json.append('}').toString();
  }

  private void operation(OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    boolean idle = durations.buckets().isEmpty();
    json.append("{\"operation\":");
    string(operation.name());
    json.append(",\"tags\":");
    strings(operation.tags());
    number("calls", operation.count());
    number("successes", operation.successes());
    number("failures", operation.failures());
    number("expected", operation.expectedOutcomes());
    number("cancelled", operation.cancellations());
    number("in_flight", operation.inFlight());
    json.append(",\"success_rate\":").append(rate(operation.successRate()));
    json.append(",\"avg_nanos\":").append(orNull(operation.averageNanos()));
    number("total_nanos", operation.totalNanos());
    percentile("p50_nanos", durations, 50, idle);
    percentile("p95_nanos", durations, 95, idle);
    percentile("p99_nanos", durations, 99, idle);
    percentile("max_nanos", durations, 100, idle);
    json.append(",\"estimate\":").append(durations.isEstimate());
    resources(operation.resources());
    if (!operation.usage().isNone()) {
      json.append(',');
      amounts(operation.usage());
      costs("cost_per_call", operation.usage().costs().per(operation.count()));
    }
    json.append('}');
  }

  private void resources(ResourceSnapshot resources) {
    if (!resources.isNone()) {
      number("measured_calls", resources.calls());
      number("cpu_nanos", resources.cpuNanos());
      number("allocated_bytes", resources.allocatedBytes());
    }
  }

  private void amounts(UsageSnapshot usage) {
    json.append("\"api_calls\":").append(usage.apiCalls());
    number("tokens_in", usage.inputTokens());
    number("tokens_out", usage.outputTokens());
    costs("cost", usage.costs());
  }

  /** Amounts are strings: readers of JSON make doubles of numbers, and money is no double. */
  private void costs(String key, Costs costs) {
    json.append(",\"").append(key).append("\":");
    SortedMap<String, String> amounts = new TreeMap<>();
    costs.amounts().forEach((code, amount) -> amounts.put(code, amount.toPlainString()));
    strings(amounts);
  }

  private void strings(Map<String, String> map) {
    json.append('{');
    String separator = "";
    for (Map.Entry<String, String> each : map.entrySet()) {
      json.append(separator);
      string(each.getKey());
      json.append(':');
      string(each.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private void number(String key, long value) {
    json.append(",\"").append(key).append("\":").append(value);
  }

  private void percentile(String key, HistogramSnapshot durations, double at, boolean idle) {
    if (idle) {
      json.append(",\"").append(key).append("\":null");
    } else {
      number(key, durations.percentile(at));
    }
  }

  private static String orNull(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "null";
  }

  private static String rate(OptionalDouble rate) {
    return rate.isPresent()
        ? BigDecimal.valueOf(rate.getAsDouble()).stripTrailingZeros().toPlainString()
        : "null";
  }

  /** As RFC 8259 has it; also escapes what is not ASCII-printable, so that no reader can trip. */
  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
