package dev.ote.runtime;

import dev.ote.runtime.WrapperFrames.Step;
import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.SimpleName;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is being called right now, on this thread. */
final class CurrentStack {
  /** As deep as the stack trace of a throwable goes, unless the JVM is told otherwise. */
  static final int MAX_DEPTH = 1024;

  /** Reflective frames are shown, as in the stack trace of a throwable: the two get compared. */
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES);

  private static final Set<String> OWN =
      Set.of(CurrentStack.class.getName(), OteLogger.class.getName(), Trace.class.getName());

  private CurrentStack() {}

  /** The frames, innermost first. */
  static StackTraceElement[] frames() {
    return WALKER.walk(
        frames ->
            frames
                .limit(MAX_DEPTH)
                .map(StackFrame::toStackTraceElement)
                .toArray(StackTraceElement[]::new));
  }

  /**
   * The observed calls on the stack and the one that is ending, outermost first.
   *
   * @param ending its operation, which is on the stack unless it has returned before
   */
  static String path(String ending) {
    List<String> operations = new ArrayList<>();
    for (Step step : WrapperFrames.steps(frames())) {
      if (!step.bridge()) {
        operations.add(step.operation());
      }
    }
    String last = SafeText.escape(ending);
    if (operations.isEmpty() || !operations.get(0).equals(last)) {
      operations.add(0, last);
    }
    Collections.reverse(operations);
    return TracePath.join(operations);
  }

  /** The operation of the nearest observed call; where there is none, the method that asks. */
  static String operation() {
    return WALKER.walk(CurrentStack::operation);
  }

  private static String operation(Stream<StackFrame> frames) {
    String caller = null;
    for (StackFrame frame : (Iterable<StackFrame>) frames::iterator) {
      String operation = WrapperFrames.operation(frame.getClassName(), frame.getMethodName());
      if (operation != null) {
        return operation;
      }
      if (caller == null && !OWN.contains(frame.getClassName())) {
        caller = SimpleName.of(frame.getClassName()) + "." + methodName(frame.getMethodName());
      }
    }
    return caller == null ? "unknown" : SafeText.escape(caller);
  }

  /** The method as written in the source: of a lambda, the one that contains it. */
  private static String methodName(String name) {
    int end = name.lastIndexOf('$');
    return name.startsWith("lambda$") && end > "lambda$".length()
        ? name.substring("lambda$".length(), end)
        : name;
  }
}
