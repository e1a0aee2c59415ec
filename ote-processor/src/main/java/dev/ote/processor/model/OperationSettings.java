package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * How one method is observed.
 *
 * @param operation the operation's name in logs and metrics
 * @param arguments whether argument values are logged
 * @param result whether the result is logged
 * @param tags the tags, in the order written; those that are not {@code key=value} are left out
 * @param expected the exceptions that are outcomes
 * @param slowMillis from how many milliseconds on a call counts as slow
 * @param resultSensitive whether the result must never be logged
 */
public record OperationSettings(
    String operation,
    boolean arguments,
    boolean result,
    List<Tag> tags,
    List<ClassName> expected,
    long slowMillis,
    boolean resultSensitive) {

  public static final long DEFAULT_SLOW_MILLIS = 5000;

  /** A fixed tag of an operation's metrics. */
  public record Tag(String key, String value) {}

  /**
   * Reads the settings of a method.
   *
   * @param type the observed type, which may have inherited the method
   * @param annotation the {@code @Observe} that holds for the method, as {@link
   *     Observation#observing} gives it
   */
  public static OperationSettings read(
      TypeElement type, ExecutableElement method, AnnotationMirror annotation) {
    return new OperationSettings(
        operation(type, method, annotation),
        flag(annotation, "arguments"),
        flag(annotation, "result"),
        Annotations.values(annotation, "tags").stream()
            .flatMap(value -> tag(value).stream())
            .toList(),
        expectedTypes(annotation)
            .map(expected -> ClassName.get((TypeElement) expected.asElement()))
            .distinct()
            .toList(),
        Annotations.value(annotation, "slowMillis")
            .map(value -> value.getValue() instanceof Number n ? n.longValue() : 0L)
            .orElse(DEFAULT_SLOW_MILLIS),
        Annotations.has(method, Annotations.SENSITIVE));
  }

  /** Those of a method that no annotation says anything of. */
  static OperationSettings byDefault(
      TypeElement type, ExecutableElement method, boolean sensitive) {
    return new OperationSettings(
        type.getSimpleName() + "." + method.getSimpleName(),
        false,
        false,
        List.of(),
        List.of(),
        DEFAULT_SLOW_MILLIS,
        sensitive);
  }

  /** These, as the wrapper names the expected types, and with what inherited methods say. */
  OperationSettings with(List<ClassName> expectedTypes, boolean sensitiveResult) {
    return new OperationSettings(
        operation, arguments, result, tags, expectedTypes, slowMillis, sensitiveResult);
  }

  /** The types written in {@code expected} that resolve. */
  static Stream<DeclaredType> expectedTypes(AnnotationMirror annotation) {
    return Annotations.values(annotation, "expected").stream()
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(declared -> declared.getKind() == TypeKind.DECLARED);
  }

  /** The tag that a value of {@code tags} writes; empty when it is not {@code key=value}. */
  static Optional<Tag> tag(AnnotationValue value) {
    String text = String.valueOf(value.getValue());
    int separator = text.indexOf('=');
    return separator < 0 || text.substring(0, separator).isBlank()
        ? Optional.empty()
        : Optional.of(
            new Tag(text.substring(0, separator).strip(), text.substring(separator + 1).strip()));
  }

  /** The name alone. */
  public static String operation(
      TypeElement type, ExecutableElement method, AnnotationMirror annotation) {
    String written =
        Annotations.value(annotation, "value").map(v -> String.valueOf(v.getValue())).orElse("");
    boolean ofMethod = Annotations.has(method, Annotations.OBSERVE);
    if (ofMethod && !written.isEmpty()) {
      return written;
    }
    String prefix = ofMethod || written.isEmpty() ? type.getSimpleName().toString() : written;
    return prefix + "." + method.getSimpleName();
  }

  private static boolean flag(AnnotationMirror annotation, String member) {
    return Annotations.value(annotation, member)
        .map(value -> Boolean.TRUE.equals(value.getValue()))
        .orElse(false);
  }
}
