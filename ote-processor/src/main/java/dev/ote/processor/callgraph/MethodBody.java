package dev.ote.processor.callgraph;

import java.util.List;
import java.util.stream.Stream;

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

  MethodBody withFurther(List<Call> further) {
    return new MethodBody(id, isPublic, Stream.concat(calls.stream(), further.stream()).toList());
  }
}
