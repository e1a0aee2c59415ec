package dev.ote.processor.model;

import dev.ote.processor.model.Ancestors.Ancestor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
      TypeElement type,
      Set<TypeElement> implemented,
      List<Ancestor> ancestors,
      List<MethodGroup> groups) {
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
    noteAmbiguous(groups);
  }

  /**
   * javac compares what a class inherits with the abstract methods above it once more in each heir.
   * Of overloads that merely look alike it says nothing; the suppression does no harm there.
   */
  void noteInherited(List<Ancestor> ancestors) {
    List<ExecutableElement> methods =
        ancestors.stream()
            .flatMap(each -> ElementFilter.methodsIn(each.type().getEnclosedElements()).stream())
            .toList();
    for (ExecutableElement each : methods) {
      if (each.getModifiers().contains(Modifier.ABSTRACT)
          && methods.stream()
              .filter(other -> other.getSimpleName().equals(each.getSimpleName()))
              .filter(other -> other.getParameters().size() == each.getParameters().size())
              .anyMatch(other -> other.isVarArgs() != each.isVarArgs())) {
        lint.add("overrides");
        return;
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

  /**
   * As javac sees it, a lambda could be meant for either of two overloads that both have an
   * interface at the same place. Such places are collected rather than methods compared in pairs:
   * there may be thousands.
   */
  private void noteAmbiguous(List<MethodGroup> groups) {
    Set<InterfaceParameter> seen = new HashSet<>();
    for (MethodGroup group : groups) {
      List<? extends VariableElement> parameters = group.primary().method().getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (isInterface(parameters.get(i))
            && !seen.add(new InterfaceParameter(group.name(), parameters.size(), i))) {
          lint.add("overloads");
          return;
        }
      }
    }
  }

  private record InterfaceParameter(String method, int parameters, int index) {}

  private boolean isInterface(VariableElement parameter) {
    return parameter.asType().getKind() == TypeKind.DECLARED
        && types.asElement(parameter.asType()).getKind() == ElementKind.INTERFACE;
  }
}
