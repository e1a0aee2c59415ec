package dev.ote.processor.callgraph;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a documented path with what is really called: a step must be called by the documented
 * method or by the method of an earlier step, directly or through non-public methods beside it.
 *
 * <p>Where a body that could make the call is not in this compilation, the truth is unknown, and
 * nothing is said.
 */
final class TracePathDrift {
  private static final int CALLS_SHOWN = 8;

  private final CallGraph graph;

  TracePathDrift(CallGraph graph) {
    this.graph = graph;
  }

  /**
   * The steps of a path that are not called.
   *
   * @param body of the documented method
   */
  List<PathFinding> check(DocumentedPath path, MethodBody body) {
    if (allAreSeen(path, body)) {
      return List.of();
    }
    List<PathFinding> drifts = new ArrayList<>();
    List<Call> own = graph.calls(body);
    boolean allKnown = true;
    for (Step step : path.steps()) {
      // What a reference stands for that means nothing may make all further calls.
      allKnown &= step.kind() != Step.Kind.UNRESOLVED;
      if (step.isNamed()) {
        List<Step> earlier = stepsBefore(path, step);
        if (!step.means(path.method())
            && own.stream().noneMatch(step::means)
            && !mayBeCalled(step, graph.calls(path.method(), own, earlier))
            && ((allKnown && graph.isWhole(earlier)) || graph.isDead(step))) {
          drifts.add(
              new PathFinding(Check.TRACE_PATH_DRIFT, step.offset(), text(path, step, body)));
        }
        // Even a step that is not called explains the steps behind it: one cause, one finding.
        allKnown &= step.means(path.method()) ? graph.hasBodies(step, own) : graph.hasBodies(step);
      }
    }
    return drifts;
  }

  /** So it is with nearly all paths: no other body need be asked. */
  private static boolean allAreSeen(DocumentedPath path, MethodBody body) {
    for (Step step : path.namedBeyondItself()) {
      if (!body.isSeenToCall(step)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there are steps of which nobody is seen to call them. */
  boolean isOpen(DocumentedPath path, MethodBody body) {
    List<Call> own = graph.calls(body);
    return path.namedBeyondItself().stream()
        .filter(step -> own.stream().noneMatch(step::means) && !graph.isContractOfJdk(step))
        .anyMatch(
            step ->
                graph.calls(path.method(), own, stepsBefore(path, step)).stream()
                    .noneMatch(step::means));
  }

  private boolean mayBeCalled(Step step, List<Call> called) {
    return called.stream().anyMatch(step::means) || graph.mayBeCalledByOthers(step, called);
  }

  private static List<Step> stepsBefore(DocumentedPath path, Step step) {
    return path.steps().subList(0, path.steps().indexOf(step));
  }

  private static String text(DocumentedPath path, Step step, MethodBody body) {
    Set<String> shown =
        body.calls().stream()
            .map(Call::target)
            .filter(target -> !isJdk(target))
            .map(target -> target.shownFrom(path.method().owner()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String calls =
        shown.isEmpty()
            ? "it calls nothing but the JDK"
            : "it calls "
                + Stream.concat(
                        shown.stream().limit(CALLS_SHOWN),
                        shown.size() > CALLS_SHOWN ? Stream.of("…") : Stream.empty())
                    .collect(Collectors.joining(", "));
    return "TRACE PATH step %d '%s' is not called by %s(): %s%s"
        .formatted(
            step.number(),
            step.written(),
            path.method().name(),
            calls,
            Suggestion.nearest(step.written(), shown)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse(""));
  }

  private static boolean isJdk(MethodId target) {
    return target.owner().startsWith("java.") || target.owner().startsWith("javax.");
  }
}
