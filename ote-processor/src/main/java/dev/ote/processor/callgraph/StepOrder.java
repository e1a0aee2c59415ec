package dev.ote.processor.callgraph;

import dev.ote.processor.callgraph.Unfolding.Occurrence;
import dev.ote.processor.diagnostic.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds steps that are called in another order than the documented one.
 *
 * <p>Two steps are out of order if the documented method calls both, and each call of the one that
 * stands first comes after each call of the other. In loops, lambdas and alternatives there is no
 * such order; nor is there one where a further call may have made the first step before.
 */
final class StepOrder {
  private final CallGraph graph;

  StepOrder(CallGraph graph) {
    this.graph = graph;
  }

  /** A step with the calls that it means. */
  private record Called(Step step, List<Occurrence> calls) {}

  /** Two steps that stand in the path the other way round. */
  private record Inversion(Step first, Step second) {
    boolean concerns(Step step) {
      return first.equals(step) || second.equals(step);
    }

    Step other(Step step) {
      return first.equals(step) ? second : first;
    }
  }

  /** The fewest steps that would have to move. */
  List<PathFinding> check(DocumentedPath path, MethodBody body) {
    if (path.namedBeyondItself().size() < 2 || isSeenInOrder(path, body)) {
      return List.of();
    }
    Optional<List<Occurrence>> all = graph.occurrences(body);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Called> steps = called(path, all.get());
    List<Inversion> inversions = inversions(steps, all.get(), body);
    List<PathFinding> findings = new ArrayList<>();
    while (!inversions.isEmpty()) {
      Step moved = mostOften(inversions);
      List<Step> others =
          inversions.stream().filter(i -> i.concerns(moved)).map(i -> i.other(moved)).toList();
      findings.add(finding(path, moved, others));
      inversions.removeIf(i -> i.concerns(moved));
    }
    return findings;
  }

  /**
   * Whether the body itself calls each step before the last of its calls of any later one: then no
   * step has all of its calls behind all of another's, whatever else calls them.
   */
  private static boolean isSeenInOrder(DocumentedPath path, MethodBody body) {
    int latestStart = -1;
    for (Step step : path.namedBeyondItself()) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < body.calls().size(); i++) {
        if (step.means(body.calls().get(i))) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first < 0 || last <= latestStart) {
        return false;
      }
      latestStart = Math.max(latestStart, first);
    }
    return true;
  }

  /** Whether steps seem to be out of order, if it is known or not. */
  boolean isOpen(DocumentedPath path, MethodBody body) {
    List<Called> steps = called(path, graph.occurrences(body).orElse(List.of()));
    return IntStream.range(0, steps.size())
        .anyMatch(
            i ->
                steps.subList(i + 1, steps.size()).stream()
                    .anyMatch(later -> Occurrence.areBefore(later.calls(), steps.get(i).calls())));
  }

  private static List<Called> called(DocumentedPath path, List<Occurrence> all) {
    return path.namedBeyondItself().stream()
        .map(step -> new Called(step, Occurrence.of(step, all)))
        .toList();
  }

  private static Step mostOften(List<Inversion> inversions) {
    return inversions.stream()
        .flatMap(i -> Stream.of(i.first(), i.second()))
        .max(
            Comparator.<Step>comparingLong(
                    step -> inversions.stream().filter(i -> i.concerns(step)).count())
                .thenComparing(Step::offset))
        .orElseThrow();
  }

  private static PathFinding finding(DocumentedPath path, Step moved, List<Step> others) {
    Comparator<Step> order = Comparator.comparing(Step::offset);
    Step last = Collections.max(others, order);
    Step other = last.offset() > moved.offset() ? last : Collections.min(others, order);
    return new PathFinding(
        Check.TRACE_PATH_DRIFT,
        moved.offset(),
        "TRACE PATH step %d '%s' is called %s step %d '%s' by %s()"
            .formatted(
                moved.number(),
                moved.written(),
                moved.offset() < other.offset() ? "after" : "before",
                other.number(),
                other.written(),
                path.method().name()));
  }

  private List<Inversion> inversions(List<Called> steps, List<Occurrence> all, MethodBody body) {
    List<Inversion> inversions = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      for (int j = i + 1; j < steps.size(); j++) {
        Called first = steps.get(i);
        Called second = steps.get(j);
        if (Occurrence.areBefore(second.calls(), first.calls())
            && isKnown(first.step(), second, steps, all, body)) {
          inversions.add(new Inversion(first.step(), second.step()));
        }
      }
    }
    return inversions;
  }

  /** Whether nothing else calls the step that is documented first before the second is called. */
  private boolean isKnown(
      Step first, Called second, List<Called> steps, List<Occurrence> all, MethodBody body) {
    List<Occurrence> earlier =
        all.stream()
            .filter(each -> second.calls().stream().anyMatch(other -> !other.isBefore(each)))
            .filter(each -> !first.means(each.call()) && !second.step().means(each.call()))
            .toList();
    List<Call> before = earlier.stream().map(Occurrence::call).toList();
    if (body.handedOver().stream().anyMatch(c -> first.means(c) || second.step().means(c))
        || graph.mayBeCalledByOthers(first, before)
        || earlier.stream()
            .anyMatch(each -> graph.reachesWithin(each.call(), first, body, isOpen(each, all)))) {
      return false;
    }
    return steps.stream()
        .map(Called::step)
        .filter(step -> !step.equals(first) && !step.equals(second.step()))
        .filter(step -> before.stream().anyMatch(step::means))
        .allMatch(step -> cannotCall(step, first));
  }

  /** Whether what a call calls is among the occurrences too. */
  private static boolean isOpen(Occurrence call, List<Occurrence> all) {
    int length = call.way().size();
    return all.stream()
        .anyMatch(
            each -> each.way().size() > length && each.way().subList(0, length).equals(call.way()));
  }

  private boolean cannotCall(Step step, Step other) {
    return graph.calls(step).stream().noneMatch(other::means)
        && (other.isPrivate() || (graph.hasBodies(step) && graph.isWhole(List.of(step))));
  }
}
