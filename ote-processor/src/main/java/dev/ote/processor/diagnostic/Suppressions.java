package dev.ote.processor.diagnostic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Honours {@code @SuppressWarnings("ote")}, which silences every check, and
 * {@code @SuppressWarnings("ote:LocationMissing")}, which silences one, on a declaration or on any
 * that encloses it; and remembers which of them did.
 */
final class Suppressions {
  static final String ALL = "ote";
  static final String ONE = ALL + ":";

  private final Set<Word> used = new HashSet<>();

  /**
   * A word in an annotation of ours.
   *
   * @param site the annotated declaration
   */
  record Word(String site, String text) {}

  /** Whether a declaration, or one around it, silences a check. All that do so are in use then. */
  boolean suppressed(Check check, Element element) {
    boolean found = false;
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      for (AnnotationMirror mirror : e.getAnnotationMirrors()) {
        if (isSuppressWarnings(mirror)) {
          for (AnnotationValue value : values(mirror)) {
            found |= silences(value, check, e, element) && use(e, value);
          }
        }
      }
    }
    return found;
  }

  private static boolean silences(
      AnnotationValue value, Check check, Element annotated, Element concerned) {
    // What silences everything would also silence that it silences nothing.
    return value.getValue().equals(ONE + check.id())
        || (value.getValue().equals(ALL)
            && !(check == Check.SUPPRESSION_UNUSED && annotated.equals(concerned)));
  }

  private boolean use(Element annotated, AnnotationValue value) {
    used.add(word(annotated, value));
    return true;
  }

  boolean isUsed(Word word) {
    return used.contains(word);
  }

  static Word word(Element annotated, AnnotationValue value) {
    return new Word(site(annotated), value.getValue().toString());
  }

  /** Parameters, and what is declared in bodies, have no key of their own. */
  private static String site(Element element) {
    String key = ElementKey.of(element).toString();
    return element instanceof TypeElement || element instanceof ExecutableElement
        ? key
        : key + " " + element.getSimpleName();
  }

  static boolean isSuppressWarnings(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.SuppressWarnings");
  }

  /** The single values, also where there is a list of them. */
  static List<AnnotationValue> values(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .flatMap(
            value ->
                value.getValue() instanceof List<?> list
                    ? list.stream().map(AnnotationValue.class::cast)
                    : Stream.of(value))
        .toList();
  }
}
