package dev.ote.runtime.anomaly;

import static java.util.Objects.requireNonNull;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.index.Documentation;
import dev.ote.runtime.index.PathStep;
import java.util.List;
import java.util.function.Function;

/** What to look at where an operation is not well. */
final class LookAt {
  private LookAt() {}

  /**
   * The documented trace paths of the operations of some metrics, as the index of the application
   * has them: that of the thread's context class loader, or of ours where it has none. Both are
   * held weakly.
   */
  static Function<String, List<String>> documented(PerformanceMetrics metrics) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader own = LookAt.class.getClassLoader();
    Documentation documentation = Documentation.of(context == null ? own : context);
    return contained(operation -> steps(documentation, operation, metrics));
  }

  private static List<String> steps(
      Documentation documentation, String operation, PerformanceMetrics metrics) {
    return documentation
        .operation(operation, metrics.observedTypes())
        .map(each -> each.tracePath().stream().map(PathStep::text).toList())
        .orElse(List.of());
  }

  /** The same, but nothing is thrown. */
  static Function<String, List<String>> contained(Function<String, List<String>> lookAt) {
    requireNonNull(lookAt, "lookAt");
    return operation -> {
      try {
        return List.copyOf(lookAt.apply(operation));
      } catch (RuntimeException | LinkageError fault) {
        return List.of(); // An anomaly is worth being told without it.
      }
    };
  }
}
