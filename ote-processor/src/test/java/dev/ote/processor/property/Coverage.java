package dev.ote.processor.property;

import dev.ote.processor.property.source.Hierarchy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried, for a table at the end. */
final class Coverage {
  private final Map<String, Integer> features = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Integer> illegal = new TreeMap<>();
  private int hierarchies;
  private int rejected;
  private int wrappers;
  private int subclasses;
  private int silent;
  private int calls;

  void tried(List<Hierarchy> legal) {
    hierarchies += legal.size();
    legal.forEach(
        each -> each.features().forEach(feature -> features.merge(feature, 1, Integer::sum)));
  }

  void illegal(Map<String, List<Failure>> problems) {
    rejected += problems.size();
    problems.values().forEach(each -> illegal.merge(each.get(0).kind(), 1, Integer::sum));
  }

  void refused(List<Refusal> refusals) {
    refusals.forEach(each -> reasons.merge(each.group(), 1, Integer::sum));
  }

  void wrapped(WrapperKind kind, int compared) {
    wrappers++;
    subclasses += kind == WrapperKind.SUBCLASS && compared > 0 ? 1 : 0;
    calls += compared;
    silent += compared == 0 ? 1 : 0;
  }

  int hierarchies() {
    return hierarchies;
  }

  int rejected() {
    return rejected;
  }

  int wrappers() {
    return wrappers;
  }

  /** Wrappers that extend what they observe, and were called. */
  int subclasses() {
    return subclasses;
  }

  int calls() {
    return calls;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%d hierarchies, %d rejected by javac alone, %d wrappers (%d of them without a call, %d called ones SUBCLASS), %d calls compared%n"
            .formatted(hierarchies, rejected, wrappers, silent, subclasses, calls));
    append("hierarchies with", features, table);
    append("refusals", reasons, table);
    append("rejected", illegal, table);
    return table.toString();
  }

  private static void append(String title, Map<String, Integer> counts, StringBuilder table) {
    table.append(title).append('\n');
    counts.forEach((name, count) -> table.append("  %6d  %s%n".formatted(count, name)));
  }
}
