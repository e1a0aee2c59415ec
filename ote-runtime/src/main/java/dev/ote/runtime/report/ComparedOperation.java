package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one operation, or of one of its series, and how one knows. Immutable.
 *
 * @param before what the earlier report has; null where it is new
 * @param now what the later report has; null where it is gone
 * @param durationChange the evidence of durations; null where there are too few calls
 * @param failureChange the evidence of failures; null where there are too few calls
 * @param expenses what calls took, as far as both reports know
 * @param changes what became of it: at least one, the worst first
 */
@SuppressWarnings("exports") // annotations: see module-info
public record ComparedOperation(
    @Nullable OperationSnapshot before,
    @Nullable OperationSnapshot now,
    @Nullable DurationChange durationChange,
    @Nullable FailureChange failureChange,
    List<Expense> expenses,
    Set<Change> changes) {

  /** Copies the lists. */
  public ComparedOperation {
    if (before == null && now == null) {
      throw new IllegalArgumentException("neither report knows the operation");
    }
    expenses = List.copyOf(expenses);
  }

  /** What one of the reports has, the later where both have it. */
  OperationSnapshot either() {
    OperationSnapshot either = now == null ? before : now;
    if (either == null) {
      throw new IllegalStateException("neither report knows the operation");
    }
    return either;
  }

  /**
   * The operation's name.
   *
   * @return as registered
   */
  public String operation() {
    return either().name();
  }

  /**
   * The tags that tell the series from others.
   *
   * @return sorted by key
   */
  public SortedMap<String, String> tags() {
    return either().tags();
  }

  /**
   * The evidence of durations.
   *
   * @return empty where there are too few calls, or the operation is new or gone
   */
  public Optional<DurationChange> durations() {
    return Optional.ofNullable(durationChange);
  }

  /**
   * The evidence of failures.
   *
   * @return empty where there are too few calls, or the operation is new or gone
   */
  public Optional<FailureChange> failures() {
    return Optional.ofNullable(failureChange);
  }

  Change worst() {
    return changes.iterator().next();
  }
}
