package dev.ote.processor.callgraph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TRACE PATH of one method, resolved.
 *
 * @param offset where its label stands in the comment
 * @param steps all of them, those of free text too
 * @param dependencies the types that the method's type documents as its dependencies
 */
record DocumentedPath(MethodId method, int offset, List<Step> steps, Set<String> dependencies) {

  DocumentedPath {
    steps = List.copyOf(steps);
    dependencies = Set.copyOf(dependencies);
  }

  /** The steps that name methods. */
  List<Step> named() {
    return steps.stream().filter(Step::isNamed).toList();
  }

  /** The same without those that name the documented method. */
  List<Step> namedBeyondItself() {
    return named().stream().filter(step -> !step.means(method)).toList();
  }

  /** The types whose bodies decide whether the path is true. */
  Set<String> types() {
    return Stream.concat(
            Stream.of(method.owner()),
            steps.stream().flatMap(step -> step.targets().stream()).map(t -> t.method().owner()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it runs through these types only, and through nothing that others call by contract. */
  boolean isWithin(Set<String> compiled) {
    return compiled.containsAll(types())
        && steps.stream()
            .flatMap(step -> step.targets().stream())
            .flatMap(target -> target.overridden().stream())
            .allMatch(method -> compiled.contains(method.owner()));
  }
}
