package dev.ote.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks for trace information in the message of a new exception. Text that is composed of constants
 * and data has none if no constant says {@code TRACE:}; what a method returns that is not the JDK's
 * may be anything, and so may a message that is passed on whole.
 */
final class TraceSearch {
  private static final String STRING = "java.lang.String";
  private static final String THROWABLE = "java.lang.Throwable";

  private final AnalysedType type;

  TraceSearch(AnalysedType type) {
    this.type = type;
  }

  /** Whether the exception certainly carries no trace information. */
  boolean isUntraced(TreePath at, NewClassTree created) {
    List<TreePath> messages = new ArrayList<>();
    for (ExpressionTree argument : created.getArguments()) {
      TreePath path = new TreePath(at, argument);
      if (type.isA(type.typeOf(path), STRING)) {
        messages.add(path);
      }
    }
    return messages.isEmpty()
        // The message of a cause becomes its own.
        ? created.getArguments().isEmpty()
        : messages.stream().allMatch(message -> isPlain(message, true));
  }

  /**
   * @param whole whether the text is all that there is of a message
   */
  private boolean isPlain(TreePath at, boolean whole) {
    if (at.getLeaf() instanceof LiteralTree literal) {
      return isPlain(literal.getValue());
    }
    if (at.getLeaf() instanceof ParenthesizedTree parentheses) {
      return isPlain(new TreePath(at, parentheses.getExpression()), whole);
    }
    if (at.getLeaf() instanceof BinaryTree sum) {
      return isPlain(new TreePath(at, sum.getLeftOperand()), false)
          && isPlain(new TreePath(at, sum.getRightOperand()), false);
    }
    if (at.getLeaf() instanceof ConditionalExpressionTree choice) {
      return isPlain(new TreePath(at, choice.getTrueExpression()), whole)
          && isPlain(new TreePath(at, choice.getFalseExpression()), whole);
    }
    if (at.getLeaf() instanceof IdentifierTree || at.getLeaf() instanceof MemberSelectTree) {
      return type.meaning(at) instanceof VariableElement variable && isPlain(variable, whole);
    }
    if (at.getLeaf() instanceof MethodInvocationTree call) {
      return isPlainCall(at, call);
    }
    return !type.isA(type.typeOf(at), STRING) && !type.isA(type.typeOf(at), THROWABLE);
  }

  private static boolean isPlain(@Nullable Object constant) {
    return !(constant instanceof String text) || !text.contains("TRACE:");
  }

  private boolean isPlain(VariableElement variable, boolean whole) {
    if (variable.getConstantValue() != null) {
      return isPlain(variable.getConstantValue());
    }
    if (type.isA(variable.asType(), THROWABLE)) {
      return false;
    }
    if (!type.isA(variable.asType(), STRING)) {
      return true;
    }
    if (variable.getKind() == ElementKind.LOCAL_VARIABLE) {
      @Nullable TreePath declared = type.trees().getPath(variable);
      return isFinal(variable)
          && declared != null
          && declared.getLeaf() instanceof VariableTree tree
          && tree.getInitializer() != null
          && isPlain(new TreePath(declared, tree.getInitializer()), whole);
    }
    // Beside other text it is data; alone it is a message that somebody else has written.
    return !whole;
  }

  private static boolean isFinal(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.FINAL);
  }

  /** The JDK makes text of what it is given. */
  private boolean isPlainCall(TreePath at, MethodInvocationTree call) {
    if (!(type.meaning(at) instanceof ExecutableElement called)
        || !(called.getEnclosingElement() instanceof TypeElement owner)
        || !owner.getQualifiedName().toString().startsWith("java.")
        || type.isA(owner.asType(), THROWABLE)) {
      return false;
    }
    boolean plain = true;
    for (ExpressionTree argument : call.getArguments()) {
      plain &= isPlain(new TreePath(at, argument), false);
    }
    if (!called.getModifiers().contains(Modifier.STATIC)
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      TreePath selected = new TreePath(at, select);
      TreePath receiver = new TreePath(selected, select.getExpression());
      plain &= isPlain(receiver, false);
    }
    return plain;
  }
}
