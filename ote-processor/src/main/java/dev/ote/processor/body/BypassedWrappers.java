package dev.ote.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Who constructs an observed type calls it through its wrapper. Only what certainly is not wrapped
 * is reported: a new object of which operations are called, and which is never handed to anybody.
 */
final class BypassedWrappers implements BodyCheck {
  /** The wrapper that each type of this compilation has got. */
  private final Map<String, Wrapper> wrappers;

  /** Most of what is constructed is constructed in many places. */
  private final Map<TypeElement, Boolean> observed = new HashMap<>();

  /**
   * A wrapper.
   *
   * @param name its qualified name
   * @param isSubclass whether it extends the observed type, and is constructed in its place
   */
  record Wrapper(String name, boolean isSubclass) {
    String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  BypassedWrappers(Map<String, Wrapper> wrappers) {
    this.wrappers = wrappers;
  }

  @Override
  public List<Finding> check(AnalysedType type) {
    List<Finding> findings = new ArrayList<>();
    if (Annotations.isOfGenerator(type.element()) || isInGeneratedFolder(type)) {
      return findings;
    }
    for (TreePath at : type.nest().within(type.path())) {
      if (at.getLeaf() instanceof NewClassTree created && created.getClassBody() == null) {
        wrapped(at, type)
            .flatMap(observed -> bypassed(observed, at, type))
            .ifPresent(findings::add);
      } else if (at.getLeaf() instanceof MemberReferenceTree reference
          && reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
        wrapped(at, type)
            .filter(observed -> wrapper(observed).isSubclass())
            .ifPresent(observed -> findings.add(finding(observed, at, type)));
      }
    }
    return findings;
  }

  private static boolean isInGeneratedFolder(AnalysedType type) {
    return SourceFile.isInGeneratedFolder(
        type.path().getCompilationUnit().getSourceFile().toUri().toString());
  }

  private Optional<TypeElement> wrapped(TreePath at, AnalysedType type) {
    if (!(type.meaning(at) instanceof ExecutableElement constructor)
        || !(constructor.getEnclosingElement() instanceof TypeElement observed)
        || Nest.holds(type.element(), constructor)) {
      return Optional.empty();
    }
    boolean isWrapped = wrappers.containsKey(observed.getQualifiedName().toString());
    if (!isWrapped && this.observed.computeIfAbsent(observed, Observation::isObserved)) {
      // Whoever compiles both at once knows of its wrapper.
      type.doubt(Check.WRAPPER_BYPASSED, at);
    }
    return isWrapped ? Optional.of(observed) : Optional.empty();
  }

  private Wrapper wrapper(TypeElement observed) {
    return wrappers.getOrDefault(observed.getQualifiedName().toString(), new Wrapper("", false));
  }

  private Optional<Finding> bypassed(TypeElement observed, TreePath created, AnalysedType type) {
    return wrapper(observed).isSubclass() || isCalledBare(observed, created, type)
        ? Optional.of(finding(observed, created, type))
        : Optional.empty();
  }

  private Finding finding(TypeElement observed, TreePath at, AnalysedType type) {
    Wrapper wrapper = wrapper(observed);
    String name = observed.getSimpleName().toString();
    return new Finding(
        Check.WRAPPER_BYPASSED,
        type.place(at),
        wrapper.isSubclass()
            ? "what 'new %s' constructs is not observed: construct %s"
                .formatted(name, wrapper.simpleName())
            : "what is called on this %s is not observed: wrap it, 'new %s(new %s(…))'"
                .formatted(name, wrapper.simpleName(), name));
  }

  private static boolean isCalledBare(TypeElement observed, TreePath created, AnalysedType type) {
    TreePath made = withParentheses(created);
    @Nullable TreePath holder = holder(made);
    @Nullable Element held = holder == null ? null : type.meaning(holder);
    @Nullable TreePath scope = held == null ? null : scope(held, made);
    return held == null
        ? isCallOfOperation(made, observed, type)
        : scope != null && new Uses(held, observed, type).areBare(scope);
  }

