package dev.ote.processor.callgraph;

import java.util.List;

/**
 * What a method calls, lambdas and anonymous classes within it included.
 *
 * @param isPublic whether others may call it by itself; if not, it is a detail of its callers
 * @param calls in the order of evaluation
 */
record MethodBody(MethodId id, boolean isPublic, List<Call> calls) {

  MethodBody {
    calls = List.copyOf(calls);
  }
}
