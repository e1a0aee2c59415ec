package dev.ote.processor.callgraph;

import java.util.Set;

/**
 * One call in a body.
 *
 * @param target the method that the compiler chose
 * @param overridden the methods that it overrides: naming one of these names this call too
 * @param callee what kind of method is called
 * @param where where it stands
 */
record Call(MethodId target, Set<MethodId> overridden, Callee callee, Where where) {

  Call {
    overridden = Set.copyOf(overridden);
  }

  /** What is called, as far as a TRACE PATH should name it. */
  enum Callee {
    /** An operation that a wrapper observes. */
    OBSERVED,
    /** A public instance method that does something. */
    OPERATION,
    /** A constructor, a detail, or a method that only reads data. */
    OTHER
  }

  /** Whether the documented method is the called one, or one of the two overrides the other. */
  boolean means(Step.Target step) {
    return target.equals(step.method())
        || overridden.contains(step.method())
        || step.overridden().contains(target);
  }
}
