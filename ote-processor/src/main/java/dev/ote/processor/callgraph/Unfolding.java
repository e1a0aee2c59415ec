package dev.ote.processor.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls of a method with those of the methods that are a detail of it: the non-public ones of
 * its own type, and of types nested in it or around it.
 */
final class Unfolding {
  /** A method of which more is called in one way or another is not put in order. */
  private static final int MOST = 2_000;

  private final Bodies bodies;
  private final IdentityHashMap<MethodBody, List<Call>> calls = new IdentityHashMap<>();
  private final IdentityHashMap<MethodBody, Optional<List<Occurrence>>> occurrences =
      new IdentityHashMap<>();

  /** One for as long as no bodies are added: what was asked for once is remembered. */
  Unfolding(Bodies bodies) {
    this.bodies = bodies;
  }

  /**
   * A call and the way to it.
   *
   * @param way the calls that lead to it, from the method's own to this one
   */
  record Occurrence(List<Hop> way) {

    Occurrence {
      way = List.copyOf(way);
    }

    /** The calls that a step means. */
    static List<Occurrence> of(Step step, List<Occurrence> all) {
      return all.stream().filter(each -> step.means(each.call())).toList();
    }

    /** Whether there are both, and all of one come before all of the other. */
    static boolean areBefore(List<Occurrence> some, List<Occurrence> others) {
      return !some.isEmpty()
          && !others.isEmpty()
          && some.stream().allMatch(one -> others.stream().allMatch(one::isBefore));
    }

    Call call() {
      return way.get(way.size() - 1).call();
    }

    /** Whether this call is made before another one, whenever both are made. */
    boolean isBefore(Occurrence other) {
      int shared = 0;
      while (shared < way.size()
          && shared < other.way.size()
          && way.get(shared).equals(other.way.get(shared))) {
        Where where = way.get(shared).call().where();
        if (where.isRepeated() || where.isDeferred()) {
          return false;
        }
        shared++;
      }
      if (shared == way.size() || shared == other.way.size()) {
        // A method is called before what it calls.
        return shared == way.size() && other.inner(shared).noneMatch(Where::isDeferred);
      }
      return way.get(shared).in().equals(other.way.get(shared).in())
          && way.get(shared).call().where().isBefore(other.way.get(shared).call().where())
          && inner(shared + 1).noneMatch(where -> where.isDeferred() || where.mayThrow())
          && other.inner(shared + 1).noneMatch(Where::isDeferred);
    }

    private Stream<Where> inner(int from) {
      return way.stream().skip(from).map(hop -> hop.call().where());
    }
  }

  /**
   * A call on the way to another.
   *
   * @param in the method that makes it
   */
  record Hop(MethodId in, Call call) {}

  /** All calls, each once, and what constructors leave behind to be called. */
  List<Call> calls(MethodBody body) {
    return calls.computeIfAbsent(body, this::findCalls);
  }

  private List<Call> findCalls(MethodBody body) {
    List<Call> calls = new ArrayList<>();
    Set<MethodId> seen = new HashSet<>(Set.of(body.id()));
    Deque<List<Call>> open = new ArrayDeque<>(List.of(body.calls(), body.handedOver()));
    while (!open.isEmpty()) {
      for (Call call : open.pop()) {
        calls.add(call);
        if (bodies.mayHave(call.target()) && seen.add(call.target())) {
          for (MethodBody inner : details(call, body)) {
            open.push(inner.calls());
          }
        }
      }
    }
    return calls;
  }

  /** All calls, each as often as there are ways to it; empty where these are too many. */
  Optional<List<Occurrence>> occurrences(MethodBody body) {
    return occurrences.computeIfAbsent(body, this::findOccurrences);
  }

  private Optional<List<Occurrence>> findOccurrences(MethodBody body) {
    List<Occurrence> found = new ArrayList<>();
    Set<MethodId> open = new HashSet<>(Set.of(body.id()));
    return addCalls(body, body, List.of(), open, found) ? Optional.of(found) : Optional.empty();
  }

  private boolean addCalls(
      MethodBody of, MethodBody root, List<Hop> way, Set<MethodId> open, List<Occurrence> found) {
    for (Call call : of.calls()) {
      List<Hop> further = new ArrayList<>(way);
      further.add(new Hop(of.id(), call));
      found.add(new Occurrence(further));
      if (found.size() > MOST) {
        return false;
      }
      if (open.add(call.target())) {
        for (MethodBody inner : details(call, root)) {
          if (!addCalls(inner, root, further, open, found)) {
            return false;
          }
        }
        open.remove(call.target());
      }
    }
    return true;
  }

  /** The bodies that a call runs and that are a detail of a method. */
  private List<MethodBody> details(Call call, MethodBody of) {
    // So it is with nearly all: what they call is not compiled here.
    if (!bodies.mayHave(call.target())) {
      return List.of();
    }
    Optional<MethodBody> called = bodies.of(call.target());
    List<MethodBody> overriding = bodies.overriding(call.target());
    List<MethodBody> details = new ArrayList<>();
    called.filter(inner -> isDetail(inner, of)).ifPresent(details::add);
    for (MethodBody inner : overriding) {
      if (isDetail(inner, of)) {
        details.add(inner);
      }
    }
    return details;
  }

  private static boolean isDetail(MethodBody inner, MethodBody of) {
    return !inner.isPublic() && isBeside(inner, of);
  }

  /** Whether two methods are of one type, or of types one of which is nested in the other. */
  static boolean isBeside(MethodBody inner, MethodBody body) {
    return inner.isWithin(body.id().owner()) || body.isWithin(inner.id().owner());
  }
}