  /** The variable that a value is given to, where it is declared or later; null where it is not. */
  private static @Nullable TreePath holder(TreePath value) {
    TreePath parent = value.getParentPath();
    if (parent.getLeaf() instanceof AssignmentTree assignment
        && assignment.getExpression() == value.getLeaf()
        && parent.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      return new TreePath(parent, assignment.getVariable());
    }
    return parent.getLeaf() instanceof VariableTree variable
            && variable.getInitializer() == value.getLeaf()
        ? parent
        : null;
  }

  /** Everything that can see a variable; null where that is not known. */
  private static @Nullable TreePath scope(Element held, TreePath within) {
    boolean isField = held.getKind() == ElementKind.FIELD;
    boolean isLocal =
        held.getKind() == ElementKind.LOCAL_VARIABLE
            || held.getKind() == ElementKind.RESOURCE_VARIABLE;
    if (!isLocal && !(isField && held.getModifiers().contains(Modifier.PRIVATE))) {
      return null;
    }
    @Nullable TreePath outermost = null;
    for (@Nullable TreePath p = within; p != null; p = p.getParentPath()) {
      if (isLocal && p.getLeaf() instanceof MethodTree) {
        return p;
      }
      outermost = p.getLeaf() instanceof ClassTree ? p : outermost;
    }
    return outermost;
  }

  private static TreePath withParentheses(TreePath expression) {
    TreePath at = expression;
    while (at.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      at = at.getParentPath();
    }
    return at;
  }

  /** Whether an expression is what an observed operation is called on, now or by reference. */
  private static boolean isCallOfOperation(
      TreePath receiver, TypeElement observed, AnalysedType type) {
    TreePath parent = receiver.getParentPath();
    TreePath call = parent.getLeaf() instanceof MemberSelectTree ? parent.getParentPath() : parent;
    return isSelected(receiver)
        && (call.getLeaf() instanceof MethodInvocationTree
            || call.getLeaf() instanceof MemberReferenceTree)
        && type.meaning(call) instanceof ExecutableElement called
        && Observation.observing(observed, called).isPresent();
  }

  private static boolean isSelected(TreePath receiver) {
    Tree parent = receiver.getParentPath().getLeaf();
    return (parent instanceof MemberSelectTree select
            && select.getExpression() == receiver.getLeaf())
        || (parent instanceof MemberReferenceTree reference
            && reference.getQualifierExpression() == receiver.getLeaf());
  }

  /** What is done with a variable. */
  private static final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Element held;
    private final TypeElement observed;
    private final AnalysedType type;
    private boolean called;
    private boolean handedOn;

    Uses(Element held, TypeElement observed, AnalysedType type) {
      this.held = held;
      this.observed = observed;
      this.type = type;
    }

    boolean areBare(TreePath scope) {
      scan(scope, null);
      return called && !handedOn;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      look();
      return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      look();
      return super.visitMemberSelect(tree, null);
    }

    private void look() {
      if (held.equals(type.meaning(getCurrentPath()))) {
        TreePath at = withParentheses(getCurrentPath());
        called |= isCallOfOperation(at, observed, type);
        handedOn |= !isSelected(at) && !isGivenObject(at) && !isCompared(at);
      }
    }

    /** Whether the variable is given a new object, or none; another one may be a wrapper. */
    private static boolean isGivenObject(TreePath at) {
      return at.getParentPath().getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() == at.getLeaf()
          && (assignment.getExpression() instanceof NewClassTree
              || assignment.getExpression().getKind() == Tree.Kind.NULL_LITERAL);
    }

    private static boolean isCompared(TreePath at) {
      Tree.Kind around = at.getParentPath().getLeaf().getKind();
      return around == Tree.Kind.EQUAL_TO || around == Tree.Kind.NOT_EQUAL_TO;
    }
  }
}
