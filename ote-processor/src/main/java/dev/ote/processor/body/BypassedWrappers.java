package dev.ote.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import java.util.ArrayList;
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
    if (Annotations.has(type.element(), Annotations.OTE_GENERATED)) {
      return findings;
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        if (tree.getClassBody() == null) {
          wrapped(getCurrentPath(), type)
              .flatMap(observed -> bypassed(observed, getCurrentPath(), type))
              .ifPresent(findings::add);
        }
        return super.visitNewClass(tree, null);
      }

      @Override
      public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
          wrapped(getCurrentPath(), type)
              .filter(observed -> wrapper(observed).isSubclass())
              .ifPresent(observed -> findings.add(finding(observed, getCurrentPath(), type)));
        }
        return super.visitMemberReference(tree, null);
      }
    }.scan(type.path(), null);
    return findings;
  }

  private Optional<TypeElement> wrapped(TreePath at, AnalysedType type) {
    return type.meaning(at) instanceof ExecutableElement constructor
            && constructor.getEnclosingElement() instanceof TypeElement observed
            && wrappers.containsKey(observed.getQualifiedName().toString())
            && !Nest.outermost(observed).equals(Nest.outermost(type.element()))
        ? Optional.of(observed)
        : Optional.empty();
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
    @Nullable TreePath parent = created.getParentPath();
    if (parent == null) {
      return false;
    }
    if (parent.getLeaf() instanceof VariableTree variable
        && variable.getInitializer() == created.getLeaf()) {
      @Nullable Element held = type.meaning(parent);
      @Nullable TreePath scope = held == null ? null : scope(held, parent);
      return held != null && scope != null && new Uses(held, observed, type).areBare(scope);
    }
    return isCallOfOperation(created, observed, type);
  }

  /** Everything that can see a variable; null where that is not known. */
  private static @Nullable TreePath scope(Element held, TreePath declaration) {
    if (held.getKind() == ElementKind.LOCAL_VARIABLE) {
      return declaration.getParentPath();
    }
    if (held.getKind() != ElementKind.FIELD || !held.getModifiers().contains(Modifier.PRIVATE)) {
      return null;
    }
    @Nullable TreePath outermost = null;
    for (@Nullable TreePath p = declaration; p != null; p = p.getParentPath()) {
      outermost = p.getLeaf() instanceof ClassTree ? p : outermost;
    }
    return outermost;
  }

  /** Whether an expression is what an observed operation is called on. */
  private static boolean isCallOfOperation(
      TreePath receiver, TypeElement observed, AnalysedType type) {
    return isSelected(receiver)
        && receiver.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree
        && type.meaning(receiver.getParentPath().getParentPath())
            instanceof ExecutableElement called
        && Observation.observing(observed, called).isPresent();
  }

  private static boolean isSelected(TreePath receiver) {
    return receiver.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getExpression() == receiver.getLeaf();
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
      TreePath at = getCurrentPath();
      if (held.equals(type.meaning(at))) {
        called |= isCallOfOperation(at, observed, type);
        handedOn |= !isSelected(at);
      }
    }
  }
}
