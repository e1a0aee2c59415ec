package dev.ote.runtime.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is read of a file of the index. */
record IndexedType(
    String type,
    String location,
    String purpose,
    List<String> dependencies,
    List<String> supertypes,
    List<IndexedOperation> operations) {

  /**
   * Reads a file.
   *
   * @param type the type that it should be about
   */
  static IndexedType read(Map<?, ?> json, String type) throws UnreadableIndex {
    if (!IndexJson.text(json, "type").equals(type)) {
      throw new UnreadableIndex("it is about another type");
    }
    Map<?, ?> documentation = IndexJson.object(json, "documentation");
    List<IndexedOperation> operations = new ArrayList<>();
    for (Map<?, ?> each : IndexJson.objects(json, "operations")) {
      operations.add(IndexedOperation.read(each));
    }
    return new IndexedType(
        type,
        location(json, documentation),
        IndexJson.textOrEmpty(documentation, "purpose"),
        IndexJson.texts(documentation, "dependencies"),
        IndexJson.texts(json, "supertypes"),
        List.copyOf(operations));
  }

  private static String location(Map<?, ?> json, Map<?, ?> documentation) throws UnreadableIndex {
    for (String known :
        List.of(
            IndexJson.textOrEmpty(documentation, "location"),
            IndexJson.textOrEmpty(json, "source"))) {
      if (!known.isEmpty()) {
        return known;
      }
    }
    return IndexJson.textOrEmpty(json, "file");
  }

  /** The documentation of one operation; without a path where the type does not have it. */
  DocumentedOperation document(String operation, StepTargets targets) {
    List<PathStep> path =
        operations.stream()
            .filter(each -> each.name().equals(operation) && !each.steps().isEmpty())
            .findFirst()
            .map(IndexedOperation::steps)
            .orElse(List.of())
            .stream()
            .map(step -> new PathStep(step.text(), targets.of(step.method())))
            .toList();
    return new DocumentedOperation(operation, type, location, purpose, dependencies, path);
  }
}
