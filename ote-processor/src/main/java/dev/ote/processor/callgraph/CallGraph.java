package dev.ote.processor.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What calls what, as far as it is known.
 *
 * <p>Where a body that could make a call is not in this compilation, the truth is unknown. A method
 * that can be overridden is known only where every type that could do so is compiled here too.
 */
final class CallGraph {
  private final Bodies bodies;
  private final Unfolding unfolding;
  private final Set<String> within;
  private final Set<String> compiled;
  private final BooleanSupplier allCompiled;

  /**
   * @param unfolding of the same bodies
   * @param within the types whose bodies count, all of them analysed
   * @param compiled the types whose source is in this compilation
   * @param allCompiled whether there are no other types around them; asked only where it matters
   */
  CallGraph(
      Bodies bodies,
      Unfolding unfolding,
      Set<String> within,
      Set<String> compiled,
      BooleanSupplier allCompiled) {
    this.bodies = bodies;
    this.unfolding = unfolding;
    this.within = within;
    this.compiled = compiled;
    this.allCompiled = allCompiled;
  }

  Optional<MethodBody> body(MethodId method) {
    return bodies.of(method);
  }

  /** What a method calls, its details included. */
  List<Call> calls(MethodBody body) {
    return unfolding.calls(body);
  }

  /** The same in order; empty where that is too much. */
  Optional<List<Unfolding.Occurrence>> occurrences(MethodBody body) {
    return unfolding.occurrences(body);
  }

  /** What the methods of a step call, and those that override them. */
  List<Call> calls(Step step) {
    return step.targets().stream().flatMap(target -> calls(target).stream()).toList();
  }

  private List<Call> calls(Step.Target target) {
    return Stream.concat(bodies.of(target.method()).stream(), overriding(target.method()))
        .flatMap(body -> calls(body).stream())
        .toList();
  }

  /**
   * What is called on a path up to some step: by the documented method, and by those methods of the
   * earlier steps that it and one another call. Of a step that nobody is seen to call, all count,
   * but for the start: it names the overloads of the documented method as well.
   *
   * @param documented the method
   * @param own what it calls
   */
  List<Call> calls(MethodId documented, List<Call> own, List<Step> earlier) {
    List<Call> called = new ArrayList<>(own);
    List<Step.Target> open =
        earlier.stream().flatMap(step -> step.targets().stream()).collect(Collectors.toList());
    for (Step step : earlier) {
      if (!step.means(documented) && called.stream().noneMatch(step::means)) {
        step.targets().forEach(target -> called.addAll(calls(target)));
        open.removeAll(step.targets());
      }
      takeCalled(open, documented, called);
    }
    return called;
  }

  private void takeCalled(List<Step.Target> open, MethodId documented, List<Call> called) {
    for (boolean found = true; found; ) {
      List<Step.Target> met =
          open.stream().filter(target -> mayBeCalled(target, documented, called)).toList();
      met.forEach(target -> called.addAll(calls(target)));
      found = open.removeAll(met);
    }
  }

  private boolean mayBeCalled(Step.Target target, MethodId documented, List<Call> called) {
    return called.stream().anyMatch(call -> call.means(target))
        || (isContract(target)
            && (!target.method().isOverloadOf(documented)
                // The compiler makes no calls of these, and nobody else is there to make them.
                || called.stream().anyMatch(this::leavesSight)));
  }

  private boolean leavesSight(Call call) {
    return !compiled.contains(call.target().owner());
  }

  /** Whether code that is not compiled here may call a method by what it overrides. */
  private boolean isContract(Step.Target target) {
    return target.overridden().stream().anyMatch(method -> !compiled.contains(method.owner()));
  }

  private Stream<MethodBody> overriding(MethodId method) {
    return bodies.overriding(method).stream()
        .filter(body -> within.stream().anyMatch(body::isWithin));
  }

  /** Whether there is a body for each method that a step may mean. */
  boolean hasBodies(Step step) {
    return step.targets().stream().allMatch(this::hasBody);
  }

  /** The same of the step that a path starts with: the documented method, and what it calls. */
  boolean hasBodies(Step start, List<Call> own) {
    return start.targets().stream()
        .filter(overload -> own.stream().anyMatch(call -> call.means(overload)))
        .allMatch(this::hasBody);
  }

  private boolean hasBody(Step.Target target) {
    return bodies.of(target.method()).isPresent()
        || (target.scope() == Step.Scope.ABSTRACT
            && overriding(target.method()).findAny().isPresent());
  }

  /** Whether a step can be called from its own file only, and is not. */
  boolean isDead(Step step) {
    return step.isPrivate()
        && step.targets().stream().allMatch(target -> compiled.contains(target.method().owner()))
        && bodies.all().flatMap(body -> body.calls().stream()).noneMatch(step::means);
  }

  /** Whether nothing but the bodies that are known can run for these steps. */
  boolean isWhole(List<Step> steps) {
    for (Step step : steps) {
      for (Step.Target target : step.targets()) {
        if (target.scope() == Step.Scope.OVERRIDABLE || target.scope() == Step.Scope.ABSTRACT) {
          return allCompiled.getAsBoolean();
        }
      }
    }
    return true;
  }

  /**
   * Whether code that is not compiled here may call a step: a method that a library declares, such
   * as {@code run}, {@code close} or {@code compareTo}, is there for the library to call, and what
   * is itself out of sight may be called by whatever else is.
   *
   * @param called what is called
   */
  boolean mayBeCalledByOthers(Step step, List<Call> called) {
    boolean isContract = step.targets().stream().anyMatch(this::isContract);
    boolean isOutOfSight =
        step.targets().stream().anyMatch(target -> !compiled.contains(target.method().owner()));
    return isContract || (isOutOfSight && called.stream().anyMatch(this::leavesSight));
  }

  /** Whether the JDK may call a step, whatever is compiled here: {@code close}, for one. */
  boolean isContractOfJdk(Step step) {
    return step.targets().stream()
        .flatMap(target -> target.overridden().stream())
        .anyMatch(method -> method.owner().startsWith("java."));
  }

  /**
   * Whether a call may lead to a step through methods of the nest, public ones too.
   *
   * @param isUnfolded whether what the hidden methods that it runs call is known by itself
   */
  boolean reachesWithin(Call call, Step step, MethodBody nest, boolean isUnfolded) {
    Set<MethodId> seen = new HashSet<>();
    Deque<MethodId> open = new ArrayDeque<>(List.of(call.target()));
    while (!open.isEmpty()) {
      MethodId method = open.pop();
      boolean onlyPublic = isUnfolded && seen.isEmpty();
      seen.add(method);
      List<Call> further =
          Stream.concat(bodies.of(method).stream(), bodies.overriding(method).stream())
              .filter(body -> Unfolding.isBeside(body, nest))
              .filter(body -> body.isPublic() || !onlyPublic)
              .flatMap(body -> body.calls().stream())
              .toList();
      if (further.stream().anyMatch(step::means)) {
        return true;
      }
      further.stream().map(Call::target).filter(seen::add).forEach(open::push);
    }
    return false;
  }
}
