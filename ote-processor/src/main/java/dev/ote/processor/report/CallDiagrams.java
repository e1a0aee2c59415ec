package dev.ote.processor.report;

import dev.ote.processor.report.IndexedType.Finding;
import dev.ote.processor.report.IndexedType.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documented steps of operations: what they lead on to, and what is wrong with them. */
final class CallDiagrams {
  private static final Pattern CALL = Pattern.compile("(?:([\\w.$]+)[.#])?(\\w+)\\s*\\(([^)]*)\\)");
  private static final Pattern FAULTY = Pattern.compile("step \\d+ '([^']+)'");
  private static final String ARROW = " → ";

  private final Map<String, List<IndexedType>> bySimpleName = new HashMap<>();
  private final Map<String, IndexedType> byName = new HashMap<>();

  CallDiagrams(List<IndexedType> types) {
    for (IndexedType type : types) {
      byName.put(type.canonicalName(), type);
      String name = type.simpleName();
      bySimpleName
          .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), n -> new ArrayList<>())
          .add(type);
    }
  }

  /**
   * A step, or one of several that an arrow joins.
   *
   * @param chained whether an arrow stands before it
   * @param target the observed operation that it leads on to
   * @param fault what a check says against it
   */
  record Step(String text, boolean chained, Optional<Target> target, Optional<Finding> fault) {}

  /** An observed operation of a type. */
  record Target(String type, String method) {}

  List<Step> steps(IndexedType type, Operation operation) {
    List<Finding> faults =
        type.findings().stream().filter(finding -> isAbout(finding, type, operation)).toList();
    List<Step> steps = new ArrayList<>();
    for (String entry : operation.tracePath()) {
      boolean chained = false;
      for (String part : entry.split(ARROW, -1)) {
        steps.add(new Step(part, chained, target(type, operation, part), fault(faults, part)));
        chained = true;
      }
    }
    return steps;
  }

  private static boolean isAbout(Finding finding, IndexedType type, Operation operation) {
    return finding.check().startsWith("TracePath")
        && finding.element().replace('$', '.').startsWith(type.canonicalName() + "#")
        && means(finding.element().substring(finding.element().indexOf('#') + 1), type, operation);
  }

  /** Keys have types erased, the index has not; where overloads differ there, neither is meant. */
  private static boolean means(String member, IndexedType type, Operation operation) {
    String written = operation.method().replace(" ", "");
    return written.equals(member)
        || (form(written).equals(form(member))
            && type.operations().stream()
                .map(each -> each.method().replace(" ", ""))
                .noneMatch(other -> !other.equals(written) && form(other).equals(form(member))));
  }

  /** The name, and as many commas as there are between parameters. */
  private static String form(String method) {
    return method.replaceAll("[^,()]+(?=[,)])", "_");
  }

  private static Optional<Finding> fault(List<Finding> faults, String part) {
    return faults.stream()
        .filter(
            finding -> {
              Matcher step = FAULTY.matcher(finding.message());
              return step.find() && part.contains(step.group(1));
            })
        .findFirst();
  }

  private Optional<Target> target(IndexedType from, Operation operation, String part) {
    Matcher call = CALL.matcher(part);
    if (!call.find()) {
      return Optional.empty();
    }
    String owner = call.group(1) == null ? "" : call.group(1);
    Optional<IndexedType> type = owner.isEmpty() ? Optional.of(from) : type(from, owner);
    return type.flatMap(
        found ->
            method(found, call.group(2), call.group(3))
                // A path may begin with the operation itself.
                .filter(
                    method -> !found.equals(from) || !method.method().equals(operation.method()))
                .map(method -> new Target(found.type(), method.method())));
  }

  /** The type that a name means: the full name, one of the same package, or the only one. */
  private Optional<IndexedType> type(IndexedType from, String name) {
    if (byName.containsKey(name)) {
      return Optional.of(byName.get(name));
    }
    List<IndexedType> named =
        bySimpleName.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of()).stream()
            .filter(type -> ("." + type.canonicalName()).endsWith("." + name))
            .toList();
    return named.stream()
        .filter(type -> type.packageName().equals(from.packageName()))
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  /** The overload that is written out, else the only method of the name. */
  private static Optional<Operation> method(IndexedType type, String name, String parameters) {
    List<Operation> named =
        type.operations().stream()
            .filter(operation -> operation.methodName().equals(name))
            .toList();
    String written = "(" + parameters.replace(" ", "") + ")";
    return Stream.concat(
            named.stream().filter(o -> o.method().replace(" ", "").equals(name + written)),
            named.size() == 1 || parameters.isBlank() ? named.stream() : Stream.of())
        .findFirst();
  }
}
