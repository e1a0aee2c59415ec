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
    if (method == null || method.getBody() == null) {
      return true;
    }
    // Not up to the method's end, which javac does not always keep.
    long start = positions.getStartPosition(unit, method);
    long body = positions.getStartPosition(unit, method.getBody());
    return start >= 0
        && start < body
        && body <= text.length()
        && Pattern.compile(Pattern.quote(method.getName().toString()) + "\\s*\\(")
            .matcher(text)
            .region((int) start, (int) body)
            .find();
  }
}
