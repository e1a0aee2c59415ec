package dev.ote.runtime.snapshot;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of every operation at one moment.
 *
 * @param time when it was taken
 * @param resolutionNanos the clock's resolution, in nanoseconds: of durations below it nothing is
 *     known but that they are
 * @param operations the operations, sorted by name and tags; those of one name are its series
 * @param unattributed what code reported as used where no observed call was on its stack, or nobody
 *     could tell which of several it was
 */
public record MetricsSnapshot(
    Instant time,
    long resolutionNanos,
    List<OperationSnapshot> operations,
    UsageSnapshot unattributed) {
  /** The order of operations, and of the series of one. */
  public static final Comparator<OperationSnapshot> BY_NAME_AND_TAGS =
      comparing(OperationSnapshot::name).thenComparing(operation -> operation.tags().toString());

  /** Copies and sorts the list. */
  public MetricsSnapshot {
    operations = operations.stream().sorted(BY_NAME_AND_TAGS).toList();
  }

  /**
   * Operations, and no other usage than theirs.
   *
   * @param time when it was taken
   * @param resolutionNanos the clock's resolution, in nanoseconds
   * @param operations the operations
   */
  public MetricsSnapshot(Instant time, long resolutionNanos, List<OperationSnapshot> operations) {
    this(time, resolutionNanos, operations, UsageSnapshot.NONE);
  }

  /**
   * What happened since an earlier snapshot of the same metrics.
   *
   * @param earlier an earlier snapshot
   * @return the operations, with the calls that ended since
   */
  public MetricsSnapshot minus(MetricsSnapshot earlier) {
    Map<Object, OperationSnapshot> known = new HashMap<>();
    earlier.operations.forEach(operation -> known.put(operation.identity(), operation));
    return new MetricsSnapshot(
        time,
        resolutionNanos,
        operations.stream()
            .map(
                operation -> {
                  OperationSnapshot before = known.get(operation.identity());
                  return before == null ? operation : operation.minus(before);
                })
            .toList(),
        unattributed.minus(earlier.unattributed));
  }

  /**
   * The operation of the given name.
   *
   * @param name a name, exactly as registered
   * @return what is known of it, all its series together; empty where no such operation is
   *     registered
   */
  public Optional<OperationSnapshot> operation(String name) {
    return operations.stream()
        .filter(operation -> operation.name().equals(name))
        .reduce(OperationSnapshot::plus);
  }
}
