package dev.ote.processor.callgraph;

import java.util.List;
import java.util.Set;

/**
 * A step of a documented path that names a method.
 *
 * @param number as written
 * @param written the reference as written
 * @param offset where it stands in the comment
 * @param targets the overloads that it may mean
 */
record Step(int number, String written, int offset, List<Target> targets) {

  Step {
    targets = List.copyOf(targets);
  }

  /**
   * A method that a step may mean.
   *
   * @param overridden the methods that it overrides
   */
  record Target(MethodId method, Set<MethodId> overridden) {
    Target {
      overridden = Set.copyOf(overridden);
    }
  }

  boolean means(MethodId method) {
    return targets.stream().anyMatch(target -> target.method().equals(method));
  }
}
