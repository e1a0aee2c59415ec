package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What tables call operations: by their names, and by their tags, too, where several series have
 * one name.
 */
record SeriesNames(Set<String> split) {

  static SeriesNames of(Collection<OperationSnapshot> operations) {
    Set<String> names = new HashSet<>();
    Set<String> split = new HashSet<>();
    for (OperationSnapshot operation : operations) {
      if (!names.add(operation.name())) {
        split.add(operation.name());
      }
    }
    return new SeriesNames(split);
  }

  String of(OperationSnapshot operation) {
    return split.contains(operation.name())
        ? operation.name() + operation.tags()
        : operation.name();
  }
}
