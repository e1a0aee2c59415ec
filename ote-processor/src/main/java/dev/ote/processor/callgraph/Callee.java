package dev.ote.processor.callgraph;

import java.util.Set;

/**
 * A method that is called.
 *
 * @param method the method that the compiler chose
 * @param overridden the methods that it overrides: naming one of these names a call of it too
 */
record Callee(MethodId method, Set<MethodId> overridden, Kind kind) {

  Callee {
    overridden = Set.copyOf(overridden);
  }

  /** What it is, as far as a TRACE PATH should name it. */
  enum Kind {
    /** An operation that a wrapper observes. */
    OBSERVED,
    /** A public instance method that does something. */
    OPERATION,
    /** A constructor, a detail, or a method that only reads data. */
    OTHER
  }
}
