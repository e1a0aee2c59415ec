package dev.ote.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions whose message is what their creator says, and nothing that they add themselves:
 * those of the JDK, and those of this compilation of which the source shows it.
 */
final class ExceptionTypes {
  private final Set<String> plain = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /** Looks at the compiled exceptions; to be called while their trees are there. */
  void read(Set<String> compiled, DocTrees trees, Elements elements, Types types) {
    seen.addAll(compiled);
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    for (String name : compiled) {
      TypeElement type = elements.getTypeElement(name);
      if (throwable != null
          && type != null
          && types.isSubtype(type.asType(), throwable.asType())
          && keepsMessage(type, trees)) {
        plain.add(name);
      }
    }
  }

  /** Whether it is known what an exception does with its message. */
  boolean isKnown(ExecutableElement constructor) {
    return areUpToJdk(constructor, seen);
  }

  /** Whether the message that a constructor is given is the exception's message, as it is. */
  boolean keepMessage(ExecutableElement constructor) {
    return areUpToJdk(constructor, plain);
  }

  /** Whether an exception and those above it, up to the first of the JDK's, are among some. */
  private static boolean areUpToJdk(ExecutableElement constructor, Set<String> some) {
    for (@Nullable TypeElement type = owner(constructor); type != null; type = superclass(type)) {
      String name = type.getQualifiedName().toString();
      if (name.startsWith("java.")) {
        return true;
      }
      if (!some.contains(name)) {
        return false;
      }
    }
    return false;
  }

  private static boolean keepsMessage(TypeElement type, DocTrees trees) {
    boolean overrides =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                m ->
                    m.getSimpleName().contentEquals("getMessage")
                        || m.getSimpleName().contentEquals("getLocalizedMessage")
                        || m.getSimpleName().contentEquals("toString"));
    return !overrides
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .allMatch(each -> passesOn(trees.getTree(each)));
  }

  /** Whether a constructor starts with a call that is given its parameters, and no more. */
  private static boolean passesOn(@Nullable MethodTree constructor) {
    @Nullable BlockTree body = constructor == null ? null : constructor.getBody();
    if (constructor == null || body == null || body.getStatements().isEmpty()) {
      return true;
    }
    Set<String> parameters = new HashSet<>();
    constructor.getParameters().forEach(each -> parameters.add(each.getName().toString()));
    return body.getStatements().get(0) instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && arePassedOn(call.getArguments(), parameters);
  }

  private static boolean arePassedOn(
      List<? extends ExpressionTree> arguments, Set<String> parameters) {
    return arguments.stream()
        .allMatch(
            each ->
                each instanceof LiteralTree literal
                    ? !(literal.getValue() instanceof String)
                    : each instanceof IdentifierTree name
                        && parameters.contains(name.getName().toString()));
  }

  private static @Nullable TypeElement owner(ExecutableElement constructor) {
    return constructor.getEnclosingElement() instanceof TypeElement type ? type : null;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement above
        ? above
        : null;
  }
}
