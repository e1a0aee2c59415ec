package dev.ote.processor.body;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.model.Dependencies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * DEPENDENCIES leaves out nothing that the bodies get hold of by themselves: what they construct,
 * and what is static elsewhere.
 */
final class UndocumentedDependencies extends MemberScanner {
  private final DocumentedType documented;
  private final Dependencies dependencies;
  private final Set<TypeElement> reported = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private UndocumentedDependencies(
      AnalysedType type, DocumentedType documented, Dependencies dependencies) {
    super(type);
    this.documented = documented;
    this.dependencies = dependencies;
  }

  static List<Finding> find(
      AnalysedType type, DocumentedType documented, Dependencies dependencies) {
    UndocumentedDependencies scanner = new UndocumentedDependencies(type, documented, dependencies);
    scanner.scan();
    return scanner.findings;
  }

  /** The qualified names of what is found. */
  static List<String> names(
      AnalysedType type, DocumentedType documented, Dependencies dependencies) {
    UndocumentedDependencies scanner = new UndocumentedDependencies(type, documented, dependencies);
    scanner.scan();
    return scanner.reported.stream().map(each -> each.getQualifiedName().toString()).toList();
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    // Of an anonymous class, the class or interface that it is made of.
    addType(type.meaning(new TreePath(getCurrentPath(), tree.getIdentifier())));
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    addStatic(type.meaning(getCurrentPath()));
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    @Nullable Element meant = type.meaning(getCurrentPath());
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      add(meant);
    } else {
      addStatic(meant);
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    addConstant();
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    addConstant();
    return super.visitIdentifier(tree, null);
  }

  /** An object that is held elsewhere; text and numbers are nothing to depend on. */
  private void addConstant() {
    if (type.meaning(getCurrentPath()) instanceof VariableElement field
        && field.getKind() == ElementKind.FIELD
        && field.getConstantValue() == null
        && dependencies.counts(type.element(), field.asType())) {
      addStatic(field);
    }
  }

  private void addStatic(@Nullable Element used) {
    if (used != null && used.getModifiers().contains(Modifier.STATIC)) {
      add(used);
    }
  }

  private void add(@Nullable Element used) {
    if (used instanceof ExecutableElement || used instanceof VariableElement) {
      addType(used.getEnclosingElement());
    }
  }

  private void addType(@Nullable Element used) {
    if (used instanceof TypeElement owner) {
      TypeElement dependency = dependencies.observedBy(owner);
      if (dependencies.countsInBodies(type.element(), dependency)
          && !isDocumented(dependency)
          && reported.stream().noneMatch(each -> dependencies.covers(each, dependency))
          && type.isWritten(getCurrentPath())) {
        reported.add(dependency);
        TreePath at = getCurrentPath();
        findings.add(
            new Finding(
                Check.DEPENDENCY_UNDOCUMENTED,
                type.place(at),
                "%s uses %s, which DEPENDENCIES does not list"
                    .formatted(described(type.declaration(at)), dependency.getQualifiedName())));
      }
    }
  }

  private boolean isDocumented(TypeElement dependency) {
    return documented.mentions(dependency.getSimpleName().toString())
        // What is declared is asked for where it is: one entry would document both.
        || Stream.concat(
                documented.declared().stream(),
                documented.documented().stream().map(DocumentedType.Named::type))
            .<@Nullable TypeElement>map(type.elements()::getTypeElement)
            .anyMatch(each -> each != null && dependencies.covers(each, dependency));
  }

  private static String described(Element in) {
    return switch (in.getKind()) {
      case METHOD -> in.getSimpleName() + "()";
      case CONSTRUCTOR -> "the constructor";
      case STATIC_INIT, INSTANCE_INIT -> "an initializer";
      case FIELD -> "field '" + in.getSimpleName() + "'";
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          described(enclosing(in));
      default -> in.getSimpleName().toString();
    };
  }

  private static Element enclosing(Element in) {
    @Nullable Element enclosing = in.getEnclosingElement();
    return enclosing == null ? in : enclosing;
  }
}
