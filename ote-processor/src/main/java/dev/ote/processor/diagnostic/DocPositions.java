package dev.ote.processor.diagnostic;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.util.DocTreeFactory;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns an offset in a doc comment's text into something that javac can point at.
 *
 * <p>javac reports only at nodes of a comment's tree, and one text node may span many lines. But a
 * node's position is an index into the text that {@code Elements.getDocComment} returns (from JDK
 * 23 on, into that text without the indentation that all its lines share), and {@link
 * DocTreeFactory#at} lets one make a node at any index; javac then maps it through the comment's
 * own table back to line and column, past stars, tabs and unicode escapes.
 */
public final class DocPositions {
  private static final int NO_POSITION = -1;

  /** The release whose trees leave out common indentation, so that Markdown reads it right. */
  private static final int FIRST_TO_STRIP_INDENT = 23;

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
        new Place.InHeldDoc(
            element,
            nodeAt(treeOffset(trees.getDocComment(path), offset)),
            comment,
            path.getCompilationUnit()));
  }

  private static int treeOffset(@Nullable String comment, int offset) {
    return comment == null || Runtime.version().feature() < FIRST_TO_STRIP_INDENT
        ? offset
        : withoutIndent(comment, offset);
  }

  /** Where a character stands once every line has lost the indentation that all lines share. */
  static int withoutIndent(String comment, int offset) {
    int indent =
        comment
            .lines()
            .filter(line -> !line.isBlank())
            .mapToInt(DocPositions::indent)
            .min()
            .orElse(0);
    int removed = 0;
    for (int line = 0; line <= offset; ) {
      int next = comment.indexOf('\n', line);
      int end = next < 0 ? comment.length() : next;
      removed += Math.min(indent, Math.min(end, offset) - line);
      line = end + 1;
    }
    return offset - removed;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
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
