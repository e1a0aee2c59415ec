package dev.ote.processor.doc;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the text of a file, where a method is said to be, has its name and parameters. */
final class WrittenMethod {
  private WrittenMethod() {}

  static boolean is(
      @Nullable MethodTree method,
      CompilationUnitTree unit,
      String text,
      SourcePositions positions) {
    if (method == null || method.getReturnType() == null) {
      return true;
    }
    // From the result on: annotations stand before it. Lombok moves bodies, also of written
    // methods.
    long start = positions.getStartPosition(unit, method.getReturnType());
    return start >= 0
        && start <= text.length()
        && Pattern.compile("[^{;=]*\\b" + Pattern.quote(method.getName().toString()) + "\\s*\\(")
            .matcher(text)
            .region((int) start, text.length())
            .lookingAt();
  }
}
