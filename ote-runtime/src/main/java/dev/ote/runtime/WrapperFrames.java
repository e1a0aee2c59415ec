package dev.ote.runtime;

import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.SimpleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which frames of a stack are observed calls: those of the registered methods of wrapper classes.
 *
 * <p>One registry for the whole JVM, since a stack knows nothing of which metrics a wrapper was
 * given. It holds names only, so it keeps no class or class loader alive, and is as large as there
 * are wrapper methods.
 */
final class WrapperFrames {
  /** Wrapper class → method → operation. */
  private static final Map<String, Map<String, String>> OPERATIONS = new ConcurrentHashMap<>();

  private WrapperFrames() {}

  /**
   * An observed call on a stack.
   *
   * @param operation the operation, escaped
   * @param frame its place on the stack, 0 being the innermost
   * @param bridge whether this is only a compiler's bridge to the step before it on the stack
   */
  record Step(String operation, int frame, boolean bridge) {}

  static void register(OperationSpec spec) {
    // A frame does not tell overloads apart. Where their operations differ, name the method.
    OPERATIONS
        .computeIfAbsent(spec.wrapperType(), type -> new ConcurrentHashMap<>())
        .merge(
            spec.method(),
            SafeText.escape(spec.name()),
            (known, other) ->
                known.equals(other)
                    ? known
                    : SafeText.escape(SimpleName.of(spec.observedType()) + "." + spec.method()));
  }

  static @Nullable String operation(String className, String methodName) {
    Map<String, String> methods = OPERATIONS.get(className);
    return methods == null ? null : methods.get(methodName);
  }

  /** The observed calls on a stack, innermost first, as the stack has them. */
  @SuppressWarnings("ReferenceEquality") // only spares a look: a class's frames share its name
  static List<Step> steps(StackTraceElement[] stack) {
    List<Step> steps = new ArrayList<>();
    String type = null;
    Map<String, String> methods = null;
    for (int i = 0; i < stack.length; i++) {
      String className = stack[i].getClassName();
      if (className != type) { // Often it is that of the frame before.
        type = className;
        methods = OPERATIONS.get(className);
      }
      String operation = methods == null ? null : methods.get(stack[i].getMethodName());
      if (operation != null) {
        steps.add(new Step(operation, i, i > 0 && isBridge(stack[i - 1], stack[i])));
      }
    }
    return steps;
  }

  /**
   * Whether {@code outer} is a bridge method that calls {@code inner}. A wrapper's method never
   * calls itself directly; where wrapper wraps wrapper, both are at the same line.
   */
  private static boolean isBridge(StackTraceElement inner, StackTraceElement outer) {
    return isSameMethod(inner, outer) && inner.getLineNumber() != outer.getLineNumber();
  }

  static boolean isSameMethod(StackTraceElement one, StackTraceElement other) {
    return one.getMethodName().equals(other.getMethodName())
        && one.getClassName().equals(other.getClassName());
  }

  static boolean isSameLine(StackTraceElement one, StackTraceElement other) {
    return one.getLineNumber() == other.getLineNumber() && isSameMethod(one, other);
  }
}
