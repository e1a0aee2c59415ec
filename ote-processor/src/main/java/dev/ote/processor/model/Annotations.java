package dev.ote.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The annotations, known by name: the processor works for whatever version of them the user has and
 * carries none itself.
 */
public final class Annotations {
  public static final String OBSERVE = "dev.ote.annotations.Observe";
  public static final String NOT_OBSERVED = "dev.ote.annotations.NotObserved";
  public static final String SENSITIVE = "dev.ote.annotations.Sensitive";
  public static final String TAG = "dev.ote.annotations.Tag";
  public static final String OBSERVED_WRAPPER = "dev.ote.annotations.ObservedWrapper";
  public static final String OBSERVE_EXTERNAL = "dev.ote.annotations.ObserveExternal";
  public static final String OTE_GENERATED = "dev.ote.annotations.OteGenerated";

  private Annotations() {}

  /** The element's own annotation of that name, if it has it. */
  public static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type
          && type.getQualifiedName().contentEquals(qualifiedName)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  public static boolean has(Element element, String qualifiedName) {
    return find(element, qualifiedName).isPresent();
  }

  /** The canonical name of what a wrapper observes; empty for a type that is no wrapper. */
  public static Optional<String> observedBy(TypeElement wrapper) {
    return find(wrapper, OTE_GENERATED)
        .flatMap(generated -> value(generated, "value"))
        .map(value -> String.valueOf(value.getValue()));
  }

  /** Whether a type, or one around it, was written by a generator: Dagger, a mapper, OTE. */
  public static boolean isOfGenerator(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (isGenerated(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGenerated(Element type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(name -> name.endsWith("Generated"));
  }

  /** A member's value as written; empty when it was left to its default. */
  public static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The elements of an array-valued member as written; a lone value counts as one. */
  public static List<AnnotationValue> values(AnnotationMirror annotation, String member) {
    return value(annotation, member)
        .map(
            value ->
                value.getValue() instanceof List<?> list
                    ? list.stream().map(AnnotationValue.class::cast).toList()
                    : List.of(value))
        .orElse(List.of());
  }
}
