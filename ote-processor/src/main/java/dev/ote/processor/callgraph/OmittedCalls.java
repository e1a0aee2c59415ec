package dev.ote.processor.callgraph;

import dev.ote.processor.callgraph.Unfolding.Occurrence;
import dev.ote.processor.diagnostic.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds calls that a path should name and does not: those of other observed operations, and those
 * of the documented dependencies' operations. A step of free text may stand for a call that is made
 * where the step stands.
 */
final class OmittedCalls {
  private static final int SHOWN = 4;

  private final CallGraph graph;
  private final Predicate<String> ignored;
  private final BiPredicate<String, String> related;

  /**
   * @param ignored types that are no dependencies
   * @param related whether one type is the other, or a subtype or supertype of it
   */
  OmittedCalls(CallGraph graph, Predicate<String> ignored, BiPredicate<String, String> related) {
    this.graph = graph;
    this.ignored = ignored;
    this.related = related;
  }

  List<PathFinding> check(DocumentedPath path, MethodBody body) {
    if (!mayBeIncomplete(path, body)) {
      return List.of();
    }
    Optional<List<Occurrence>> all = graph.occurrences(body);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, List<Occurrence>> omitted = new LinkedHashMap<>();
    for (Occurrence each : all.get()) {
      if (isOmitted(each.call(), path)) {
        omitted
            .computeIfAbsent(
                each.call().target().shownFrom(path.method().owner()), s -> new ArrayList<>())
            .add(each);
      }
    }
    omitted.values().removeIf(calls -> isDescribed(calls, path, all.get()));
    return omitted.isEmpty()
        ? List.of()
        : List.of(
            new PathFinding(
                Check.TRACE_PATH_INCOMPLETE,
                path.offset(),
                "TRACE PATH of %s() leaves out what it calls: %s"
                    .formatted(
                        path.method().name(),
                        Stream.concat(
                                omitted.keySet().stream().limit(SHOWN),
                                omitted.size() > SHOWN ? Stream.of("…") : Stream.empty())
                            .collect(Collectors.joining(", ")))));
  }

  private boolean mayBeIncomplete(DocumentedPath path, MethodBody body) {
    for (Step step : path.steps()) {
      if (step.kind() == Step.Kind.UNRESOLVED) {
        return false;
      }
    }
    for (Call call : graph.calls(body)) {
      if (isOmitted(call, path)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOmitted(Call call, DocumentedPath path) {
    return shouldBeNamed(call, path) && !isNamed(call, path);
  }

  private boolean shouldBeNamed(Call call, DocumentedPath path) {
    String owner = call.target().owner();
    if (call.callee().kind() == Callee.Kind.OTHER || ignored.test(owner)) {
      return false;
    }
    if (call.callee().kind() == Callee.Kind.OBSERVED) {
      return true;
    }
    for (String dependency : path.dependencies()) {
      if (related.test(dependency, owner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Call call, DocumentedPath path) {
    if (call.target().isOverloadOf(path.method())) {
      return true;
    }
    for (Step step : path.steps()) {
      if (step.means(call)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a step of free text may mean a call, by its words or by where it stands. */
  private static boolean isDescribed(
      List<Occurrence> calls, DocumentedPath path, List<Occurrence> all) {
    List<Step> steps = path.steps();
    String name = calls.get(0).call().target().name();
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE);
    IntPredicate before =
        i ->
            steps.get(i).means(path.method())
                || Occurrence.areBefore(Occurrence.of(steps.get(i), all), calls);
    IntPredicate after = i -> Occurrence.areBefore(calls, Occurrence.of(steps.get(i), all));
    int from = IntStream.range(0, steps.size()).filter(before).max().orElse(-1);
    int to = IntStream.range(0, steps.size()).filter(after).min().orElse(steps.size());
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).kind() == Step.Kind.FREE_TEXT)
        .anyMatch(i -> (from < i && i < to) || word.matcher(steps.get(i).written()).find());
  }
}
