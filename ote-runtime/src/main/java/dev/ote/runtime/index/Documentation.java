package dev.ote.runtime.index;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What the index of an application knows of its observed operations: the files {@code
 * META-INF/ote/<type>.json} that the processor left beside the classes.
 *
 * <p>A file is read when its type is first asked for, and kept; nothing is searched. A file that
 * cannot be read, or is larger than 1 MiB, counts as missing, and so does what comes after 64 MiB
 * in all; the first such file is logged as a warning to {@code dev.ote.runtime}.
 *
 * <p>Safe for use by any number of threads. Holds the class loader weakly; once that is gone,
 * nothing more is found.
 */
public final class Documentation {
  /** What is kept of a loader refers to it weakly, too: it goes when the application goes. */
  private static final Map<ClassLoader, Documentation> KNOWN = new WeakHashMap<>();

  private final IndexFiles files;

  private Documentation(ClassLoader loader) {
    this.files = new IndexFiles(loader);
  }

  /**
   * The documentation that a class loader finds.
   *
   * @param loader the application's, such as that of an observed type or a thread's context class
   *     loader
   * @return the same object for the same loader
   */
  public static Documentation of(ClassLoader loader) {
    requireNonNull(loader, "loader");
    synchronized (KNOWN) {
      return KNOWN.computeIfAbsent(loader, Documentation::new);
    }
  }

  /**
   * What is documented of one operation. Reads the files of all observed types if its path names
   * methods.
   *
   * @param operation the operation's name
   * @param observedTypes the observed types by the names of their operations, which steps may refer
   *     to: {@code PerformanceMetrics.observedTypes()}
   * @return empty where the operation is none of these, or its type has no file
   */
  public Optional<DocumentedOperation> operation(
      String operation, Map<String, String> observedTypes) {
    return finder(observedTypes).apply(operation);
  }

  /**
   * Finds what {@link #operation(String, Map)} does, for many operations: what steps may refer to
   * is found once.
   *
   * @param observedTypes the observed types by the names of their operations, not to be changed
   *     meanwhile
   * @return finds what is documented of an operation; for use by one thread at a time
   */
  public Function<String, Optional<DocumentedOperation>> finder(Map<String, String> observedTypes) {
    StepTargets targets = steps(observedTypes);
    return operation -> {
      String type = observedTypes.get(requireNonNull(operation, "operation"));
      return type == null
          ? Optional.empty()
          : files.find(type).map(each -> each.document(operation, targets));
    };
  }

  /**
   * What is documented of all operations.
   *
   * @param observedTypes the observed types by the names of their operations: {@code
   *     PerformanceMetrics.observedTypes()}
   * @return by name, an unmodifiable copy; without those whose types have no file
   */
  public SortedMap<String, DocumentedOperation> operations(Map<String, String> observedTypes) {
    StepTargets targets = steps(observedTypes);
    SortedMap<String, DocumentedOperation> documented = new TreeMap<>();
    observedTypes.forEach(
        (operation, type) ->
            files
                .find(type)
                .ifPresent(each -> documented.put(operation, each.document(operation, targets))));
    return Collections.unmodifiableSortedMap(documented);
  }

  private StepTargets steps(Map<String, String> observedTypes) {
    return new StepTargets(observedTypes, files);
  }
}
