package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * The annotations that a wrapper repeats: those that tell callers and their tools what a signature
 * means. Any other may make a framework act twice, on the wrapper and on what it wraps.
 */
final class CopiedAnnotations {
  /** By simple name, because every library has its own. */
  private static final Set<String> NULLNESS =
      Set.of(
          "CheckForNull",
          "NonNull",
          "NonNullDecl",
          "Nonnull",
          "NotNull",
          "Nullable",
          "NullableDecl",
          "PolyNull",
          "RecentlyNonNull",
          "RecentlyNullable");

  private static final Set<String> CONTRACTS =
      Set.of(
          "java.lang.Deprecated",
          "java.lang.SafeVarargs",
          "com.google.errorprone.annotations.CanIgnoreReturnValue",
          "com.google.errorprone.annotations.CheckReturnValue",
          "com.google.errorprone.annotations.CompileTimeConstant",
          "com.google.errorprone.annotations.FormatMethod",
          "com.google.errorprone.annotations.FormatString",
          "com.google.errorprone.annotations.MustBeClosed",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.NullUnmarked");

  private static final Set<String> SCOPES =
      Set.of("org.jspecify.annotations.NullMarked", "org.jspecify.annotations.NullUnmarked");

  /** Those by which a container chooses a constructor; by simple name, because each has its own. */
  private static final Set<String> INJECTION = Set.of("Autowired", "Inject");

  /** What marks an annotation as one that tells a container what to inject, and one that is. */
  private static final Set<String> QUALIFYING = Set.of("BindingAnnotation", "Qualifier", "Value");

  private final ClassNames classNames;

  CopiedAnnotations(ClassNames classNames) {
    this.classNames = classNames;
  }

  /** The copied annotations of a declaration or of a use of a type, in the order of their names. */
  List<AnnotationSpec> of(AnnotatedConstruct annotated) {
    return of(annotated, CopiedAnnotations::isCopied);
  }

  private List<AnnotationSpec> of(
      AnnotatedConstruct annotated, Predicate<AnnotationMirror> isCopied) {
    return annotated.getAnnotationMirrors().stream()
        .filter(isCopied)
        .flatMap(mirror -> copy(mirror).stream())
        .sorted(Comparator.comparing(AnnotationSpec::toString))
        .toList();
  }

  /**
   * Those by which a container chooses a constructor: one that is to construct a subclass instead
   * must find in it what it found before.
   */
  List<AnnotationSpec> ofInjection(ExecutableElement constructor) {
    return of(constructor, mirror -> INJECTION.contains(simpleName(mirror)));
  }

  /** The annotations of a parameter of such a constructor. */
  List<AnnotationSpec> ofInjection(VariableElement parameter) {
    return of(parameter, mirror -> isCopied(mirror) || isQualifier(mirror));
  }

  private static boolean isQualifier(AnnotationMirror mirror) {
    return QUALIFYING.contains(simpleName(mirror))
        || mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
            .anyMatch(meta -> QUALIFYING.contains(simpleName(meta)));
  }

  private static String simpleName(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** The type's own annotations, and the nullness scope that it stands in below its package. */
  List<AnnotationSpec> ofType(TypeElement type) {
    List<AnnotationSpec> copied = new ArrayList<>(of(type));
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      Optional<? extends AnnotationMirror> scope =
          each.getAnnotationMirrors().stream().filter(m -> SCOPES.contains(name(m))).findFirst();
      if (scope.isPresent()) {
        if (!each.equals(type)) {
          copied.addAll(copy(scope.get()).stream().toList());
        }
        break;
      }
    }
    return List.copyOf(copied);
  }

  /**
   * The type as it is printed behind these annotations of its declaration. What is meant for both
   * is printed once and in front: inside a name, as in {@code Map.@Nullable Entry}, it would be the
   * type's alone.
   */
  static TypeName behind(List<AnnotationSpec> declared, TypeName type) {
    if (declared.isEmpty()) {
      return type;
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(behind(declared, array.componentType()))
          .annotated(array.annotations());
    }
    return type.withoutAnnotations()
        .annotated(
            type.annotations().stream()
                .filter(each -> declared.stream().noneMatch(d -> d.type().equals(each.type())))
                .toList());
  }

  private static boolean isCopied(AnnotationMirror mirror) {
    return mirror.getAnnotationType().getKind() == TypeKind.DECLARED
        && (NULLNESS.contains(simpleName(mirror)) || CONTRACTS.contains(name(mirror)));
  }

  private static String name(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : "";
  }

  private Optional<AnnotationSpec> copy(AnnotationMirror mirror) {
    ClassName printable;
    try {
      printable = classNames.print((TypeElement) mirror.getAnnotationType().asElement());
    } catch (CannotName notVisible) {
      return Optional.empty(); // nothing that a caller could have seen either
    }
    if (!new PrintableValues(classNames).areIn(mirror)) {
      return Optional.empty();
    }
    AnnotationSpec.Builder copy = AnnotationSpec.builder(printable);
    AnnotationSpec.get(mirror)
        .members()
        .forEach((member, values) -> values.forEach(value -> copy.addMember(member, value)));
    return Optional.of(copy.build());
  }
}
