package dev.ote.processor.report;

import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.report.IndexedType.Coverage;
import dev.ote.processor.report.IndexedType.Finding;
import dev.ote.processor.report.IndexedType.Item;
import dev.ote.processor.report.IndexedType.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of the index; keys that it does not know belong to newer versions. */
final class IndexReader {
  private IndexReader() {}

  static IndexedType read(String text) throws MalformedIndexException {
    JsonObject entry = JsonObject.read(text);
    List<Item> checklist = new ArrayList<>();
    for (JsonObject item : entry.objects("checklist")) {
      checklist.add(item(item));
    }
    if (!checklist.isEmpty() && checklist.size() != ChecklistLine.values().length) {
      throw new MalformedIndexException(
          "checklist: expected %d items, found %d"
              .formatted(ChecklistLine.values().length, checklist.size()));
    }
    List<Operation> operations = new ArrayList<>();
    for (JsonObject operation : entry.objects("operations")) {
      operations.add(operation(operation));
    }
    String file = entry.string("file");
    List<Finding> findings = new ArrayList<>();
    for (JsonObject finding : entry.objects("findings")) {
      findings.add(finding(finding, file));
    }
    return new IndexedType(
        entry.string("type"),
        entry.string("kind"),
        file,
        entry.stringOrEmpty("source"),
        entry.stringOrEmpty("wrapper"),
        entry.bool("observed", entry.has("wrapper")),
        coverage(entry, operations, findings),
        documentation(entry.object("documentation")),
        operations,
        checklist,
        findings);
  }

  /** Of an index that does not count, what its operations and findings tell. */
  private static Coverage coverage(
      JsonObject entry, List<Operation> operations, List<Finding> findings)
      throws MalformedIndexException {
    if (entry.has("coverage")) {
      JsonObject coverage = entry.object("coverage");
      return new Coverage(coverage.number("operations"), coverage.number("observed"));
    }
    long missing = findings.stream().filter(f -> f.check().equals("ObserveMissing")).count();
    return new Coverage(operations.size() + missing, operations.size());
  }

  private static Item item(JsonObject item) throws MalformedIndexException {
    return new Item(
        item.string("item"), item.oneOf(Item.State.class, "state"), item.stringOrEmpty("evidence"));
  }

  private static Operation operation(JsonObject operation) throws MalformedIndexException {
    return new Operation(
        operation.string("name"),
        operation.string("method"),
        operation.number("slowMillis"),
        operation.stringMap("tags"),
        operation.strings("expected"),
        operation.strings("tracePath"));
  }

  private static Finding finding(JsonObject finding, String file) throws MalformedIndexException {
    return new Finding(
        finding.string("check"),
        finding.oneOf(Severity.class, "severity"),
        finding.string("element"),
        finding.has("file") ? finding.string("file") : file,
        finding.number("line"),
        finding.number("column"),
        finding.string("message"),
        finding.oneOf(FindingRecord.State.class, "state"));
  }

  /** Sections are texts or lists of entries. */
  private static Map<String, List<String>> documentation(JsonObject sections)
      throws MalformedIndexException {
    Map<String, List<String>> documentation = new LinkedHashMap<>();
    for (Object key : sections.values().keySet()) {
      String name = key.toString();
      documentation.put(
          name,
          sections.values().get(name) instanceof String text
              ? List.of(text)
              : sections.strings(name));
    }
    return documentation;
  }
}
