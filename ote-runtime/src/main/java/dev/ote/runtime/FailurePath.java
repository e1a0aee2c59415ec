package dev.ote.runtime;

import dev.ote.runtime.WrapperFrames.Step;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the trace path of a failure from stack traces alone, and whether an observed call lies
 * nearer to the failure than the one that asks.
 *
 * <p>Stack traces record where a throwable was <em>created</em>. One that was created within the
 * asking call shares with it all frames below that call, and the call's own frame, at another line.
 * So: compare two traces from their bottoms; the part above what they share is what is nearer to
 * the failure. Where they share no observed call, the failure comes from another thread or from an
 * earlier call: its path continues that of the asking call. The same holds between a throwable and
 * its cause. Comparing positions, and not names, gets recursion right.
 *
 * <p>Costs nothing until a failure is logged or read, and keeps no state on success.
 */
final class FailurePath {
  private static final int MAX_CAUSES = 100;
  private static final StackTraceElement[] NO_FRAMES = {};

  /** The trace compared with next, and the steps it contributed. */
  private StackTraceElement[] enclosing;

  private List<Step> prefix = List.of();
  private List<Step> steps;
  private final int surrounding;
  private @Nullable StackTraceElement location;
  private boolean cut;

  private FailurePath(StackTraceElement[] enclosing, List<Step> steps) {
    this.enclosing = enclosing;
    this.steps = steps;
    this.surrounding = steps.size();
  }

  /** The path of a failure that the current call, an observed one, is about to throw. */
  static FailurePath ofCurrentCall(Throwable failure) {
    StackTraceElement[] current = CurrentStack.frames();
    return new FailurePath(current, WrapperFrames.steps(current)).follow(failure);
  }

  /** The path of a failure of a call that has long returned its stage. */
  static FailurePath ofEarlierCall(Throwable failure, OperationSpec spec) {
    for (Throwable link : causes(failure)) {
      StackTraceElement[] trace = link.getStackTrace();
      for (int i = 0; i < trace.length; i++) {
        if (trace[i].getMethodName().equals(spec.method())
            && trace[i].getClassName().equals(spec.wrapperType())) {
          // Created within that call, before it returned: this is the stack that it had.
          StackTraceElement[] call = Arrays.copyOfRange(trace, i, trace.length);
          return new FailurePath(call, WrapperFrames.steps(call)).follow(failure);
        }
      }
    }
    String name = WrapperFrames.operation(spec.wrapperType(), spec.method());
    Step call = new Step(name == null ? SafeText.escape(spec.name()) : name, 0, false);
    return new FailurePath(NO_FRAMES, List.of(call)).follow(failure);
  }

  /** The path of a failure that was caught somewhere. */
  static FailurePath of(Throwable failure) {
    FailurePath path = recorded(failure);
    return path.location == null ? ofCurrentCall(failure) : path;
  }

  /** The path of a failure, as far as its stack traces and those of its causes have it. */
  static FailurePath recorded(Throwable failure) {
    return new FailurePath(NO_FRAMES, List.of()).follow(failure);
  }

  /**
   * Whether stack traces do not tell if another observed call is nearer, since the failure's trace
   * was cut at the bottom, as that of a StackOverflowError is.
   */
  boolean isCut() {
    return cut;
  }

  /** Whether no other observed call is nearer to the failure. */
  boolean isInnermost() {
    return steps.size() <= surrounding;
  }

  /** The path, beginning with the given operation where no observed call is known. */
  TracePath toTracePath(@Nullable String fallback) {
    List<String> operations = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (!step.bridge()) {
        operations.add(step.operation());
      }
    }
    Collections.reverse(operations);
    if (operations.isEmpty() && fallback != null) {
      operations.add(fallback);
    }
    return new TracePath(operations, location == null ? null : FailingLine.describe(location));
  }

  private FailurePath follow(Throwable failure) {
    for (Throwable link : causes(failure)) {
      StackTraceElement[] trace = link.getStackTrace();
      if (trace.length > 0) {
        follow(trace);
      }
    }
    return this;
  }

  private void follow(StackTraceElement[] trace) {
    List<Step> own = WrapperFrames.steps(trace);
    StackTraceElement line = FailingLine.of(trace, own.isEmpty() ? 0 : own.get(0).frame());
    // Where the enclosing stack has lost its bottom too, the two bottoms say nothing: deep in a
    // recursion they look alike without being the same frames.
    boolean comparable = enclosing.length < CurrentStack.MAX_DEPTH;
    boolean within = comparable && sharesObservedCall(enclosing, trace);
    if (!within && (!comparable || isCutFrom(trace, enclosing))) {
      cut = true;
      within = true;
    }
    if (!within) {
      prefix = steps;
    } else if (own.size() + prefix.size() < steps.size() && !cut) {
      location = location == null ? line : location;
      return; // Created further out than where it was thrown: the deeper path says more.
    }
    steps = joined(own, prefix);
    location = line;
    enclosing = trace;
  }

  private static List<Step> joined(List<Step> inner, List<Step> outer) {
    if (outer.isEmpty()) {
      return inner;
    }
    List<Step> all = new ArrayList<>(inner);
    all.addAll(outer);
    return all;
  }

  /** Whether the frames that two traces share at their bottoms include an observed call. */
  private static boolean sharesObservedCall(StackTraceElement[] one, StackTraceElement[] other) {
    int i = one.length - 1;
    int j = other.length - 1;
    for (; i >= 0 && j >= 0; i--, j--) {
      if (!WrapperFrames.isSameMethod(one[i], other[j])) {
        return false;
      }
      if (isObserved(one[i])) {
        return true;
      }
      if (!WrapperFrames.isSameLine(one[i], other[j])) {
        return false;
      }
    }
    return false;
  }

  /** Whether a trace ends amid the frames of another one, and so has lost its bottom. */
  private static boolean isCutFrom(StackTraceElement[] trace, StackTraceElement[] whole) {
    StackTraceElement bottom = trace[trace.length - 1];
    for (int i = 0; i < whole.length - 1; i++) {
      if (WrapperFrames.isSameLine(bottom, whole[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isObserved(StackTraceElement frame) {
    return WrapperFrames.operation(frame.getClassName(), frame.getMethodName()) != null;
  }

  /** A failure and its causes, each once. */
  private static List<Throwable> causes(Throwable failure) {
    if (failure.getCause() == null) {
      return List.of(failure);
    }
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    Throwable link = failure;
    while (link != null && chain.size() < MAX_CAUSES && seen.add(link)) {
      chain.add(link);
      link = link.getCause();
    }
    return chain;
  }
}
