package dev.ote.processor.model;

import dev.ote.processor.model.Ancestors.Ancestor;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Warnings that follow from what the wrapper is as a whole. */
final class WrapperLint {
  private static final Set<String> INTERRUPTS =
      Set.of("java.lang.Exception", "java.lang.InterruptedException", "java.lang.Throwable");

  private final Types types;
  private final Access access;
  private final Lint lint;

  WrapperLint(Types types, Access access, Lint lint) {
    this.types = types;
    this.access = access;
    this.lint = lint;
  }

  void note(
      TypeElement type, Set<TypeElement> implemented, List<Ancestor> ancestors, MethodTable table) {
    lint.uses(type);
    if (access.isInModule()) {
      lint.add("exports"); // the runtime's types are in the wrapper's constructor
    }
    for (TypeElement each : implemented) {
      switch (each.getQualifiedName().toString()) {
        case "java.io.Serializable" -> lint.add("serial");
        case "java.lang.AutoCloseable" -> noteClose(ancestors);
        default -> {}
      }
    }
    for (Ancestor ancestor : ancestors) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(ancestor.type().getEnclosedElements())) {
        if (Observation.isObjectMethod(method)) {
          lint.uses(method);
        }
      }
    }
    List<MethodGroup> groups = table.of(ancestors);
    for (MethodGroup one : groups) {
      if (groups.stream().anyMatch(other -> !other.equals(one) && mayBeAmbiguous(one, other))) {
        lint.add("overloads");
        break;
      }
    }
  }

  /** javac warns of resources whose {@code close()} may be interrupted. */
  private void noteClose(List<Ancestor> ancestors) {
    for (Ancestor ancestor : ancestors) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(ancestor.type().getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("close")
            && method.getParameters().isEmpty()
            && method.getThrownTypes().stream().anyMatch(this::mayBeInterrupt)) {
          lint.add("try");
        }
      }
    }
  }

  private boolean mayBeInterrupt(TypeMirror thrown) {
    return types.asElement(types.erasure(thrown)) instanceof TypeElement exception
        && INTERRUPTS.contains(exception.getQualifiedName().toString());
  }

  /** As javac sees it: a lambda could be meant for either. */
  private boolean mayBeAmbiguous(MethodGroup one, MethodGroup other) {
    List<? extends VariableElement> mine = one.primary().method().getParameters();
    List<? extends VariableElement> theirs = other.primary().method().getParameters();
    if (!one.name().equals(other.name()) || mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (isInterface(mine.get(i)) && isInterface(theirs.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInterface(VariableElement parameter) {
    return parameter.asType().getKind() == TypeKind.DECLARED
        && types.asElement(parameter.asType()).getKind() == ElementKind.INTERFACE;
  }
}
