package dev.ote.runtime.index;

import dev.ote.runtime.text.SimpleName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which observed operations a method is, or may be when it is called through a supertype. Made up
 * when it is first asked: most paths are asked for by themselves.
 */
final class StepTargets {
  private final Map<String, String> observedTypes;
  private final IndexFiles files;
  private @Nullable Map<String, SortedSet<String>> byMethod;

  StepTargets(Map<String, String> observedTypes, IndexFiles files) {
    this.observedTypes = observedTypes;
    this.files = files;
  }

  /**
   * The operations of a method.
   *
   * @param method as the index names it, {@code com.acme.Store#save}; empty for none
   */
  List<String> of(String method) {
    if (method.isEmpty()) {
      return List.of();
    }
    Map<String, SortedSet<String>> known = byMethod;
    if (known == null) {
      known = new HashMap<>();
      for (Map.Entry<String, String> each : observedTypes.entrySet()) {
        add(each.getKey(), each.getValue(), known);
      }
      byMethod = known;
    }
    SortedSet<String> operations = known.get(method);
    return operations == null ? List.of() : List.copyOf(operations);
  }

  private void add(String operation, String type, Map<String, SortedSet<String>> known) {
    Optional<IndexedType> file = files.find(type);
    if (file.isEmpty()) { // A type of others has no file. Its operations have their default names.
      String prefix = SimpleName.of(type) + ".";
      if (operation.startsWith(prefix)) {
        add(type, operation.substring(prefix.length()), operation, known);
      }
      return;
    }
    for (IndexedOperation each : file.get().operations()) {
      if (each.name().equals(operation)) {
        add(type, each.method(), operation, known);
        file.get().supertypes().forEach(above -> add(above, each.method(), operation, known));
      }
    }
  }

  private static void add(
      String type, String method, String operation, Map<String, SortedSet<String>> known) {
    known.computeIfAbsent(type + "#" + method, absent -> new TreeSet<>()).add(operation);
  }
}
