package dev.ote.processor.callgraph;

import java.util.Set;

/**
 * One call in a body.
 *
 * @param callee the method that the compiler chose
 * @param where where it stands
 */
record Call(Callee callee, Where where) {

  MethodId target() {
    return callee.method();
  }

  /** The methods that the called one overrides. */
  Set<MethodId> overridden() {
    return callee.overridden();
  }

  /** Whether the documented method is the called one, or one of the two overrides the other. */
  boolean means(Step.Target step) {
    return target().equals(step.method())
        || overridden().contains(step.method())
        || step.overridden().contains(target());
  }
}
