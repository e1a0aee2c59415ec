package dev.ote.runtime.anomaly;

import static java.util.Objects.requireNonNull;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.index.Documentation;
import dev.ote.runtime.index.PathStep;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What to look at where an operation is not well; nothing is thrown. When all goes down at once it
 * is asked for thousands of operations in one look, so what it takes to answer is made once a look,
 * and in none where it is not asked. Those of metrics are confined to one thread at a time.
 */
final class LookAt implements Function<String, List<String>> {
  private final Supplier<Function<String, List<String>>> source;
  private @Nullable Function<String, List<String>> steps;

  private LookAt(Supplier<Function<String, List<String>>> source) {
    this.source = source;
  }

  /**
   * The documented trace paths of the operations of some metrics, as the index of the application
   * has them: that of the thread's context class loader, or of ours where it has none. Both are
   * held weakly.
   */
  static LookAt documented(PerformanceMetrics metrics) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader own = LookAt.class.getClassLoader();
    return documented(Documentation.of(context == null ? own : context), metrics::observedTypes);
  }

  static LookAt documented(
      Documentation documentation, Supplier<? extends Map<String, String>> observedTypes) {
    return new LookAt(
        () -> {
          var finder = documentation.finder(observedTypes.get());
          return operation ->
              finder
                  .apply(operation)
                  .map(each -> each.tracePath().stream().map(PathStep::text).toList())
                  .orElse(List.of());
        });
  }

  /** What somebody says; by any number of threads if that may be asked by them. */
  static LookAt given(Function<String, List<String>> lookAt) {
    requireNonNull(lookAt, "lookAt");
    return new LookAt(() -> lookAt);
  }

  /** Begins a look: operations may have been added since the last one. */
  void begin() {
    steps = null;
  }

  @Override
  public List<String> apply(String operation) {
    try {
      Function<String, List<String>> known = steps;
      if (known == null) {
        known = source.get();
        steps = known;
      }
      return List.copyOf(known.apply(operation));
    } catch (RuntimeException | LinkageError fault) {
      return List.of(); // An anomaly is worth being told without it.
    }
  }
}
