package dev.ote.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What happens to the variables of a body. */
final class LocalVariables {

  private LocalVariables() {}

  /** The method, or the class, that something stands in: all that can see a variable there. */
  static TreePath scope(TreePath within) {
    TreePath at = within;
    while (!(at.getLeaf() instanceof MethodTree) && !(at.getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  /** Whether a local variable has the value that it is declared with, and no other. */
  static boolean isAssignedOnce(VariableElement variable, TreePath within, AnalysedType type) {
    if (variable.getKind() != ElementKind.LOCAL_VARIABLE) {
      return false;
    }
    if (variable.getModifiers().contains(Modifier.FINAL)) {
      return true;
    }
    boolean[] assigned = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        look(tree.getVariable());
        return super.visitAssignment(tree, null);
      }

      @Override
      public @Nullable Void visitCompoundAssignment(
          CompoundAssignmentTree tree, @Nullable Void unused) {
        look(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
      }

      private void look(ExpressionTree target) {
        assigned[0] |= variable.equals(type.meaning(new TreePath(getCurrentPath(), target)));
      }
    }.scan(scope(within), null);
    return !assigned[0];
  }
}
