package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.output.WriteBehind;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.tools.FileObject;

/**
 * A file of the index, complete but for what was found: that may be known only when the compilation
 * ends, and no element is left to ask then.
 */
public final class IndexEntry {
  private static final String STAGE = "index";
  private static final Comparator<FindingRecord> ORDER =
      Comparator.comparingLong(FindingRecord::line)
          .thenComparingLong(FindingRecord::column)
          .thenComparing(finding -> finding.element().toString())
          .thenComparing(finding -> finding.check().id())
          .thenComparing(FindingRecord::message);

  private final String owner;
  private final Map<String, Object> content;
  private final Optional<TypeFacts> facts;
  private final Optional<FileObject> file;

  /**
   * @param content what is known, in the order in which it is written
   * @param facts what the checklist asks; empty where there is none
   * @param file where to write it; empty where there is no place
   */
  IndexEntry(
      String owner,
      Map<String, Object> content,
      Optional<TypeFacts> facts,
      Optional<FileObject> file) {
    this.owner = owner;
    this.content = content;
    this.facts = facts;
    this.file = file;
  }

  /** What the {@code ElementKey}s of its findings have as their owner. */
  public String owner() {
    return owner;
  }

  /** Whether there is a place for it: ECJ has none where it is not told {@code -d}. */
  public boolean hasPlace() {
    return file.isPresent();
  }

  /**
   * Hands it over to be written.
   *
   * @param findings those of its owner
   * @param isOn whether a check is on
   */
  public void write(List<FindingRecord> findings, Predicate<Check> isOn, WriteBehind output) {
    file.ifPresent(
        target ->
            output.submit(
                STAGE,
                owner,
                () -> {
                  try (OutputStream out = target.openOutputStream()) {
                    out.write(Json.render(complete(findings, isOn)).getBytes(UTF_8));
                  }
                }));
  }

  private Map<String, Object> complete(List<FindingRecord> findings, Predicate<Check> isOn) {
    Map<String, Object> all = new LinkedHashMap<>(content);
    all.put(
        "checklist",
        facts.map(known -> ChecklistItems.of(known, findings, isOn)).orElseGet(List::of));
    all.put("findings", findings.stream().sorted(ORDER).map(IndexEntry::finding).toList());
    return all;
  }

  private static Map<String, Object> finding(FindingRecord finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("check", finding.check().id());
    entry.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    entry.put("element", finding.element().toString());
    entry.put("line", finding.line());
    entry.put("column", finding.column());
    entry.put("message", finding.message());
    entry.put("state", finding.state().name().toLowerCase(Locale.ROOT));
    return entry;
  }
}
