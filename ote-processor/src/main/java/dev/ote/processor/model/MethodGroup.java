package dev.ote.processor.model;

import dev.ote.processor.model.Ancestors.Ancestor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;

/**
 * One method of a type: all declarations of one signature that the type has or inherits, those that
 * a call may mean first.
 */
record MethodGroup(List<Declaration> declarations) {

  /**
   * A declaration as the type sees it.
   *
   * @param seen its type with the type's variables in place
   */
  record Declaration(Ancestor owner, ExecutableElement method, ExecutableType seen) {
    boolean isAbstract() {
      return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    boolean isOfClass() {
      return owner.type().getKind().isClass();
    }

    TypeElement type() {
      return owner.type();
    }
  }

  Declaration primary() {
    return declarations.get(0);
  }

  /** Whether the result must never be logged: a secret of an interface is one wherever it is. */
  boolean isSensitive() {
    return declarations.stream()
        .anyMatch(each -> Annotations.has(each.method(), Annotations.SENSITIVE));
  }

  /** Whether the value of a parameter must never be logged. */
  boolean isSensitive(int parameter) {
    return declarations.stream()
        .map(each -> each.method().getParameters().get(parameter))
        .anyMatch(each -> Annotations.has(each, Annotations.SENSITIVE));
  }

  /** The key under which the value of a parameter is a tag of the call; empty where it is none. */
  Optional<String> tag(int parameter) {
    return declarations.stream()
        .map(each -> each.method().getParameters().get(parameter))
        .flatMap(
            each -> Annotations.find(each, Annotations.TAG).map(tag -> key(tag, each)).stream())
        .findFirst();
  }

  private static String key(AnnotationMirror tag, VariableElement parameter) {
    return Annotations.value(tag, "value")
        .map(value -> String.valueOf(value.getValue()))
        .filter(key -> !key.isEmpty())
        .orElse(parameter.getSimpleName().toString());
  }

  String name() {
    return primary().method().getSimpleName().toString();
  }
}
