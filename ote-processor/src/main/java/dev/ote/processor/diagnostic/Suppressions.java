package dev.ote.processor.diagnostic;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Honours {@code @SuppressWarnings("ote")}, which silences every check, and
 * {@code @SuppressWarnings("ote:LocationMissing")}, which silences one, on a declaration or on any
 * that encloses it.
 */
final class Suppressions {
  private static final String ALL = "ote";

  private Suppressions() {}

  static boolean suppressed(Check check, Element element) {
    String one = ALL + ":" + check.id();
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      for (AnnotationMirror mirror : e.getAnnotationMirrors()) {
        if (isSuppressWarnings(mirror) && (names(mirror, ALL) || names(mirror, one))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSuppressWarnings(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.SuppressWarnings");
  }

  private static boolean names(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().values().stream()
        .map(AnnotationValue::getValue)
        .anyMatch(
            value ->
                value instanceof List<?> list
                    ? list.stream().anyMatch(v -> ((AnnotationValue) v).getValue().equals(name))
                    : value.equals(name));
  }
}
