package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes what the page shows of the one operation that is open there. */
final class Detail {
  private Detail() {}

  /** All of it, when it is opened. */
  static String opened(Row row, @Nullable String documents) {
    JsonWriter json = new JsonWriter().beginObject().name("id").value(row.id);
    if (row.history != null) {
      row.history.write(json.name("history"));
    }
    if (documents != null) {
      json.name("documents").json(documents);
    }
    write(row.last(), json);
    return json.endObject().toString();
  }

  /** What may have changed. */
  static String changed(Row row) {
    JsonWriter json = new JsonWriter().beginObject().name("id").value(row.id);
    write(row.last(), json);
    if (row.now().rate() > 0) {
      row.now().write(json.name("point"));
    }
    return json.endObject().toString();
  }

  private static void write(OperationSnapshot operation, JsonWriter json) {
    json.name("thrown").beginArray();
    for (ThrownCount each : operation.thrown()) {
      json.beginArray().value(each.outcome().label()).value(Row.cut(each.type()));
      json.value(each.count()).endArray();
    }
    json.endArray();
    UsageSnapshot usage = operation.usage();
    if (!usage.isNone()) {
      json.name("usage").beginObject().name("apiCalls").value(usage.apiCalls());
      json.name("tokensIn").value(usage.inputTokens());
      json.name("tokensOut").value(usage.outputTokens());
      json.name("cost").value(usage.costs().toString());
      json.name("costPerCall").value(usage.costs().per(operation.count()).toString());
      json.endObject();
    }
    ResourceSnapshot resources = operation.resources();
    if (!resources.isNone()) {
      json.name("resources").beginObject().name("calls").value(resources.calls());
      json.name("cpuNanos").value(resources.cpuNanos() / resources.calls());
      json.name("allocatedBytes").value(resources.allocatedBytes() / resources.calls());
      json.endObject();
    }
  }
}
