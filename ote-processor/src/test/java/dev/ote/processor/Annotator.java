package dev.ote.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Puts {@code @Observe} on every type of somebody else's sources that is not private or local. */
final class Annotator {
  private static final String ANNOTATION = "@dev.ote.annotations.Observe ";

  private Annotator() {}

  /** Rewrites the files; returns how many types were annotated. */
  static int annotate(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    int annotated = 0;
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
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        NavigableSet<Integer> offsets = new TreeSet<>();
        for (Tree type : unit.getTypeDecls()) {
          addOffsets(type, unit, positions, offsets);
        }
        insert(Path.of(unit.getSourceFile().toUri()), offsets);
        annotated += offsets.size();
      }
    }
    return annotated;
  }

  private static void addOffsets(
      Tree tree, CompilationUnitTree unit, SourcePositions positions, NavigableSet<Integer> to) {
    if (!(tree instanceof ClassTree type)
        || type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
      return;
    }
    if (type.getKind() != Tree.Kind.ANNOTATION_TYPE) {
      to.add((int) positions.getStartPosition(unit, type));
    }
    for (Tree member : type.getMembers()) {
      addOffsets(member, unit, positions, to);
    }
  }

  private static void insert(Path file, NavigableSet<Integer> offsets) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(file));
    offsets.descendingSet().forEach(offset -> text.insert(offset, ANNOTATION));
    Files.writeString(file, text);
  }
}
