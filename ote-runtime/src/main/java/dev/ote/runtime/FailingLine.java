package dev.ote.runtime;

import dev.ote.runtime.text.SafeText;

/**
 * The line that a failure is put down to: of the observed type's own code base, the one nearest to
 * where the throwable was made. {@code DataManager.java:57}, which handed a bad value to the
 * database driver, helps more than the line of the driver that refused it.
 */
final class FailingLine {

  private FailingLine() {}

  /**
   * Finds the line in a stack trace that is not empty.
   *
   * <p>The code base is told by the first two parts of the package, {@code com.acme}; where nothing
   * of it is on top of the observed call, the top frame stands.
   */
  static StackTraceElement of(StackTraceElement[] trace) {
    int observed = innermostObserved(trace);
    if (observed < 1) {
      return trace[0];
    }
    String codeBase = codeBase(trace[observed - 1].getClassName());
    for (int i = 0; i < observed; i++) {
      if (codeBase(trace[i].getClassName()).equals(codeBase)) {
        return trace[i];
      }
    }
    return trace[0];
  }

  static String describe(StackTraceElement frame) {
    String file = frame.getFileName();
    return SafeText.escape(
        file == null || frame.getLineNumber() < 0
            ? frame.getClassName() + "." + frame.getMethodName()
            : file + ":" + frame.getLineNumber());
  }

  private static int innermostObserved(StackTraceElement[] trace) {
    for (int i = 0; i < trace.length; i++) {
      if (WrapperFrames.operation(trace[i].getClassName(), trace[i].getMethodName()) != null) {
        return i;
      }
    }
    return -1;
  }

  private static String codeBase(String className) {
    int first = className.indexOf('.');
    int second = className.indexOf('.', first + 1);
    return className.substring(0, second < 0 ? Math.max(first, 0) : second);
  }
}
