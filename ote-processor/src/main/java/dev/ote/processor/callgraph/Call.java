package dev.ote.processor.callgraph;

import java.util.Set;

/**
 * One call in a body.
 *
 * @param target the method that the compiler chose
 * @param overridden the methods that it overrides: naming one of these names this call too
 */
record Call(MethodId target, Set<MethodId> overridden) {

  Call {
    overridden = Set.copyOf(overridden);
  }

  /** Whether the documented method is the called one, or one of the two overrides the other. */
  boolean means(Step.Target step) {
    return target.equals(step.method())
        || overridden.contains(step.method())
        || step.overridden().contains(target);
  }
}
