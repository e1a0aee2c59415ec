package dev.ote.processor.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Puts {@code @Observe} on every type of somebody else's sources that is neither private, nor in a
 * private type, nor local. Annotation types, which have no operations, are left out.
 */
public final class Annotator {
  private static final String ANNOTATION = "@dev.ote.annotations.Observe ";

  private final CompilationUnitTree unit;
  private final Path file;
  private final SourcePositions positions;
  private final List<AnnotatedType> types = new ArrayList<>();

  private Annotator(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.file = Path.of(unit.getSourceFile().toUri());
    this.positions = positions;
  }

  /** Rewrites the files; returns the types that were annotated. */
  public static List<AnnotatedType> annotate(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<AnnotatedType> annotated = new ArrayList<>();
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
        annotated.addAll(new Annotator(unit, positions).annotate());
      }
    }
    return annotated;
  }

  private List<AnnotatedType> annotate() throws IOException {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    unit.getTypeDecls().forEach(type -> add(type, prefix, false));
    NavigableSet<Integer> offsets = new TreeSet<>();
    types.forEach(type -> offsets.add(type.from()));
    insert(offsets);
    return types.stream().map(type -> moved(type, offsets)).toList();
  }

  private void add(Tree tree, String prefix, boolean inInterface) {
    if (!(tree instanceof ClassTree type)
        || (!inInterface && type.getModifiers().getFlags().contains(Modifier.PRIVATE))) {
      return;
    }
    String name = prefix + type.getSimpleName();
    boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
    if (type.getKind() != Tree.Kind.ANNOTATION_TYPE) {
      boolean hasOperation =
          type.getMembers().stream().anyMatch(each -> isOperation(each, isInterface));
      types.add(
          new AnnotatedType(
              name,
              file,
              (int) positions.getStartPosition(unit, type),
              (int) positions.getEndPosition(unit, type),
              hasOperation));
    }
    type.getMembers()
        .forEach(
            each ->
                add(each, name + ".", isInterface || type.getKind() == Tree.Kind.ANNOTATION_TYPE));
  }

  private static boolean isOperation(Tree member, boolean ofInterface) {
    if (!(member instanceof MethodTree method) || method.getName().contentEquals("<init>")) {
      return false;
    }
    Set<Modifier> flags = method.getModifiers().getFlags();
    return !flags.contains(Modifier.STATIC)
        && (flags.contains(Modifier.PUBLIC) || (ofInterface && !flags.contains(Modifier.PRIVATE)));
  }

  private void insert(NavigableSet<Integer> offsets) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(file));
    offsets.descendingSet().forEach(offset -> text.insert(offset, ANNOTATION));
    Files.writeString(file, text);
  }

  private static AnnotatedType moved(AnnotatedType type, NavigableSet<Integer> offsets) {
    return new AnnotatedType(
        type.name(),
        type.file(),
        type.from() + ANNOTATION.length() * offsets.headSet(type.from(), false).size(),
        type.to() + ANNOTATION.length() * offsets.headSet(type.to(), false).size(),
        type.hasOperation());
  }
}
