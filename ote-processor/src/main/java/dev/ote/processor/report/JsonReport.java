package dev.ote.processor.report;

import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.report.IndexedType.Finding;
import dev.ote.processor.report.IndexedType.Item;
import dev.ote.processor.report.IndexedType.Operation;
import dev.ote.processor.report.Report.Totals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole index in one file, with sums, for programs. */
final class JsonReport {
  private static final int FORMAT = 1;

  private JsonReport() {}

  static String render(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("totals", totals(report.totals()));
    List<Map<String, Object>> packages = new ArrayList<>();
    report
        .packages()
        .forEach(
            (name, totals) -> {
              Map<String, Object> pkg = new LinkedHashMap<>();
              pkg.put("package", name);
              pkg.putAll(totals(totals));
              packages.add(pkg);
            });
    json.put("packages", packages);
    json.put("types", report.types().stream().map(JsonReport::type).toList());
    return Json.render(json);
  }

  private static Map<String, Object> totals(Totals totals) {
    Map<String, Object> findings = new LinkedHashMap<>();
    for (State state : State.values()) {
      findings.put(lower(state), totals.findings(state));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("types", totals.types());
    json.put("operations", totals.operations());
    json.put("observed", totals.observed());
    json.put("findings", findings);
    return json;
  }

  private static Map<String, Object> type(IndexedType type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type.type());
    json.put("kind", type.kind());
    json.put("file", type.file());
    putUnlessEmpty(json, "source", type.source());
    putUnlessEmpty(json, "wrapper", type.wrapper());
    json.put("observed", type.observed());
    Map<String, Object> coverage = new LinkedHashMap<>();
    coverage.put("operations", type.coverage().operations());
    coverage.put("observed", type.coverage().observed());
    json.put("coverage", coverage);
    json.put("documentation", type.documentation());
    json.put("operations", type.operations().stream().map(JsonReport::operation).toList());
    json.put("checklist", type.checklist().stream().map(JsonReport::item).toList());
    json.put("findings", type.findings().stream().map(JsonReport::finding).toList());
    return json;
  }

  private static Map<String, Object> operation(Operation operation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", operation.name());
    json.put("method", operation.method());
    json.put("slowMillis", operation.slowMillis());
    json.put("tags", operation.tags());
    json.put("expected", operation.expected());
    json.put("tracePath", operation.tracePath());
    return json;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("item", item.id());
    json.put(
        "state",
        switch (item.state()) {
          case NOT_APPLICABLE -> "notApplicable";
          case MET, MISSED, UNKNOWN -> lower(item.state());
        });
    json.put("evidence", item.evidence());
    return json;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", finding.check());
    json.put("severity", lower(finding.severity()));
    json.put("element", finding.element());
    json.put("line", finding.line());
    json.put("column", finding.column());
    json.put("message", finding.message());
    json.put("state", lower(finding.state()));
    return json;
  }

  private static void putUnlessEmpty(Map<String, Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
