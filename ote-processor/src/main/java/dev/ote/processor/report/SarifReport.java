package dev.ote.processor.report;

import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.report.IndexedType.Finding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** SARIF 2.1.0, which code-scanning tools take. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The name that code-scanning tools know the project's root by. */
  private static final String ROOT = "%SRCROOT%";

  private final Report report;
  private final CheckPages pages = new CheckPages();
  private final Fingerprints fingerprints = new Fingerprints();
  private final List<String> rules;

  private SarifReport(Report report) {
    this.report = report;
    this.rules =
        report.types().stream()
            .flatMap(type -> type.findings().stream().map(Finding::check))
            .distinct()
            .sorted()
            .toList();
  }

  static String render(Report report) {
    return Json.render(new SarifReport(report).log());
  }

  private Map<String, Object> log() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "OTE");
    driver.put("rules", rules.stream().map(this::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "originalUriBaseIds",
        Map.of(ROOT, Map.of("description", text("The root folder of the project."))));
    run.put(
        "results",
        report.types().stream()
            .flatMap(type -> type.findings().stream().map(finding -> result(type, finding)))
            .toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private Map<String, Object> rule(String check) {
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", pages.text(check));
    help.put("markdown", pages.markdown(check));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", check);
    rule.put("name", check);
    rule.put("shortDescription", text(pages.inShort(check)));
    rule.put("fullDescription", text(pages.text(check)));
    rule.put("help", help);
    return rule;
  }

  private Map<String, Object> result(IndexedType type, Finding finding) {
    String fingerprint = fingerprints.of(finding);
    Map<String, Object> prints = new LinkedHashMap<>();
    prints.put("oteFinding/v1", fingerprint);
    // The only one that GitHub looks at; by default it would compute one from the line's text.
    prints.put("primaryLocationLineHash", fingerprint);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.check());
    result.put("ruleIndex", rules.indexOf(finding.check()));
    result.put("level", level(finding.severity()));
    result.put("message", text(finding.message()));
    result.put("locations", List.of(location(type, finding)));
    result.put("partialFingerprints", prints);
    result.put("suppressions", suppressions(finding.state()));
    return result;
  }

  private Map<String, Object> location(IndexedType type, Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    String uri = type.source().isEmpty() ? finding.file() : type.source();
    if (!uri.isEmpty()) {
      Map<String, Object> artifact = new LinkedHashMap<>();
      artifact.put("uri", percentEncoded(uri));
      if (!type.source().isEmpty()) {
        artifact.put("uriBaseId", ROOT);
      }
      Map<String, Object> physical = new LinkedHashMap<>();
      physical.put("artifactLocation", artifact);
      if (finding.line() > 0) {
        physical.put("region", region(type, finding));
      }
      location.put("physicalLocation", physical);
    }
    location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", finding.element())));
    return location;
  }

  private Map<String, Object> region(IndexedType type, Finding finding) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", finding.line());
    report
        .sources()
        .line(type.source(), finding.line())
        .map(line -> SourceLines.offset(line, finding.column()))
        .filter(OptionalInt::isPresent)
        .ifPresent(offset -> region.put("startColumn", offset.getAsInt() + 1));
    return region;
  }

  private static List<Map<String, Object>> suppressions(State state) {
    return Stream.of(state)
        .filter(s -> s == State.SUPPRESSED || s == State.BASELINE)
        .map(
            s -> {
              Map<String, Object> suppression = new LinkedHashMap<>();
              boolean inSource = s == State.SUPPRESSED;
              suppression.put("kind", inSource ? "inSource" : "external");
              suppression.put("status", "accepted");
              suppression.put("justification", inSource ? "@SuppressWarnings" : "in the baseline");
              return suppression;
            })
        .toList();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case OFF -> "none";
      case NOTE -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static String percentEncoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || "/-._~$".indexOf(b) >= 0;
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }
}
