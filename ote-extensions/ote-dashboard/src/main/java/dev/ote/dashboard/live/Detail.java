package dev.ote.dashboard.live;

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
    Json json = new Json().object().key("id").number(row.id);
    if (row.history != null) {
      row.history.write(json.key("history"));
    }
    if (documents != null) {
      json.key("documents").raw(documents);
    }
    write(row.last(), json);
    return json.endObject().toString();
  }

  /** What may have changed. */
  static String changed(Row row) {
    Json json = new Json().object().key("id").number(row.id);
    write(row.last(), json);
    if (row.now().rate() > 0) {
      row.now().write(json.key("point"));
    }
    return json.endObject().toString();
  }

  private static void write(OperationSnapshot operation, Json json) {
    json.key("thrown").array();
    for (ThrownCount each : operation.thrown()) {
      json.array().string(each.outcome().label()).string(Row.cut(each.type()));
      json.number(each.count()).endArray();
    }
    json.endArray();
    UsageSnapshot usage = operation.usage();
    if (!usage.isNone()) {
      json.key("usage").object().key("apiCalls").number(usage.apiCalls());
      json.key("tokensIn").number(usage.inputTokens());
      json.key("tokensOut").number(usage.outputTokens());
      json.key("cost").string(usage.costs().toString());
      json.key("costPerCall").string(usage.costs().per(operation.count()).toString());
      json.endObject();
    }
    ResourceSnapshot resources = operation.resources();
    if (!resources.isNone()) {
      json.key("resources").object().key("calls").number(resources.calls());
      json.key("cpuNanos").number((double) resources.cpuNanos() / resources.calls());
      json.key("allocatedBytes").number((double) resources.allocatedBytes() / resources.calls());
      json.endObject();
    }
  }
}
