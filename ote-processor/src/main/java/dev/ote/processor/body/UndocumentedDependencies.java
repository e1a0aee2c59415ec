package dev.ote.processor.body;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * DEPENDENCIES leaves out nothing that the bodies get hold of by themselves: what they construct,
 * and what is static elsewhere.
 */
final class UndocumentedDependencies {
  private final AnalysedType type;
  private final DocumentedType documented;
  private final Dependencies dependencies;
  private final Set<TypeElement> reported = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private UndocumentedDependencies(
      AnalysedType type, DocumentedType documented, Dependencies dependencies) {
    this.type = type;
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

  private void scan() {
    for (TreePath at : type.nest().ofOneType(type.path())) {
      Tree tree = at.getLeaf();
      if (tree instanceof NewClassTree created) {
        // Of an anonymous class, the class or interface that it is made of.
        addType(at, type.meaning(new TreePath(at, created.getIdentifier())));
      } else if (tree instanceof MethodInvocationTree) {
        addStatic(at, type.meaning(at));
      } else if (tree instanceof MemberReferenceTree reference) {
        if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
          add(at, type.meaning(at));
        } else {
          addStatic(at, type.meaning(at));
        }
      } else if (tree instanceof MemberSelectTree || tree instanceof IdentifierTree) {
        addConstant(at);
      }
    }
  }

  /** An object that is held elsewhere; text and numbers are nothing to depend on. */
  private void addConstant(TreePath at) {
    if (type.meaning(at) instanceof VariableElement field
        && field.getConstantValue() == null
        && dependencies.counts(type.element(), field.asType())) {
      add(at, field);
    }
  }

  private void addStatic(TreePath at, @Nullable Element used) {
    if (used != null && used.getModifiers().contains(Modifier.STATIC)) {
      add(at, used);
    }
  }

  private void add(TreePath at, @Nullable Element used) {
    if (used instanceof ExecutableElement || used instanceof VariableElement) {
      addType(at, used.getEnclosingElement());
    }
  }

  private void addType(TreePath at, @Nullable Element used) {
    if (used instanceof TypeElement owner) {
      TypeElement dependency = dependencies.observedBy(owner);
      if (dependencies.countsInBodies(type.element(), dependency)
          && !isDocumented(dependency)
          && reported.stream().noneMatch(each -> dependencies.covers(each, dependency))
          && type.isWritten(at)) {
        reported.add(dependency);
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
            .<@Nullable TypeElement>map(type.named()::of)
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
