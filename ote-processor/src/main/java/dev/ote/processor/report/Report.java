package dev.ote.processor.report;

import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.report.IndexedType.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that reports are rendered from.
 *
 * @param types sorted by name
 * @param sources the source lines that findings point at
 */
record Report(List<IndexedType> types, SourceLines sources) {

  /** Sums over a package, or over everything. */
  record Totals(long types, long operations, long observed, Map<State, Long> findings) {

    long findings(State state) {
      return findings.getOrDefault(state, 0L);
    }

    /** Findings that are neither suppressed nor in the baseline. */
    long open() {
      return findings(State.PRINTED) + findings(State.WITHHELD);
    }
  }

  Totals totals() {
    return totals(types);
  }

  /** By package name, sorted. */
  Map<String, Totals> packages() {
    return types.stream()
        .collect(
            Collectors.groupingBy(
                IndexedType::packageName,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Report::totals)));
  }

  private static Totals totals(List<IndexedType> types) {
    return new Totals(
        types.stream().filter(type -> !type.isPackage()).count(),
        types.stream().mapToLong(type -> type.coverage().operations()).sum(),
        types.stream().mapToLong(type -> type.coverage().observed()).sum(),
        types.stream()
            .flatMap(type -> type.findings().stream())
            .collect(Collectors.groupingBy(Finding::state, Collectors.counting())));
  }
}
