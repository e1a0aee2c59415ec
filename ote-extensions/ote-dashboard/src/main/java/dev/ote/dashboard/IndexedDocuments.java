package dev.ote.dashboard;

import static java.util.Objects.requireNonNullElse;

import dev.ote.dashboard.live.Documents;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.index.Documentation;
import dev.ote.runtime.index.DocumentedOperation;
import dev.ote.runtime.index.PathStep;
import dev.ote.runtime.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the index of the application says of operations. */
final class IndexedDocuments implements Documents {
  /** How many paths may be written along: those of the steps of a path, and of their steps. */
  private static final int MOST_PATHS = 30;

  private final PerformanceMetrics metrics;
  private final Documentation documentation;

  IndexedDocuments(PerformanceMetrics metrics) {
    this.metrics = metrics;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader own = OteDashboard.class.getClassLoader();
    this.documentation = Documentation.of(requireNonNullElse(context, own));
  }

  @Override
  public @Nullable String of(String operation) {
    SortedMap<String, String> types = metrics.observedTypes();
    if (!types.containsKey(operation)) {
      return null;
    }
    Map<String, DocumentedOperation> all = documentation.operations(types);
    DocumentedOperation documented = all.get(operation);
    return documented == null ? null : json(documented, all);
  }

  private static String json(DocumentedOperation documented, Map<String, DocumentedOperation> all) {
    JsonWriter json = new JsonWriter().beginObject();
    json.field("type", documented.type()).field("location", documented.location());
    json.field("purpose", documented.purpose()).name("dependencies").beginArray();
    documented.dependencies().forEach(json::value);
    json.endArray().name("callers").beginArray();
    all.values().stream()
        .filter(each -> calls(each, documented.operation()))
        .forEach(each -> json.value(each.operation()));
    json.endArray().name("paths").beginObject();
    paths(documented.operation(), all, new TreeSet<>(), json);
    return json.endObject().endObject().toString();
  }

  private static boolean calls(DocumentedOperation caller, String operation) {
    return !caller.operation().equals(operation)
        && caller.tracePath().stream().anyMatch(step -> step.operations().contains(operation));
  }

  /** The path of an operation, and those of the operations that its steps run. */
  private static void paths(
      String operation,
      Map<String, DocumentedOperation> all,
      Set<String> written,
      JsonWriter json) {
    DocumentedOperation documented = all.get(operation);
    if (documented == null || written.size() == MOST_PATHS || !written.add(operation)) {
      return;
    }
    List<PathStep> path = documented.tracePath();
    json.name(operation).beginArray();
    for (PathStep step : path) {
      json.beginObject().field("text", step.text()).name("operations").beginArray();
      step.operations().forEach(json::value);
      json.endArray().endObject();
    }
    json.endArray();
    for (PathStep step : path) {
      step.operations().forEach(each -> paths(each, all, written, json));
    }
  }
}
