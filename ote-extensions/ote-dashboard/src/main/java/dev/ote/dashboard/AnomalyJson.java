package dev.ote.dashboard;

import dev.ote.runtime.anomaly.Anomaly;
import dev.ote.runtime.anomaly.Evidence;
import dev.ote.runtime.json.JsonWriter;
import java.util.List;

/** Writes anomalies as the page reads them. */
final class AnomalyJson {
  /** Of those that are over. */
  private static final int MOST_OVER = 50;

  private AnomalyJson() {}

  /**
   * Those that hold, and the last of those that do not any more.
   *
   * @param active those that hold
   * @param recent those found lately, the latest first, whether they hold or not
   */
  static String of(List<Anomaly> active, List<Anomaly> recent) {
    JsonWriter json = new JsonWriter().beginArray();
    active.forEach(each -> write(json, each, true));
    recent.stream()
        .filter(each -> active.stream().noneMatch(holds -> isThat(holds, each)))
        .limit(MOST_OVER)
        .forEach(each -> write(json, each, false));
    return json.endArray().toString();
  }

  private static boolean isThat(Anomaly one, Anomaly other) {
    return one.isSameAs(other) && one.detected().equals(other.detected());
  }

  private static void write(JsonWriter json, Anomaly anomaly, boolean active) {
    json.beginObject().field("kind", anomaly.kind().name()).field("active", active);
    json.field("operation", anomaly.operation()).name("tags").value(anomaly.tags());
    json.field("severity", anomaly.severity().name()).field("message", anomaly.message());
    json.field("since", anomaly.since().toEpochMilli());
    json.field("detected", anomaly.detected().toEpochMilli());
    json.name("evidence").beginArray();
    for (Evidence each : anomaly.evidence()) {
      json.beginObject().field("name", each.name()).field("value", each.value());
      json.field("unit", each.unit()).endObject();
    }
    json.endArray().name("lookAt").beginArray();
    anomaly.lookAt().forEach(json::value);
    json.endArray().endObject();
  }
}
