package dev.ote.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import dev.ote.processor.model.Nest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The one listener to what javac does after the rounds: stages that have something to do there join
 * it, and are told in the order in which they joined.
 */
final class AfterRounds implements TaskListener {
  private final Set<String> toBeAnalysed;
  private final Set<String> toBeGenerated;
  private final List<Stage> stages = new ArrayList<>();
  private boolean ended;

  /** What is told. */
  interface Stage {
    /**
     * The bodies of a top-level type are attributed; nested types come with it.
     *
     * @param path where it stands; null for what is no type in a file, such as a package's comment
     */
    void analysed(TypeElement type, @Nullable TreePath path);

    /**
     * This was the last type, also where the analysis found errors, of which javac tells nobody.
     * Warnings still count under {@code -Werror} here, and later no more. It need not come.
     */
    default void allAnalysed() {}

    /**
     * The compilation ends; comes once, in any case.
     *
     * @param success whether all types were generated: javac generates none behind an error
     */
    void ended(boolean success);
  }

  /**
   * @param types the types whose source is in this compilation, nested ones too
   */
  AfterRounds(Set<String> types) {
    this.toBeAnalysed = new HashSet<>(types);
    this.toBeGenerated = new HashSet<>(types);
  }

  void add(Stage stage) {
    stages.add(stage);
  }

  /** Starts listening, if there is a stage to be told; to be called in the last round. */
  void listenTo(JavacTask task) {
    if (!stages.isEmpty()) {
      task.addTaskListener(this);
    }
  }

  @Override
  public void finished(TaskEvent event) {
    @Nullable TypeElement type = event.getTypeElement();
    switch (event.getKind()) {
      case ANALYZE -> {
        if (type != null) {
          analysed(type, path(type, event.getCompilationUnit()));
        }
      }
      case GENERATE -> {
        if (type != null) {
          boolean unused = remove(type, toBeGenerated);
        }
      }
      case COMPILATION -> {
        if (!ended) {
          ended = true;
          stages.forEach(stage -> stage.ended(toBeGenerated.isEmpty()));
        }
      }
      default -> {}
    }
  }

  /** javac would search the file, and tell of what it finds by an error that it throws. */
  private static @Nullable TreePath path(TypeElement type, @Nullable CompilationUnitTree file) {
    if (file != null) {
      for (Tree each : file.getTypeDecls()) {
        if (each instanceof ClassTree declared
            && declared.getSimpleName().equals(type.getSimpleName())) {
          return new TreePath(new TreePath(file), each);
        }
      }
    }
    return null;
  }

  private void analysed(TypeElement type, @Nullable TreePath path) {
    boolean isLast = remove(type, toBeAnalysed) && toBeAnalysed.isEmpty();
    for (Stage stage : stages) {
      stage.analysed(type, path);
      if (isLast) {
        stage.allAnalysed();
      }
    }
  }

  private static boolean remove(TypeElement type, Set<String> names) {
    return names.removeAll(Nest.names(type));
  }
}
