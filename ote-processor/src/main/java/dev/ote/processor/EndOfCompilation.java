package dev.ote.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.ote.processor.model.Nest;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells when javac has analysed all types of the compilation, the last moment at which a warning
 * still counts under {@code -Werror}, and when the compilation ends. It must be added behind the
 * listeners whose findings it waits for.
 */
final class EndOfCompilation implements TaskListener {
  private final Set<String> toBeAnalysed;
  private final Set<String> toBeGenerated;
  private final Runnable afterAnalysis;
  private final AtEnd atEnd;
  private boolean ended;

  /** What is done in any case, once. */
  interface AtEnd {
    /**
     * Does it.
     *
     * @param success whether all types were generated: javac generates none behind an error
     */
    void run(boolean success);
  }

  /**
   * @param types the types whose source is in this compilation, nested ones too
   * @param afterAnalysis run also where the analysis found errors, of which javac tells nobody
   */
  EndOfCompilation(Set<String> types, Runnable afterAnalysis, AtEnd atEnd) {
    this.toBeAnalysed = new HashSet<>(types);
    this.toBeGenerated = new HashSet<>(types);
    this.afterAnalysis = afterAnalysis;
    this.atEnd = atEnd;
  }

  @Override
  public void finished(TaskEvent event) {
    @Nullable TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
      if (remove(type, toBeAnalysed) && toBeAnalysed.isEmpty()) {
        afterAnalysis.run();
      }
    } else if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
      boolean unused = remove(type, toBeGenerated);
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION && !ended) {
      ended = true;
      atEnd.run(toBeGenerated.isEmpty());
    }
  }

  private static boolean remove(TypeElement type, Set<String> names) {
    return names.removeAll(Nest.of(type).map(each -> each.getQualifiedName().toString()).toList());
  }
}
