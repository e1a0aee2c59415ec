package dev.ote.processor.callgraph;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Compares a documented path with what is really called. One mistake is one finding: whether the
 * path is complete is asked only where what it says is right, for a step that is wrong may stand
 * for the call that is missing.
 */
final class PathCheck {
  private final CallGraph graph;
  private final TracePathDrift drift;
  private final StepOrder order;
  private final OmittedCalls omitted;

  /**
   * @param ignored types that are no dependencies
   * @param related whether one type is the other, or a subtype or supertype of it
   */
  PathCheck(CallGraph graph, Predicate<String> ignored, BiPredicate<String, String> related) {
    this.graph = graph;
    this.drift = new TracePathDrift(graph);
    this.order = new StepOrder(graph);
    this.omitted = new OmittedCalls(graph, ignored, related);
  }

  List<PathFinding> check(DocumentedPath path) {
    Optional<MethodBody> body = graph.body(path.method());
    if (body.isEmpty()) {
      return List.of();
    }
    List<PathFinding> findings = drift.check(path, body.get());
    if (findings.isEmpty()) {
      findings = order.check(path, body.get());
    }
    if (findings.isEmpty()) {
      findings = omitted.check(path, body.get());
      // What is not known to be wrong may turn out to be where more types are compiled.
      if (!findings.isEmpty()
          && (drift.isOpen(path, body.get()) || order.isOpen(path, body.get()))) {
        findings = List.of();
      }
    }
    return findings;
  }
}
