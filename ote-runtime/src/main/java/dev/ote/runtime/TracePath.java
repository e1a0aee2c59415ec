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
    StringBuilder text = new StringBuilder();
    int size = operations.size();
    for (int i = 0; i < size; i++) {
      if (size > MAX_SHOWN && i == MAX_SHOWN / 2) {
        i = size - MAX_SHOWN / 2;
        text.append("… (").append(size - MAX_SHOWN).append(" more) -> ");
      }
      text.append(operations.get(i)).append(" -> ");
    }
    return text.append(location == null ? "FAILED" : "FAILED at " + location).toString();
  }
}
