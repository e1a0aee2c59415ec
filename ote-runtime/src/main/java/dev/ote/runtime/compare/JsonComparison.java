package dev.ote.runtime.compare;

import dev.ote.runtime.json.JsonWriter;
import java.util.Collection;

/** A result as JSON. */
final class JsonComparison {
  private JsonComparison() {}

  static String of(ComparisonResult result) {
    ComparisonSettings settings = result.settings();
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.field("title", result.title());
    json.field("time", result.time().toString());
    json.field("environment", result.environment());
    json.field("baseline", result.baseline());
    json.name("settings").beginObject();
    json.field("repetitions", settings.repetitions());
    json.field("warm_up_nanos", settings.warmUp().toNanos());
    json.field("batch_nanos", settings.batchTime().toNanos());
    json.field("timeout_nanos", settings.timeout().toNanos());
    json.field("confidence", settings.confidence());
    json.field("margin", settings.margin());
    // A text: readers that know doubles only would round it.
    json.field("seed", Long.toString(settings.seed()));
    json.endObject();
    texts(json, "implementations", result.implementations());
    texts(json, "test_cases", result.testCases());
    json.name("measurements").beginArray();
    result.measurements().forEach(each -> measurement(json, each));
    json.endArray();
    json.name("comparisons").beginArray();
    result.comparisons().forEach(each -> comparison(json, each));
    return json.endArray().endObject().toString();
  }

  private static void measurement(JsonWriter json, Measurement row) {
    json.beginObject();
    json.field("implementation", row.implementation());
    json.field("test_case", row.testCase());
    json.field("duration_nanos", row.duration().orElse(Double.NaN));
    json.field("success", row.success());
    json.field("result", row.result());
    json.field("error", row.error());
    json.field("mad_nanos", row.deviation().orElse(Double.NaN));
    json.field("batch", row.batch());
    json.field("collected", row.collected());
    texts(json, "flags", row.flags().stream().map(Flag::toString).toList());
    texts(json, "notes", row.notes());
    json.name("samples_nanos").beginArray();
    row.samples().forEach(json::value);
    json.endArray().endObject();
  }

  private static void comparison(JsonWriter json, Comparison comparison) {
    json.beginObject();
    json.field("implementation", comparison.implementation());
    json.field("test_case", comparison.testCase());
    json.field("verdict", comparison.verdict().toString());
    json.field("reason", comparison.reason());
    Ratio ratio = comparison.ratio();
    if (ratio != null) {
      json.field("ratio", ratio.estimate());
      json.field("ratio_low", ratio.low());
      json.field("ratio_high", ratio.high());
      json.field("p", ratio.p());
      json.field("p_holm", ratio.adjustedP());
      json.field("cliffs_delta", ratio.delta());
    }
    json.endObject();
  }

  private static void texts(JsonWriter json, String name, Collection<String> texts) {
    json.name(name).beginArray();
    texts.forEach(json::value);
    json.endArray();
  }
}
