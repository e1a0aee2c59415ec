package dev.ote.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Whether a new exception leaves the method that makes it, and is not made to be looked at. */
final class LetOut {
  private static final Pattern FAILING =
      Pattern.compile("(?:.*\\.)?(?:completeExceptionally|failedFuture|failedStage)");

  /** Methods of an exception that return it. */
  private static final Pattern SAME = Pattern.compile("initCause|fillInStackTrace");

  private LetOut() {}

  static boolean is(TreePath created, AnalysedType type) {
    TreePath at = outermost(created);
    return leaves(at)
        || (at.getParentPath().getLeaf() instanceof VariableTree
            && type.meaning(at.getParentPath()) instanceof VariableElement variable
            && LocalVariables.isAssignedOnce(variable, at, type)
            && leaves(variable, at, type));
  }

  private static boolean leaves(TreePath at) {
    Tree parent = at.getParentPath().getLeaf();
    return parent instanceof ThrowTree
        || parent instanceof ReturnTree
        || parent instanceof LambdaExpressionTree
        || (parent instanceof MethodInvocationTree call
            && FAILING.matcher(call.getMethodSelect().toString()).matches());
  }

  private static boolean leaves(Element variable, TreePath within, AnalysedType type) {
    boolean[] found = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        found[0] |=
            variable.equals(type.meaning(getCurrentPath())) && leaves(outermost(getCurrentPath()));
        return super.visitIdentifier(tree, null);
      }
    }.scan(LocalVariables.scope(within), null);
    return found[0];
  }

  /** The expression around another one that has the same value. */
  private static TreePath outermost(TreePath expression) {
    TreePath at = expression;
    for (@Nullable TreePath next = at; next != null; next = around(at)) {
      at = next;
    }
    return at;
  }

  private static @Nullable TreePath around(TreePath at) {
    TreePath parent = at.getParentPath();
    Tree leaf = parent.getLeaf();
    if (leaf instanceof YieldTree) {
      TreePath chosen = parent;
      while (!(chosen.getLeaf() instanceof SwitchExpressionTree)) {
        chosen = chosen.getParentPath();
      }
      return chosen;
    }
    if (leaf instanceof MemberSelectTree select
        && SAME.matcher(select.getIdentifier()).matches()
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      return parent.getParentPath();
    }
    boolean same =
        leaf instanceof ParenthesizedTree
            || leaf instanceof TypeCastTree
            || (leaf instanceof ConditionalExpressionTree choice
                && choice.getCondition() != at.getLeaf());
    return same ? parent : null;
  }
}
