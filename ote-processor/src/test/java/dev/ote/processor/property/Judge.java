package dev.ote.processor.property;

import dev.ote.processor.property.source.Hierarchy;
import dev.ote.processor.property.source.Type;
import dev.ote.processor.testing.CompiledClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles, loads and calls; says what is wrong. */
final class Judge {
  private final Coverage coverage;

  Judge(Coverage coverage) {
    this.coverage = coverage;
  }

  /** What is wrong with each of the hierarchies; those that javac alone rejects are left out. */
  Map<Hierarchy, List<Failure>> judge(List<Hierarchy> hierarchies) {
    Map<Hierarchy, List<Failure>> failures = new java.util.LinkedHashMap<>();
    Map<String, List<Failure>> illegal = Batch.alone(hierarchies).problems();
    coverage.illegal(illegal);
    List<Hierarchy> legal = without(hierarchies, illegal.keySet());
    if (legal.isEmpty()) {
      return failures;
    }
    coverage.tried(legal);
    Batch batch = Batch.wrapped(legal);
    Map<String, List<Failure>> problems = batch.problems();
    for (Hierarchy each : legal) {
      if (problems.containsKey(each.root())) {
        failures.put(each, problems.get(each.root()));
      }
    }
    if (!batch.succeeded()) {
      if (problems.isEmpty()) {
        return bisected(legal);
      }
      legal = without(legal, problems.keySet());
      if (legal.isEmpty()) {
        return failures;
      }
      batch = Batch.wrapped(legal);
    } else {
      legal = without(legal, problems.keySet());
    }
    CompiledClasses classes = batch.classes();
    for (Hierarchy each : legal) {
      List<Failure> found = check(each, batch, classes);
      if (!found.isEmpty()) {
        failures.put(each, found);
      }
    }
    return failures;
  }

  /** The compiler failed without saying where. */
  private Map<Hierarchy, List<Failure>> bisected(List<Hierarchy> hierarchies) {
    if (hierarchies.size() == 1) {
      return Map.of(
          hierarchies.get(0),
          List.of(new Failure("crash", "compilation failed without a message")));
    }
    Map<Hierarchy, List<Failure>> all = new java.util.LinkedHashMap<>();
    int half = hierarchies.size() / 2;
    all.putAll(judge(hierarchies.subList(0, half)));
    all.putAll(judge(hierarchies.subList(half, hierarchies.size())));
    return all;
  }

  private static List<Hierarchy> without(List<Hierarchy> hierarchies, Set<String> roots) {
    return hierarchies.stream().filter(each -> !roots.contains(each.root())).toList();
  }

  private List<Failure> check(Hierarchy hierarchy, Batch batch, CompiledClasses classes) {
    List<Refusal> refusals = batch.refusals(hierarchy);
    coverage.refused(refusals);
    List<Failure> failures = new ArrayList<>();
    for (Refusal each : refusals) {
      if (!each.isDocumented()) {
        failures.add(new Failure("refusal without a known reason", each.toString()));
      }
    }
    List<Class<?>> all = new ArrayList<>();
    try {
      for (String name : classes.names()) {
        if (name.startsWith(hierarchy.root() + ".") && !name.endsWith("Observed")) {
          all.add(classes.loadClass(name));
        }
      }
      for (Type each : hierarchy.observed()) {
        List<Refusal> own =
            refusals.stream().filter(refusal -> refusal.file().equals(each.file())).toList();
        check(hierarchy, each, classes, own, all, failures);
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      failures.add(new Failure("loading: " + e.getClass().getSimpleName(), String.valueOf(e)));
    }
    return failures;
  }

  private void check(
      Hierarchy hierarchy,
      Type type,
      CompiledClasses classes,
      List<Refusal> refusals,
      List<Class<?>> all,
      List<Failure> failures)
      throws ReflectiveOperationException {
    long refused = refusals.stream().filter(each -> each.what().equals(type.simpleName())).count();
    boolean wrapped = classes.names().contains(type.wrapperName()) && refused == 0;
    Class<?> observed = classes.loadClass(type.binaryName());
    checkForm(type, observed, wrapped, refusals, failures);
    if (!wrapped) {
      boolean everyMethod = refusals.stream().anyMatch(Refusal::isOfMethod);
      if (refused != 1 && !(refused == 0 && everyMethod)) {
        failures.add(
            new Failure(
                "no wrapper",
                type.canonicalName() + " has no wrapper, and " + refused + " reasons"));
      }
      return;
    }
    Subject subject = new Subject(hierarchy, type, observed, classes.loadClass(type.wrapperName()));
    failures.addAll(SignatureCheck.check(subject, refusals));
    WrapperKind kind = WrapperKind.of(subject);
    BehaviourCheck.Found found =
        BehaviourCheck.check(subject, kind, new Instances(all, hierarchy.seed()));
    coverage.wrapped(kind, found.calls());
    failures.addAll(found.failures());
  }

  /** Whether a wrapper that extends the type is refused where none can, and nowhere else. */
  private static void checkForm(
      Type type,
      Class<?> observed,
      boolean wrapped,
      List<Refusal> refusals,
      List<Failure> failures) {
    Optional<String> expected = type.isSubclass() ? Refusal.ofSubclass(observed) : Optional.empty();
    List<String> actual =
        refusals.stream()
            .filter(each -> each.what().equals(type.simpleName()))
            .map(Refusal::reason)
            .toList();
    boolean refused =
        actual.stream().anyMatch(Refusal::isOfForm)
            ? actual.equals(expected.stream().toList())
            : expected.isEmpty() || actual.stream().anyMatch(Refusal::isOfName);
    if (!refused || (expected.isPresent() && wrapped)) {
      failures.add(
          new Failure(
              "form",
              "%s%n  expected %s%n  but was  %s"
                  .formatted(type.canonicalName(), expected, actual)));
    }
  }
}
