package dev.ote.processor.callgraph;

import dev.ote.processor.doc.ReferenceParser;
import java.util.List;
import java.util.Set;

/**
 * A step of a documented path.
 *
 * @param number as written
 * @param text what stands there: the reference and what is said of it
 * @param offset where it stands in the comment
 * @param kind whether it names a method
 * @param targets the overloads that it may mean; none unless it is {@link Kind#NAMED}
 */
record Step(int number, String text, int offset, Kind kind, List<Target> targets) {

  Step {
    targets = List.copyOf(targets);
  }

  /** What a step is. */
  enum Kind {
    /** The name of a method that exists. */
    NAMED,
    /** A reference that means nothing, or of which the meaning is not known. */
    UNRESOLVED,
    /** Words for people. */
    FREE_TEXT
  }

  /**
   * A method that a step may mean.
   *
   * @param overridden the methods that it overrides
   * @param scope who else may run when it is called, and who may call it
   */
  record Target(MethodId method, Set<MethodId> overridden, Scope scope) {
    Target {
      overridden = Set.copyOf(overridden);
    }
  }

  /** How far a method reaches. */
  enum Scope {
    /** Called from its own file only. */
    PRIVATE,
    /** Nothing overrides it. */
    FINAL,
    /** What overrides it may run instead. */
    OVERRIDABLE,
    /** Something that overrides it runs. */
    ABSTRACT
  }

  /** The reference as written; only messages need it. */
  String written() {
    return ReferenceParser.written(text);
  }

  boolean isNamed() {
    return kind == Kind.NAMED;
  }

  boolean means(MethodId method) {
    for (Target target : targets) {
      if (target.method().equals(method)) {
        return true;
      }
    }
    return false;
  }

  boolean means(Call call) {
    // A loop, for each step is asked about each call.
    for (Target target : targets) {
      if (call.means(target)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only the file of the documented method can call it. */
  boolean isPrivate() {
    return targets.stream().allMatch(target -> target.scope() == Scope.PRIVATE);
  }
}
