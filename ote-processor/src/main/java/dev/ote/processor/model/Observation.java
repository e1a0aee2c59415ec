package dev.ote.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What of a type is an operation, and what the user asked to be observed. The one place that knows
 * these rules: checks, call graph and generation all ask here.
 */
public final class Observation {
  private Observation() {}

  /** Whether a wrapper is wanted: the type, or a method it declares, carries {@code @Observe}. */
  public static boolean isObserved(TypeElement type) {
    return !isExempt(type)
        && (Annotations.has(type, Annotations.OBSERVE)
            || methods(type).stream().anyMatch(m -> Annotations.has(m, Annotations.OBSERVE)));
  }

  /** Whether the wrapper is to extend the type and call {@code super}. */
  public static boolean isBySubclass(TypeElement type) {
    return Annotations.find(type, Annotations.OBSERVED_WRAPPER)
        .flatMap(annotation -> Annotations.value(annotation, "value"))
        .filter(
            value ->
                value.getValue() instanceof VariableElement constant
                    && constant.getSimpleName().contentEquals("SUBCLASS"))
        .isPresent();
  }

  /** Whether the declaration itself carries {@code @NotObserved}. */
  public static boolean isExempt(Element element) {
    return Annotations.has(element, Annotations.NOT_OBSERVED);
  }

  /**
   * The annotation that makes calls of {@code method} on {@code type} observed: the method's own,
   * else, for a public instance method, the type's. Empty when the method is passed through.
   */
  public static Optional<AnnotationMirror> observing(TypeElement type, ExecutableElement method) {
    if (isExempt(method)) {
      return Optional.empty();
    }
    Optional<AnnotationMirror> own = Annotations.find(method, Annotations.OBSERVE);
    return own.isPresent() || !isOperation(method)
        ? own
        : Annotations.find(type, Annotations.OBSERVE);
  }

  /** The methods that the type inherits and its own {@code @Observe} makes observed, by name. */
  public static List<ExecutableElement> inheritedByAnnotation(Elements elements, TypeElement type) {
    if (type.getInterfaces().isEmpty() && isObject(type.getSuperclass())) {
      return List.of(); // So it is with most, and the compiler takes its time to list all members.
    }
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> !type.equals(method.getEnclosingElement()))
        .filter(method -> isOperation(method) && !isExempt(method) && !isSuspending(method))
        .filter(method -> !Annotations.has(method, Annotations.OBSERVE))
        .sorted(Comparator.comparing(method -> method.getSimpleName().toString()))
        .toList();
  }

  /**
   * Whether the method is a suspend function of Kotlin. It returns when it first suspends, and may
   * return any number of times, so no call of it can be timed.
   */
  public static boolean isSuspending(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).asType() instanceof DeclaredType last
        && ((TypeElement) last.asElement())
            .getQualifiedName()
            .contentEquals("kotlin.coroutines.Continuation");
  }

  /** The operations that the type itself declares, in source order. */
  public static List<ExecutableElement> operations(TypeElement type) {
    return methods(type).stream().filter(Observation::isOperation).toList();
  }

  /**
   * Whether the method is an operation: public, called on an instance, and neither one of those
   * that every object has nor a record's accessor, which only reads data.
   */
  public static boolean isOperation(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && method.getModifiers().contains(Modifier.PUBLIC)
        && canIntercept(method)
        && !isAccessor(method);
  }

  /**
   * Whether calls go through an instance that a wrapper can stand in for; {@code equals}, {@code
   * hashCode} and {@code toString} are the wrapper's own.
   */
  public static boolean canIntercept(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && !isObjectMethod(method);
  }

  private static boolean isAccessor(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getRecordComponents().stream()
            .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
  }

  static boolean isObjectMethod(ExecutableElement method) {
    if (method.getEnclosingElement() instanceof TypeElement owner && isObject(owner.asType())) {
      return true;
    }
    return switch (method.getSimpleName().toString()) {
      case "hashCode", "toString" -> method.getParameters().isEmpty();
      case "equals" ->
          method.getParameters().size() == 1 && isObject(method.getParameters().get(0).asType());
      default -> false;
    };
  }

  private static boolean isObject(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.Object");
  }

  private static List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }
}
