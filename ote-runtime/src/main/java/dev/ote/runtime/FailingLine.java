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
   *
   * @param observed the place of the innermost observed call in the trace, or 0 where it has none
   */
  static StackTraceElement of(StackTraceElement[] trace, int observed) {
    if (observed < 1) {
      return trace[0];
    }
    String owner = trace[observed - 1].getClassName();
    int length = codeBaseLength(owner);
    for (int i = 0; i < observed; i++) {
      String className = trace[i].getClassName();
      if (className.regionMatches(0, owner, 0, length) && codeBaseLength(className) == length) {
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

  private static int codeBaseLength(String className) {
    int first = className.indexOf('.');
    int second = className.indexOf('.', first + 1);
    return second < 0 ? Math.max(first, 0) : second;
  }
}
