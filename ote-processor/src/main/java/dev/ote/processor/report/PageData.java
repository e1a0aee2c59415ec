package dev.ote.processor.report;

import static java.util.Objects.requireNonNull;

import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.report.CallDiagrams.Step;
import dev.ote.processor.report.CallDiagrams.Target;
import dev.ote.processor.report.IndexedType.Finding;
import dev.ote.processor.report.IndexedType.Item;
import dev.ote.processor.report.IndexedType.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page's script shows; evidence, which repeats itself, is given once and numbered. */
final class PageData {
  private static final int LINE_SHOWN = 240;

  private final Report report;
  private final CallDiagrams diagrams;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> evidence = new LinkedHashMap<>();

  private PageData(Report report) {
    this.report = report;
    this.diagrams = new CallDiagrams(report.types());
    report.types().forEach(type -> numbers.put(type.type(), numbers.size()));
  }

  static Map<String, Object> of(Report report) {
    return new PageData(report).data();
  }

  private Map<String, Object> data() {
    CheckPages pages = new CheckPages();
    List<Map<String, Object>> types = report.types().stream().map(this::type).toList();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("items", Stream.of(ChecklistLine.values()).map(PageData::line).toList());
    data.put(
        "checks",
        report.types().stream()
            .flatMap(type -> type.findings().stream().map(Finding::check))
            .distinct()
            .sorted()
            .collect(
                Collectors.toMap(
                    check -> check, pages::text, (one, other) -> one, LinkedHashMap::new)));
    List<Map<String, Object>> packages = new ArrayList<>();
    report
        .packages()
        .forEach(
            (name, totals) -> {
              Map<String, Object> pkg = new LinkedHashMap<>();
              pkg.put("name", name);
              pkg.put("types", totals.types());
              pkg.put("operations", totals.operations());
              pkg.put("observed", totals.observed());
              pkg.put("open", totals.open());
              packages.add(pkg);
            });
    data.put("packages", packages);
    data.put("types", types);
    data.put("evidence", List.copyOf(evidence.keySet()));
    return data;
  }

  private static Map<String, Object> line(ChecklistLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("principle", line.principle().title());
    json.put("text", line.text());
    return json;
  }

  private Map<String, Object> type(IndexedType type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type.type());
    json.put("name", type.isPackage() ? "package-info" : type.simpleName());
    json.put("package", type.packageName());
    json.put("kind", type.isPackage() ? "package" : type.kind());
    json.put("source", type.source().isEmpty() ? type.file() : type.source());
    if (!type.wrapper().isEmpty()) {
      json.put("wrapper", type.wrapper());
    }
    json.put("coverage", List.of(type.coverage().observed(), type.coverage().operations()));
    json.put("doc", type.documentation());
    json.put("states", states(type.checklist()));
    json.put(
        "why",
        type.checklist().stream()
            .map(item -> evidence.computeIfAbsent(evidence(type, item), e -> evidence.size()))
            .toList());
    json.put("operations", type.operations().stream().map(o -> operation(type, o)).toList());
    json.put("findings", type.findings().stream().map(f -> finding(type, f)).toList());
    return json;
  }

  /** The wrapper's full name stands above; here it would fill two lines. */
  private static String evidence(IndexedType type, Item item) {
    String wrapper = type.wrapper();
    return wrapper.isEmpty()
        ? item.evidence()
        : item.evidence().replace(wrapper, wrapper.substring(wrapper.lastIndexOf('.') + 1));
  }

  /** One letter an item. */
  private static String states(List<Item> checklist) {
    return checklist.stream()
        .map(
            item ->
                switch (item.state()) {
                  case MET -> "y";
                  case MISSED -> "n";
                  case UNKNOWN -> "?";
                  case NOT_APPLICABLE -> "-";
                })
        .collect(Collectors.joining());
  }

  private Map<String, Object> operation(IndexedType type, Operation operation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", operation.name());
    json.put("method", operation.method());
    json.put("slow", operation.slowMillis());
    if (!operation.tags().isEmpty()) {
      json.put("tags", operation.tags());
    }
    if (!operation.expected().isEmpty()) {
      json.put("expected", operation.expected());
    }
    json.put("steps", diagrams.steps(type, operation).stream().map(this::step).toList());
    return json;
  }

  private Map<String, Object> step(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", step.text());
    if (step.chained()) {
      json.put("chained", true);
    }
    step.target().ifPresent(target -> json.put("to", numbers(target)));
    step.fault()
        .ifPresent(
            fault -> {
              json.put("fault", fault.check());
              json.put("message", fault.message());
            });
    return json;
  }

  /** Names would be half of the page. */
  private List<Integer> numbers(Target target) {
    int type = requireNonNull(numbers.get(target.type()));
    List<String> methods =
        report.types().get(type).operations().stream().map(Operation::method).toList();
    return List.of(type, methods.indexOf(target.method()));
  }

  private Map<String, Object> finding(IndexedType type, Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", finding.check());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.put("state", state(finding.state()));
    json.put("element", finding.element());
    json.put("message", finding.message());
    if (finding.line() > 0) {
      json.put("line", finding.line());
      json.put("column", finding.column());
      List<String> lines =
          Stream.of(-1, 0, 1)
              .map(
                  by ->
                      report
                          .sources()
                          .line(type.source(), finding.line() + by)
                          .map(line -> line.substring(0, Math.min(line.length(), LINE_SHOWN)))
                          .orElse(""))
              .toList();
      Optional<String> line = report.sources().line(type.source(), finding.line());
      if (line.isPresent()) {
        json.put("code", lines);
        OptionalInt offset = SourceLines.offset(line.get(), finding.column());
        offset.ifPresent(at -> json.put("at", at));
      }
    }
    return json;
  }

  /** Whether the console showed a finding does not matter here. */
  private static String state(State state) {
    return switch (state) {
      case PRINTED, WITHHELD -> "open";
      case SUPPRESSED -> "suppressed";
      case BASELINE -> "baseline";
    };
  }
}
