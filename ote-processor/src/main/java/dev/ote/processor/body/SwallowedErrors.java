package dev.ote.processor.body;

import com.sun.source.tree.CatchTree;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.model.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;
import org.jspecify.annotations.Nullable;

/** What goes wrong in an observed type is seen: who catches everything does something about it. */
final class SwallowedErrors implements BodyCheck {
  private static final Set<String> WIDE = Set.of("java.lang.Exception", "java.lang.Throwable");

  @Override
  public List<Finding> check(AnalysedType type) {
    if (!Observation.isObserved(type.element())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (TreePath at : type.nest().ofOneType(type.path())) {
      if (at.getLeaf() instanceof CatchTree tree) {
        TreePath parameter = new TreePath(at, tree.getParameter());
        @Nullable Element caught = type.meaning(parameter);
        if (caught != null
            && isWide(caught.asType())
            && !ErrorHandling.isIn(new TreePath(at, tree.getBlock()), caught, type)) {
          findings.add(
              new Finding(
                  Check.ERROR_SWALLOWED,
                  new Place.AtTree(caught, tree, at.getCompilationUnit()),
                  "the caught %s is swallowed: throw it on, log it, or pass it on"
                      .formatted(tree.getParameter().getType())));
        }
      }
    }
    return findings;
  }

  private static boolean isWide(TypeMirror caught) {
    return caught instanceof UnionType union
        ? union.getAlternatives().stream().anyMatch(SwallowedErrors::isWide)
        : caught instanceof DeclaredType declared
            && WIDE.contains(((TypeElement) declared.asElement()).getQualifiedName().toString());
  }
}
