package dev.ote.processor.callgraph;

import java.util.List;

/**
 * Where in a body a call stands, as far as that tells what runs before it.
 *
 * @param index counts the calls of a body in the order of evaluation
 * @param frames what is around the call, from the outside in
 */
record Where(int index, List<Frame> frames) {

  Where {
    frames = List.copyOf(frames);
  }

  /** What makes that a call is not simply run once, at its place. */
  enum Kind {
    /** Runs any number of times: what stands in it comes before and after its other parts. */
    LOOP,
    /** One of several ways: what stands in another of them is not run. */
    BRANCH,
    /** Runs later, or when somebody else wants it: a lambda, a local class, an initializer. */
    DEFERRED
  }

  /**
   * Something around a call.
   *
   * @param construct tells apart the constructs of a body
   * @param branch which of the construct's branches
   * @param exit how the branch may leave what is around it
   */
  record Frame(Kind kind, int construct, int branch, Exit exit) {}

  /** How a branch ends, if not by going on behind its construct. */
  enum Exit {
    NONE,
    /** By a return or a jump within the method. */
    JUMP,
    /** By an exception, which its callers may not catch. */
    THROW
  }

  /** Whether this call runs before another one of the same body, whenever both are run. */
  boolean isBefore(Where other) {
    if (index >= other.index || isDeferred() || other.isDeferred()) {
      return false;
    }
    int shared = 0;
    while (shared < frames.size()
        && shared < other.frames.size()
        && frames.get(shared).equals(other.frames.get(shared))) {
      if (frames.get(shared).kind() == Kind.LOOP) {
        return false;
      }
      shared++;
    }
    boolean exclusive =
        shared < frames.size()
            && shared < other.frames.size()
            && frames.get(shared).construct() == other.frames.get(shared).construct();
    // Where a branch ends in a return, what stands behind is run only if the branch is not.
    return !exclusive
        && frames.subList(shared, frames.size()).stream().noneMatch(f -> f.exit() != Exit.NONE);
  }

  boolean mayThrow() {
    return frames.stream().anyMatch(frame -> frame.exit() == Exit.THROW);
  }

  boolean isDeferred() {
    return frames.stream().anyMatch(frame -> frame.kind() == Kind.DEFERRED);
  }

  /** Whether the call may be run more than once. */
  boolean isRepeated() {
    return frames.stream().anyMatch(frame -> frame.kind() == Kind.LOOP);
  }
}
