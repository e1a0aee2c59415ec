package dev.ote.processor.callgraph;

import dev.ote.processor.diagnostic.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  private final Bodies bodies;
  private final Set<String> compiled;

  /**
   * @param compiled the types whose source is in this compilation
   */
  TracePathDrift(Bodies bodies, Set<String> compiled) {
    this.bodies = bodies;
    this.compiled = compiled;
  }

  /** A step that is not called. */
  record Drift(Step step, String text) {}

  /**
   * The steps of a path that are not called.
   *
   * @param within the types whose bodies count, all of them analysed
   */
  List<Drift> check(DocumentedPath path, Set<String> within) {
    List<Drift> drifts = new ArrayList<>();
    Optional<MethodBody> body = bodies.of(path.method());
    if (body.isEmpty()) {
      return drifts;
    }
    List<Call> called = new ArrayList<>(callsOf(body.get()));
    boolean allKnown = true;
    for (Step step : path.steps()) {
      if (allKnown
          && !step.means(path.method())
          && called.stream().noneMatch(call -> means(step, call))
          && !mayBeCalledByOthers(step, called)) {
        drifts.add(new Drift(step, text(path, step, body.get())));
      }
      // Even a step that is not called explains the steps behind it: one cause, one finding.
      for (Step.Target target : step.targets()) {
        Optional<MethodBody> further = bodies.of(target.method());
        allKnown &= further.isPresent();
        further.ifPresent(known -> called.addAll(callsOf(known)));
        bodies.overriding(target.method()).stream()
            .filter(inner -> within.stream().anyMatch(type -> isWithin(inner, type)))
            .forEach(inner -> called.addAll(callsOf(inner)));
      }
    }
    return drifts;
  }

  /**
   * Whether code that is not compiled here may make the call: a method that a library declares,
   * such as {@code run}, {@code close} or {@code compareTo}, is there for the library to call, and
   * what is itself out of sight may be called by whatever else is.
   */
  private boolean mayBeCalledByOthers(Step step, List<Call> called) {
    boolean isContract =
        step.targets().stream()
            .flatMap(target -> target.overridden().stream())
            .anyMatch(method -> !compiled.contains(method.owner()));
    boolean isOutOfSight =
        step.targets().stream().anyMatch(target -> !compiled.contains(target.method().owner()));
    return isContract
        || (isOutOfSight
            && called.stream().anyMatch(call -> !compiled.contains(call.target().owner())));
  }

  private static boolean means(Step step, Call call) {
    return step.targets().stream().anyMatch(call::means);
  }

  /** The calls of a body and of the non-public methods of its type that it reaches. */
  private List<Call> callsOf(MethodBody body) {
    List<Call> calls = new ArrayList<>();
    Set<MethodId> seen = new HashSet<>(Set.of(body.id()));
    Deque<List<Call>> open = new ArrayDeque<>(List.of(body.calls(), body.handedOver()));
    while (!open.isEmpty()) {
      for (Call call : open.pop()) {
        calls.add(call);
        if (seen.add(call.target())) {
          Stream.concat(
                  bodies.of(call.target()).stream(), bodies.overriding(call.target()).stream())
              .filter(inner -> !inner.isPublic() && isBeside(inner, body))
              .forEach(inner -> open.push(inner.calls()));
        }
      }
    }
    return calls;
  }

  /** Whether two methods are of one type, or of types one of which is nested in the other. */
  private static boolean isBeside(MethodBody inner, MethodBody body) {
    return isWithin(inner, body.id().owner()) || isWithin(body, inner.id().owner());
  }

  private static boolean isWithin(MethodBody body, String type) {
    return (body.id().owner() + ".").startsWith(type + ".");
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
