package dev.ote.processor.callgraph;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a method calls, lambdas and anonymous classes within it included.
 *
 * @param isPublic whether others may call it by itself; if not, it is a detail of its callers
 * @param overridden the methods that it overrides: a call of one of them may be a call of it
 * @param calls in the order of evaluation
 * @param handedOver what the lambdas and the like call that constructors and initializers of its
 *     type leave behind: a table of handlers may be used by any method
 */
record MethodBody(
    MethodId id,
    boolean isPublic,
    Set<MethodId> overridden,
    List<Call> calls,
    List<Call> handedOver) {

  MethodBody {
    overridden = Set.copyOf(overridden);
    calls = List.copyOf(calls);
    handedOver = List.copyOf(handedOver);
  }

  /** Whether it calls a step itself, which settles most questions. */
  boolean isSeenToCall(Step step) {
    for (Call call : calls) {
      if (step.means(call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is declared in a type or in one nested in it. */
  boolean isWithin(String type) {
    String owner = id.owner();
    return owner.startsWith(type)
        && (owner.length() == type.length() || owner.charAt(type.length()) == '.');
  }

  MethodBody withFurther(List<Call> further) {
    return new MethodBody(
        id,
        isPublic,
        overridden,
        Stream.concat(calls.stream(), further.stream()).toList(),
        handedOver);
  }

  MethodBody withHandedOver(List<Call> calls) {
    return new MethodBody(id, isPublic, overridden, this.calls, calls);
  }
}
