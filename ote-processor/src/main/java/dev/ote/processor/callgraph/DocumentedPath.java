package dev.ote.processor.callgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The TRACE PATH of one method, resolved. What is asked of it more than once is found out once. */
final class DocumentedPath {
  private final MethodId method;
  private final int offset;
  private final List<Step> steps;
  private final Set<String> dependencies;
  private final List<Step> named = new ArrayList<>();
  private final List<Step> namedBeyondItself = new ArrayList<>();
  private final Set<String> types = new HashSet<>();

  /**
   * @param offset where its label stands in the comment
   * @param steps all of them, those of free text too
   * @param dependencies the types that the method's type documents as its dependencies
   */
  DocumentedPath(MethodId method, int offset, List<Step> steps, Set<String> dependencies) {
    this.method = method;
    this.offset = offset;
    this.steps = List.copyOf(steps);
    this.dependencies = dependencies;
    types.add(method.owner());
    for (Step step : steps) {
      if (step.isNamed()) {
        named.add(step);
        if (!step.means(method)) {
          namedBeyondItself.add(step);
        }
      }
      step.targets().forEach(target -> types.add(target.method().owner()));
    }
  }

  MethodId method() {
    return method;
  }

  int offset() {
    return offset;
  }

  List<Step> steps() {
    return steps;
  }

  Set<String> dependencies() {
    return dependencies;
  }

  /** The steps that name methods. */
  List<Step> named() {
    return named;
  }

  /** The same without those that name the documented method. */
  List<Step> namedBeyondItself() {
    return namedBeyondItself;
  }

  /** The types whose bodies decide whether the path is true. */
  Set<String> types() {
    return types;
  }

  /** Whether it runs through these types only, and through nothing that others call by contract. */
  boolean isWithin(Set<String> compiled) {
    if (!compiled.containsAll(types)) {
      return false;
    }
    for (Step step : steps) {
      for (Step.Target target : step.targets()) {
        for (MethodId overridden : target.overridden()) {
          if (!compiled.contains(overridden.owner())) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
