package dev.ote.processor;

import static java.util.stream.Collectors.groupingBy;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.output.WriteBehind;
import dev.ote.processor.report.IndexEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes the entries of the index, each as soon as nothing more can be found in its type: most
 * behind the rounds, while javac goes on, those that wait for the second pass in the end.
 */
final class Indexing {
  private final WriteBehind output;
  private final Predicate<Check> isOn;
  private final List<IndexEntry> entries = new ArrayList<>();

  Indexing(WriteBehind output, Predicate<Check> isOn) {
    this.output = output;
    this.isOn = isOn;
  }

  void add(IndexEntry entry) {
    entries.add(entry);
  }

  /** Whether every entry has a place to be written to. */
  boolean hasPlace() {
    return entries.stream().allMatch(IndexEntry::hasPlace);
  }

  /**
   * Writes those whose findings are all there.
   *
   * @param waits whether more may be found in what has this owner
   */
  void write(List<FindingRecord> findings, Predicate<String> waits) {
    Map<String, List<FindingRecord>> byOwner =
        findings.stream().collect(groupingBy(finding -> finding.element().owner()));
    entries.removeIf(
        entry -> {
          if (waits.test(entry.owner())) {
            return false;
          }
          entry.write(byOwner.getOrDefault(entry.owner(), List.of()), isOn, output);
          return true;
        });
  }
}
