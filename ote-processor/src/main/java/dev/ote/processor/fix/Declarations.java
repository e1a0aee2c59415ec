package dev.ote.processor.fix;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * A top-level type, its member types and their methods, with their comments as they stand in the
 * file.
 *
 * @param comments by the positions of the tokens behind them
 * @param markdown whether all of the file's comments are Markdown
 */
record Declarations(
    SourceText source,
    CompilationUnitTree unit,
    DocTrees trees,
    Map<Integer, CommentLexer.Range> comments,
    boolean markdown,
    Map<Element, TreePath> paths) {
  private static final int FIRST_WITH_MARKDOWN = 23;
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

  /** A comment that is not read here as the compiler reads it; others of its file may be. */
  static final class Misread extends Exception {
    private static final long serialVersionUID = 1;

    private Misread(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * A declaration.
   *
   * @param start where it starts, annotations included
   * @param blockTags where the block tags of its comment start; the comment's end, if it has none
   */
  record Declared(int start, Optional<DocComment> comment, int blockTags) {}

  static Declarations of(TreePath top, SourceText source, DocTrees trees) {
    boolean markdown = Runtime.version().feature() >= FIRST_WITH_MARKDOWN;
    Map<Integer, CommentLexer.Range> comments = CommentLexer.docComments(source.text(), markdown);
    Map<Element, TreePath> paths = new HashMap<>();
    addPaths(top, trees, paths);
    boolean allMarkdown =
        !comments.isEmpty()
            && comments.values().stream().allMatch(c -> source.text().startsWith("///", c.start()));
    return new Declarations(source, top.getCompilationUnit(), trees, comments, allMarkdown, paths);
  }

  private static void addPaths(TreePath type, DocTrees trees, Map<Element, TreePath> paths) {
    paths.put(trees.getElement(type), type);
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      TreePath path = new TreePath(type, member);
      if (member instanceof ClassTree) {
        addPaths(path, trees, paths);
      } else if (trees.getElement(path) instanceof ExecutableElement method) {
        paths.putIfAbsent(method, path);
      }
    }
  }

  /**
   * Finds a declaration.
   *
   * @throws Misread if it is not found, or its comment is not the one that the compiler read
   */
  Declared find(Element element) throws Misread {
    TreePath path = paths.get(element);
    if (path == null) {
      throw new Misread("its declaration is not found there");
    }
    int start = (int) trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    Optional<DocComment> comment =
        Optional.ofNullable(comments.get(start)).map(range -> DocComment.of(source, range));
    @Nullable String asCompiled = trees.getDocComment(path);
    if (start < 0
        || !same(comment.map(DocComment::text).orElse(""), asCompiled == null ? "" : asCompiled)) {
      throw new Misread("its comment is not found there as the compiler reads it");
    }
    int tags = comment.isEmpty() ? start : blockTags(path).orElse(comment.get().close());
    return new Declared(start, comment, tags);
  }

  private Optional<Integer> blockTags(TreePath path) {
    @Nullable DocCommentTree tree = trees.getDocCommentTree(path);
    return tree == null || tree.getBlockTags().isEmpty()
        ? Optional.empty()
        : Optional.of(
            (int)
                trees
                    .getSourcePositions()
                    .getStartPosition(unit, tree, tree.getBlockTags().get(0)));
  }

  /** Whether our reading of a comment is the compiler's, white space aside. */
  private static boolean same(String ours, String compilers) {
    String decoded =
        UNICODE_ESCAPE
            .matcher(ours)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    return decoded.replaceAll("\\s", "").equals(compilers.replaceAll("\\s", ""));
  }
}
