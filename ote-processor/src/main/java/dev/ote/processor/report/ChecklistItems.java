package dev.ote.processor.report;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.FindingRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fourteen items of the OTE checklist, judged for one type. */
final class ChecklistItems {
  private static final Set<String> LOCATION = Set.of("LocationMissing", "LocationMismatch");
  private static final Set<String> TRACE_POINTS =
      Set.of("TracePointsMissing", "TracePointUnresolved");
  private static final Set<String> DEPENDENCIES =
      Set.of(
          "DependenciesMissing",
          "DependencyUnresolved",
          "DependencyUndocumented",
          "DependencyUnused");
  private static final Set<String> TRACE_PATH =
      Set.of("TracePathMissing", "TracePathUnresolved", "TracePathDrift");

  private final TypeFacts facts;
  private final List<FindingRecord> findings;
  private final Predicate<Check> isOn;
  private final List<Map<String, Object>> items = new ArrayList<>();

  private ChecklistItems(TypeFacts facts, List<FindingRecord> findings, Predicate<Check> isOn) {
    this.facts = facts;
    this.findings = findings;
    this.isOn = isOn;
  }

  private enum State {
    MET("met"),
    MISSED("missed"),
    UNKNOWN("unknown"),
    NOT_APPLICABLE("notApplicable");

    private final String id;

    State(String id) {
      this.id = id;
    }
  }

  /** The items in their order, for the index. */
  static List<Map<String, Object>> of(
      TypeFacts facts, List<FindingRecord> findings, Predicate<Check> isOn) {
    ChecklistItems items = new ChecklistItems(facts, findings, isOn);
    items.observability();
    items.traceability();
    items.evaluation();
    return items.items;
  }

  private void observability() {
    List<String> not = facts.notObserved();
    int all = facts.operations();
    if (all == 0) {
      add("operations-observed", State.NOT_APPLICABLE, "it declares no public operation");
    } else if (not.isEmpty()) {
      add("operations-observed", State.MET, "all %d public operations".formatted(all));
    } else {
      add("operations-observed", State.MISSED, observed() + "; not " + String.join(", ", not));
    }
    byWrapper("entry-exit-logged", "logs START and END with timestamps", Set.of());
    byWrapper("errors-logged", "logs FAILED with context", Set.of("ErrorSwallowed"));
    byWrapper("performance-captured", "times every call", Set.of());
  }

  private void traceability() {
    byDocumentation("location", LOCATION, facts.documented("location"));
    byDocumentation("trace-points", TRACE_POINTS, facts.documented("tracePoints"));
    byDocumentation("dependencies", DEPENDENCIES, facts.documented("dependencies"));
    if (facts.withBody() == 0) {
      add("trace-path", State.NOT_APPLICABLE, "it declares no operation with a body");
    } else {
      byDocumentation("trace-path", TRACE_PATH, "%d operations".formatted(facts.withBody()));
    }
    byWrapper("errors-traced", "logs the trace path of a failure", Set.of("ErrorUntraced"));
  }

  private void evaluation() {
    byWrapper("metrics-tracked", "counts every call", Set.of());
    byWrapper("rates-recorded", "counts calls by outcome", Set.of());
    byWrapper("durations-tracked", "records every duration", Set.of());
    byWrapper(
        "comparison-available", "implements what it wraps, for ComparisonFramework", Set.of());
    byWrapper("anomalies-detectable", "feeds the metrics that AnomalyDetector reads", Set.of());
  }

  private String observed() {
    int all = facts.operations();
    return "%d of %d public operations".formatted(all - facts.notObserved().size(), all);
  }

  /** Holds by construction where there is a wrapper, unless a check says otherwise. */
  private void byWrapper(String item, String does, Set<String> checks) {
    Optional<String> wrapper = facts.wrapper();
    String found = found(checks);
    if (wrapper.isEmpty()) {
      boolean nothing = facts.operations() == 0;
      add(
          item,
          nothing ? State.NOT_APPLICABLE : State.MISSED,
          nothing ? "it declares no public operation" : "it has no wrapper");
    } else if (!found.isEmpty()) {
      add(item, State.MISSED, found);
    } else if (facts.notObserved().isEmpty()) {
      add(item, State.MET, wrapper.get() + " " + does);
    } else {
      add(item, State.MISSED, wrapper.get() + " " + does + ", for " + observed());
    }
  }

  private void byDocumentation(String item, Set<String> checks, String documented) {
    String found = found(checks);
    List<String> off = off(checks);
    if (!facts.checked()) {
      add(item, State.UNKNOWN, "not checked");
    } else if (!found.isEmpty()) {
      add(item, State.MISSED, found);
    } else if (!off.isEmpty()) {
      add(item, State.UNKNOWN, "off: " + String.join(", ", off));
    } else {
      add(item, State.MET, documented);
    }
  }

  /** The findings of these checks, whatever became of them; empty where there is none. */
  private String found(Set<String> checks) {
    return findings.stream()
        .filter(finding -> checks.contains(finding.check().id()))
        .collect(Collectors.groupingBy(f -> f.check().id(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getValue() == 1 ? each.getKey() : each.getValue() + " × " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private List<String> off(Set<String> checks) {
    return Arrays.stream(Check.values())
        .filter(check -> checks.contains(check.id()) && !isOn.test(check))
        .map(Check::id)
        .sorted()
        .toList();
  }

  private void add(String item, State state, String evidence) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("item", item);
    entry.put("state", state.id);
    entry.put("evidence", evidence);
    items.add(entry);
  }
}
