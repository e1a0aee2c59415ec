package dev.ote.processor.callgraph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The TRACE PATH of one method, resolved.
 *
 * @param steps those that name methods; free text is left out
 */
record DocumentedPath(MethodId method, List<Step> steps) {

  DocumentedPath {
    steps = List.copyOf(steps);
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
