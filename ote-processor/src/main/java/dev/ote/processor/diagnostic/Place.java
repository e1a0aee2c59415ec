package dev.ote.processor.diagnostic;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a finding points: the narrowest thing at fault that the compiler can show. */
public sealed interface Place {

  /** The declaration that the place belongs to; its suppressions hold. */
  Element element();

  /** The declaration itself. */
  record AtElement(Element element) implements Place {}

  /** An annotation, or one of its values. */
  record AtAnnotation(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value)
      implements Place {}

  /**
   * A character of a declaration's doc comment.
   *
   * @param offset index into the comment's text as {@code Elements.getDocComment} gives it
   */
  record InDoc(Element element, int offset) implements Place {}

  /**
   * A character of a doc comment whose trees are held, for findings that wait until another type
   * was analysed: by then the compiler may have dropped its own way back to them.
   */
  record InHeldDoc(
      Element element, DocTree at, DocCommentTree comment, CompilationUnitTree compilationUnit)
      implements Place {}

  /**
   * A tree of a source file, such as a statement in a body.
   *
   * @param element the innermost declaration around it, which may be a local variable; the
   *     suppressions of all around it hold as well
   */
  record AtTree(Element element, Tree tree, CompilationUnitTree compilationUnit) implements Place {}
}
