package dev.ote.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.diagnostic.Place;
import java.io.IOException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A type whose bodies javac has attributed, valid while its ANALYZE event is handled.
 *
 * @param nest where everything in the same top-level type stands
 * @param named other types, by their names
 */
record AnalysedType(
    TypeElement element,
    TreePath path,
    NestPaths nest,
    DocTrees trees,
    NamedTypes named,
    Types types,
    Certainty certainty) {

  /** What a name, a call or a {@code new} means; null where it means nothing. */
  @Nullable Element meaning(TreePath at) {
    return trees.getElement(at);
  }

  @Nullable TypeMirror typeOf(TreePath at) {
    return trees.getTypeMirror(at);
  }

  /** Whether a type is another one, or below it; false where that one does not exist. */
  boolean isA(@Nullable TypeMirror type, String qualifiedName) {
    @Nullable TypeElement other = type == null ? null : named.of(qualifiedName);
    return other != null && types.isSubtype(types.erasure(type), types.erasure(other.asType()));
  }

  /** A check cannot tell here whether there is something to find. */
  void doubt(Check check, TreePath at) {
    certainty.doubt(check, ElementKey.of(declaration(at)));
  }

  /**
   * Whether something stands in the file. What Lombok adds does not, and has the place of the
   * annotation that asks for it, where no expression can begin.
   */
  boolean isWritten(TreePath at) {
    CompilationUnitTree file = at.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(file, at.getLeaf());
    try {
      CharSequence text = file.getSourceFile().getCharContent(true);
      return start < 0 || start >= text.length() || text.charAt((int) start) != '@';
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  Place place(TreePath at) {
    return new Place.AtTree(declaration(at), at.getLeaf(), at.getCompilationUnit());
  }

  /** The method, field or type that something stands in; a local variable's own too. */
  Element declaration(TreePath at) {
    for (@Nullable TreePath p = at; p != null; p = p.getParentPath()) {
      Tree leaf = p.getLeaf();
      if (leaf instanceof MethodTree || leaf instanceof VariableTree || leaf instanceof ClassTree) {
        @Nullable Element declared = trees.getElement(p);
        if (declared != null) {
          return declared;
        }
      }
    }
    return element;
  }
}
