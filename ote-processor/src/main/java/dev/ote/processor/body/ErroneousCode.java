package dev.ote.processor.body;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is something in attributed code that means nothing, or does not fit where it
 * stands. What such code would do if it were mended, nobody knows.
 */
public final class ErroneousCode {

  private ErroneousCode() {}

  /** To be asked after the code's ANALYZE event, or in it. */
  public static boolean isIn(TreePath code, Trees trees) {
    boolean[] found = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null || found[0]) {
          return null;
        }
        found[0] = isErroneous(new TreePath(getCurrentPath(), tree));
        return super.scan(tree, null);
      }

      private boolean isErroneous(TreePath at) {
        @Nullable TypeMirror type = trees.getTypeMirror(at);
        return at.getLeaf() instanceof ErroneousTree
            || (type != null && type.getKind() == TypeKind.ERROR);
      }
    }.scan(code, null);
    return found[0];
  }
}
