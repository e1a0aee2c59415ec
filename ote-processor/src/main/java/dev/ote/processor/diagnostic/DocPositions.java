package dev.ote.processor.diagnostic;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.tree.CompilationUnitTree;
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

  /** The place of a character; empty where the declaration has no comment. */
  public Optional<Place.InHeldDoc> hold(Element element, int offset) {
    return hold(element).map(comment -> comment.at(offset));
  }

  /** The comment of a declaration, which stays good when the compiler drops its trees. */
  public Optional<HeldComment> hold(Element element) {
    TreePath path = trees.getPath(element);
    @Nullable DocCommentTree tree = path == null ? null : trees.getDocCommentTree(path);
    return tree == null
        ? Optional.empty()
        : Optional.of(
            new HeldComment(element, tree, trees.getDocComment(path), path.getCompilationUnit()));
  }

  /** A doc comment that is parsed once, for any number of places in it. */
  public final class HeldComment {
    private final Element element;
    private final DocCommentTree tree;
    private final @Nullable String text;
    private final CompilationUnitTree file;

    private HeldComment(
        Element element, DocCommentTree tree, @Nullable String text, CompilationUnitTree file) {
      this.element = element;
      this.tree = tree;
      this.text = text;
      this.file = file;
    }

    /**
     * The place of a character.
     *
     * @param offset index into the comment's text as {@code Elements.getDocComment} gives it
     */
    public Place.InHeldDoc at(int offset) {
      return new Place.InHeldDoc(element, nodeAt(treeOffset(text, offset)), tree, file);
    }
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
