package dev.ote.processor.body;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.Nest;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the bodies of a type get hold of by themselves, whatever is documented. */
public final class BodyDependencies {
  private static final DocumentedType NOTHING =
      new DocumentedType(true, List.of(), List.of(), Set.of(), true);

  private BodyDependencies() {}

  /** The dependencies by name; to be called while the ANALYZE event of the type is handled. */
  public static List<String> of(
      TypeElement type, DocTrees trees, Elements elements, Types types, Dependencies dependencies) {
    @Nullable TreePath path = trees.getPath(type);
    return path == null
        ? List.of()
        : UndocumentedDependencies.names(
            new AnalysedType(
                type,
                path,
                new NestPaths(trees.getPath(Nest.outermost(type)), trees),
                trees,
                new NamedTypes(elements),
                types,
                new Certainty(check -> false)),
            NOTHING,
            dependencies);
  }
}
