package dev.ote.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way a failure took through observed operations.
 *
 * @param operations the operations it passed, outermost first; empty where it passed none
 * @param location where it arose, such as {@code DataManager.java:57}; null where the JVM recorded
 *     no stack
 */
@SuppressWarnings("exports") // annotations: see module-info
public record TracePath(List<String> operations, @Nullable String location) {
  /** Longer paths come from recursion; their middle says nothing new. */
  private static final int MAX_SHOWN = 32;

  private static final String ARROW = " -> ";

  /** Copies the list. */
  public TracePath {
    operations = List.copyOf(operations);
  }

  /**
   * The path on one line: {@code UserPreferenceTool.save -> DataManager.save -> FAILED at
   * DataManager.java:57}.
   */
  @Override
  public String toString() {
    String end = location == null ? "FAILED" : "FAILED at " + location;
    return operations.isEmpty() ? end : join(operations) + ARROW + end;
  }

  /** Operations on one line; of many, the first and the last. */
  static String join(List<String> operations) {
    int size = operations.size();
    if (size <= MAX_SHOWN) {
      return String.join(ARROW, operations);
    }
    return String.join(ARROW, operations.subList(0, MAX_SHOWN / 2))
        + ARROW
        + ("… (" + (size - MAX_SHOWN) + " more)")
        + ARROW
        + String.join(ARROW, operations.subList(size - MAX_SHOWN / 2, size));
  }
}
