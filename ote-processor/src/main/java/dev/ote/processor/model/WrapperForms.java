package dev.ote.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Decides what a wrapper is to the type that it observes. */
final class WrapperForms {
  private WrapperForms() {}

  /** Whether the wrapper is to extend the type and call {@code super}. */
  static boolean isSubclass(WrapperRequest request) {
    return !request.isExternal() && Observation.isBySubclass(request.type());
  }

  /**
   * The form of a wrapper.
   *
   * @param interfaces those that a wrapper may implement which extends nothing
   */
  static WrapperForm of(WrapperRequest request, Access access, List<TypeElement> interfaces) {
    Optional<TypeElement> type = Optional.of(request.type());
    if (isSubclass(request)) {
      return new WrapperForm(ObservedType.Kind.SUBCLASS, type, List.of());
    }
    return request.isExternal() && isAllDelegable(request.type(), access)
        ? new WrapperForm(ObservedType.Kind.DELEGATE, type, List.of())
        : new WrapperForm(ObservedType.Kind.DELEGATE, Optional.empty(), interfaces);
  }

  /**
   * Whether a wrapper can stand in for an abstract class as it does for an interface, because it
   * can override each of its methods and construct it without anything: as {@code
   * java.net.http.HttpClient} is. Nobody can put an interface above a class that is not theirs.
   */
  private static boolean isAllDelegable(TypeElement type, Access access) {
    return type.getKind() == ElementKind.CLASS
        && type.getModifiers().contains(Modifier.ABSTRACT)
        && !type.getModifiers().contains(Modifier.SEALED)
        && !Ancestors.isInner(type)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(each -> isTrivial(each, access))
        && Ancestors.classes(type).stream()
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .allMatch(WrapperForms::isDelegable);
  }

  private static boolean isTrivial(ExecutableElement constructor, Access access) {
    Set<Modifier> modifiers = constructor.getModifiers();
    return constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().isEmpty()
        && !modifiers.contains(Modifier.PRIVATE)
        && (modifiers.contains(Modifier.PUBLIC)
            || modifiers.contains(Modifier.PROTECTED)
            || access.samePackage(constructor));
  }

  private static boolean isDelegable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || (modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.FINAL));
  }
}
