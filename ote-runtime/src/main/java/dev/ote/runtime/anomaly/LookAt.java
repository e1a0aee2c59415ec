package dev.ote.runtime.anomaly;

import static java.util.Objects.requireNonNull;

import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.function.Function;

/** What to look at where an operation is not well. */
final class LookAt {
  private LookAt() {}

  /** The documented trace paths of the operations of some metrics. */
  static Function<String, List<String>> documented(PerformanceMetrics metrics) {
    return operation -> List.of();
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
