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
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Looks for trace information in the message of a new exception. Text that is composed of constants
 * and data has none if no constant says {@code TRACE:}; what a method returns that is not the JDK's
 * may be anything, and so may a message that is passed on whole.
 */
final class TraceSearch {
  private static final String STRING = "java.lang.String";
  private static final String THROWABLE = "java.lang.Throwable";

  private static final Pattern COMPOSING = Pattern.compile("toString|format|join|add|append");

  private static final Pattern COMPOSING_TYPE =
      Pattern.compile("java\\.lang\\.(?!System|Thread)\\w+");

  /** What text may be in, besides strings and arrays. */
  private static final List<String> TEXTS =
      List.of(
          "java.lang.CharSequence",
          "java.lang.Appendable",
          "java.lang.Iterable",
          "java.util.Formatter",
          "java.util.Optional",
          "java.util.StringJoiner",
          "java.util.function.Supplier",
          "java.util.stream.BaseStream");

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
      return isPlainCall(at, call, whole);
    }
    if (at.getLeaf() instanceof NewClassTree made && holdsText(type.typeOf(at))) {
      return isOfJdk(type.meaning(at)) && arePlain(operands(at, made.getArguments()), whole);
    }
    return isData(type.typeOf(at), whole) && !type.isA(type.typeOf(at), STRING);
  }

  private static boolean isPlain(@Nullable Object constant) {
    return !(constant instanceof String text) || !text.contains("TRACE:");
  }

  private boolean isPlain(VariableElement variable, boolean whole) {
    if (variable.getConstantValue() != null) {
      return isPlain(variable.getConstantValue());
    }
    if (!type.isA(variable.asType(), STRING)) {
      return isData(variable.asType(), whole);
    }
    if (variable.getKind() == ElementKind.LOCAL_VARIABLE) {
      @Nullable TreePath declared = type.trees().getPath(variable);
      return declared != null
          && LocalVariables.isAssignedOnce(variable, declared, type)
          && declared.getLeaf() instanceof VariableTree tree
          && tree.getInitializer() != null
          && isPlain(new TreePath(declared, tree.getInitializer()), whole);
    }
    // Beside other text it is data; alone it is a message that somebody else has written.
    return !whole;
  }

  /** Whether a value that is no string says nothing but itself. */
  private boolean isData(@Nullable TypeMirror value, boolean whole) {
    return !type.isA(value, THROWABLE) && !(whole && holdsText(value));
  }

  /** Whether text may have been put into a value before. */
  private boolean holdsText(@Nullable TypeMirror value) {
    return value instanceof ArrayType || TEXTS.stream().anyMatch(each -> type.isA(value, each));
  }

  /** The JDK makes text of what it is given. */
  private boolean isPlainCall(TreePath at, MethodInvocationTree call, boolean whole) {
    if (!(type.meaning(at) instanceof ExecutableElement called)
        || !(called.getEnclosingElement() instanceof TypeElement owner)
        || !isOfJdk(called)
        || (whole && !composes(called, owner))
        || type.isA(owner.asType(), THROWABLE)) {
      return false;
    }
    List<TreePath> operands = operands(at, call.getArguments());
    if (!called.getModifiers().contains(Modifier.STATIC)
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      operands.add(new TreePath(new TreePath(at, select), select.getExpression()));
    }
    return arePlain(operands, whole);
  }

  private static boolean isOfJdk(@Nullable Element called) {
    return called != null
        && called.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().toString().startsWith("java.");
  }

  private static List<TreePath> operands(TreePath at, List<? extends ExpressionTree> arguments) {
    List<TreePath> operands = new ArrayList<>();
    arguments.forEach(each -> operands.add(new TreePath(at, each)));
    return operands;
  }

  /** Beside a text with words in it, what is not constant is data. */
  private boolean arePlain(List<TreePath> operands, boolean whole) {
    boolean alone = whole && operands.stream().noneMatch(this::hasWords);
    return operands.stream().allMatch(each -> isPlain(each, alone));
  }

  /** Whether a method makes text of its operands; others may look it up by them. */
  private static boolean composes(ExecutableElement called, TypeElement owner) {
    return COMPOSING_TYPE.matcher(owner.getQualifiedName()).matches()
        || COMPOSING.matcher(called.getSimpleName()).matches();
  }

  private boolean hasWords(TreePath operand) {
    boolean[] found = {isWords(operand)};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        found[0] |= tree != null && isWords(new TreePath(getCurrentPath(), tree));
        return super.scan(tree, null);
      }
    }.scan(operand, null);
    return found[0];
  }

  private boolean isWords(TreePath at) {
    @Nullable Object constant =
        at.getLeaf() instanceof LiteralTree literal
            ? literal.getValue()
            : type.meaning(at) instanceof VariableElement variable
                ? variable.getConstantValue()
                : null;
    return constant instanceof String text && text.chars().anyMatch(Character::isLetter);
  }
}
