package dev.ote.processor.diagnostic;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.util.DocTreeFactory;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * Turns an offset in a doc comment's text into something that javac can point at.
 *
 * <p>javac reports only at nodes of a comment's tree, and one text node may span many lines. But a
 * node's position is an index into the same text that {@code Elements.getDocComment} returns, and
 * {@link DocTreeFactory#at} lets one make a node at any index; javac then maps it through the
 * comment's own table back to line and column, past stars, tabs and unicode escapes.
 */
public final class DocPositions {
  private static final int NO_POSITION = -1;

  private final DocTrees trees;

  public DocPositions(DocTrees trees) {
    this.trees = trees;
  }

  /** The place of a character, which stays good when the compiler drops its trees. */
  public Optional<Place.InHeldDoc> hold(Element element, int offset) {
    TreePath path = trees.getPath(element);
    if (path == null) {
      return Optional.empty();
    }
    DocCommentTree comment = trees.getDocCommentTree(path);
    if (comment == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Place.InHeldDoc(element, nodeAt(offset), comment, path.getCompilationUnit()));
  }

  private DocTree nodeAt(int offset) {
    DocTreeFactory factory = trees.getDocTreeFactory();
    try {
      return factory.at(offset).newTextTree(" ");
    } finally {
      // The factory is shared by all of the compiler's users of it.
      var unused = factory.at(NO_POSITION);
    }
  }
}
