package dev.ote.runtime.snapshot;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of every operation at one moment.
 *
 * @param time when it was taken
 * @param operations the operations, sorted by name
 */
public record MetricsSnapshot(Instant time, List<OperationSnapshot> operations) {

  /** Copies and sorts the list. */
  public MetricsSnapshot {
    operations = operations.stream().sorted(comparing(OperationSnapshot::name)).toList();
  }

  /**
   * The operation of the given name.
   *
   * @param name a name, exactly as registered
   * @return what is known of it; empty where no such operation is registered
   */
  public Optional<OperationSnapshot> operation(String name) {
    return operations.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
