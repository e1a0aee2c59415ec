package dev.ote.processor.option;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.diagnostic.Suggestion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns raw options into {@link Options}; whatever it cannot read keeps its default. */
public final class OptionsParser {
  private static final String PREFIX = "ote.";
  private static final String BASELINE = "ote.baseline";
  private static final String BASELINE_STRICT = "ote.baselineStrict";
  private static final String BASELINE_UPDATE = "ote.baselineUpdate";
  private static final String EXCLUDE = "ote.exclude";
  private static final String PACKAGES = "ote.packages";
  private static final String REPORT = "ote.report";
  private static final String SEVERITY = "ote.severity";
  private static final String SEVERITY_OF_CHECK = SEVERITY + ".";
  private static final String MAX_WARNINGS = "ote.maxWarnings";
  private static final String GENERATE = "ote.generate";
  private static final String DEEP = "ote.deep";
  private static final String FIX = "ote.fix";
  private static final String IGNORED_DEPENDENCIES = "ote.dependencies.ignore";
  private static final List<String> NAMES =
      List.of(
          BASELINE,
          BASELINE_STRICT,
          BASELINE_UPDATE,
          DEEP,
          EXCLUDE,
          FIX,
          GENERATE,
          IGNORED_DEPENDENCIES,
          MAX_WARNINGS,
          PACKAGES,
          REPORT,
          SEVERITY);
  private static final Globs INFRASTRUCTURE =
      Globs.parse(
          "java.**,javax.**,jdk.**,sun.**,org.slf4j.**,dev.ote.annotations.**,dev.ote.runtime.**");
  private static final int DEFAULT_MAX_WARNINGS = 50;

  private final Map<String, String> raw;
  private final List<String> problems = new ArrayList<>();

  private OptionsParser(Map<String, String> raw) {
    // Sorted, so that the order of messages does not depend on a hash.
    this.raw = new TreeMap<>(raw);
  }

  public static Options parse(Map<String, String> raw) {
    return new OptionsParser(raw).parse();
  }

  /** Every option's name, for the compiler. */
  public static Set<String> supported() {
    Set<String> names = new LinkedHashSet<>(NAMES);
    Arrays.stream(Check.values()).map(check -> SEVERITY_OF_CHECK + check.id()).forEach(names::add);
    return names;
  }

  private Options parse() {
    raw.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !supported().contains(name))
        .forEach(this::reportUnknown);
    return new Options(
        severities(),
        globs(PACKAGES),
        globs(EXCLUDE),
        baseline(),
        ofBaseline(BASELINE_STRICT),
        ofBaseline(BASELINE_UPDATE),
        INFRASTRUCTURE.and(globs(IGNORED_DEPENDENCIES)),
        report(),
        maxWarnings(),
        bool(GENERATE, true),
        bool(DEEP, true),
        fix(),
        problems);
  }

  private Map<Check, Severity> severities() {
    Map<Check, Severity> severities = new EnumMap<>(Check.class);
    // What cannot be generated stays an error unless it is named: else a wrapper would be missing
    // without a word.
    severity(SEVERITY)
        .ifPresent(
            severity ->
                Arrays.stream(Check.values())
                    .filter(check -> check.defaultSeverity() != Severity.ERROR)
                    .forEach(check -> severities.put(check, severity)));
    for (Check check : Check.values()) {
      severity(SEVERITY_OF_CHECK + check.id())
          .ifPresent(severity -> severities.put(check, severity));
    }
    return severities;
  }

  private Optional<Severity> severity(String name) {
    if (!raw.containsKey(name)) {
      return Optional.empty();
    }
    Optional<Severity> severity = Severity.parse(value(name));
    if (severity.isEmpty()) {
      reportValue(name, "one of " + Severity.choices());
    }
    return severity;
  }

  private Globs globs(String name) {
    try {
      return Globs.parse(value(name));
    } catch (IllegalArgumentException e) {
      problems.add("option '" + name + "': " + e.getMessage());
      return Globs.NONE;
    }
  }

  private String baseline() {
    if (raw.containsKey(BASELINE) && value(BASELINE).isEmpty()) {
      reportValue(BASELINE, "a file");
    }
    return value(BASELINE);
  }

  private boolean ofBaseline(String name) {
    boolean on = bool(name, false);
    if (on && !raw.containsKey(BASELINE)) {
      problems.add(
          "option '" + name + "' means nothing without '" + BASELINE + "', which is not given");
      return false;
    }
    return on;
  }

  private String report() {
    if (raw.containsKey(REPORT) && value(REPORT).isEmpty()) {
      reportValue(REPORT, "a folder");
    }
    if (!value(REPORT).isEmpty() && value(GENERATE).equals("false")) {
      problems.add(
          "option '%s' needs the index, which '%s=false' leaves out".formatted(REPORT, GENERATE));
      return "";
    }
    return value(REPORT);
  }

  private int maxWarnings() {
    if (!raw.containsKey(MAX_WARNINGS)) {
      return DEFAULT_MAX_WARNINGS;
    }
    if (value(MAX_WARNINGS).matches("\\d{1,9}")) {
      return Integer.parseInt(value(MAX_WARNINGS));
    }
    reportValue(MAX_WARNINGS, "a whole number, 0 or more");
    return DEFAULT_MAX_WARNINGS;
  }

  private Optional<Path> fix() {
    if (!raw.containsKey(FIX)) {
      return Optional.empty();
    }
    try {
      if (!value(FIX).isEmpty()) {
        return Optional.of(Path.of(value(FIX)));
      }
    } catch (InvalidPathException e) {
      // Said below.
    }
    reportValue(FIX, "the file to write a patch to");
    return Optional.empty();
  }

  private boolean bool(String name, boolean whenAbsent) {
    if (!raw.containsKey(name)) {
      return whenAbsent;
    }
    // A flag given without a value, -Aote.deep, means on.
    return switch (value(name)) {
      case "true", "" -> true;
      case "false" -> false;
      default -> {
        reportValue(name, "true or false");
        yield whenAbsent;
      }
    };
  }

  private void reportUnknown(String name) {
    if (name.startsWith(SEVERITY_OF_CHECK)) {
      String id = name.substring(SEVERITY_OF_CHECK.length());
      List<String> ids = Check.ids();
      problems.add(
          "option '%s' names no check; valid checks: %s%s"
              .formatted(name, String.join(", ", ids), didYouMean(id, ids)));
      return;
    }
    List<String> names =
        Stream.concat(NAMES.stream(), Stream.of(SEVERITY_OF_CHECK + "<Check>"))
            .sorted(Comparator.naturalOrder())
            .toList();
    problems.add(
        "unknown option '%s'; valid options: %s%s"
            .formatted(name, String.join(", ", names), didYouMean(name, NAMES)));
  }

  private static String didYouMean(String written, List<String> valid) {
    return Suggestion.nearest(written, valid)
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse("");
  }

  private void reportValue(String name, String expected) {
    problems.add(
        "option '%s' has the value '%s'; expected %s".formatted(name, value(name), expected));
  }

  /** The option's value; empty also when it was given without one. */
  private String value(String name) {
    @Nullable String value = raw.get(name);
    return value == null ? "" : value.strip();
  }
}
