package dev.ote.processor.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The types whose comments begin with text, as the compiler reads them, and not with a block tag or
 * with something preformatted: no sentence of what stands behind that says what the type is.
 */
final class DescribedTypes {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private DescribedTypes() {}

  /** Each as {@code path/File.java:Type}; of nested types with one name, if all are. */
  static Set<String> in(List<Path> files) throws IOException {
    Set<String> described = new HashSet<>();
    Set<String> undescribed = new HashSet<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  manager,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        String file = unit.getSourceFile().getName().replace('\\', '/');
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
          @Override
          public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            boolean is = isDescribed(trees.getDocComment(getCurrentPath()));
            (is ? described : undescribed).add(file + ":" + type.getSimpleName());
            return super.visitClass(type, null);
          }
        }.scan(unit, null);
      }
    }
    described.removeAll(undescribed);
    return described;
  }

  private static boolean isDescribed(@Nullable String comment) {
    return comment != null
        && WORD.matcher(
                comment
                    .replaceFirst("(?s)(?:^|\\n)\\s*@\\w.*|^\\s*<pre>.*", "")
                    .replaceAll("\\{@inheritDoc[^}]*\\}|<[^<>]*>", ""))
            .find();
  }
}
