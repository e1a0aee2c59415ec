package dev.ote.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the declared types whose values have secrets in them: records and classes with components
 * and fields that are marked sensitive, and what holds such values.
 */
final class Masks {
  private final Types types;
  private final Lint lint;

  Masks(Types types, Lint lint) {
    this.types = types;
    this.lint = lint;
  }

  /** What values of the type must not show; empty when they may be shown as they are. */
  Optional<Mask> of(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.RECORD
        && element.getRecordComponents().stream().anyMatch(Masks::isSensitive)
        && declared.getTypeArguments().stream().noneMatch(Masks::hasSecrets)) {
      element.getRecordComponents().forEach(component -> lint.uses(component.getAccessor()));
      return Optional.of(
          new Mask(element.getRecordComponents().stream().map(Masks::read).toList()));
    }
    return hasSecrets(type) ? Optional.of(Mask.ALL) : Optional.empty();
  }

  /** The same, of what a stage completes with. */
  Optional<Mask> ofStage(TypeMirror stage) {
    if (stage instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.util.concurrent.CompletionStage")) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return arguments.isEmpty() ? Optional.empty() : of(arguments.get(0));
    }
    return types.directSupertypes(stage).stream()
        .flatMap(supertype -> ofStage(supertype).stream())
        .findFirst();
  }

  private static Mask.Component read(RecordComponentElement component) {
    return new Mask.Component(
        component.getSimpleName().toString(),
        isSensitive(component) || hasSecrets(component.asType()));
  }

  private static boolean hasSecrets(TypeMirror type) {
    return hasSecrets(type, new HashSet<>());
  }

  /**
   * @param seen types and variables on the way; their secrets, if any, are found there
   */
  private static boolean hasSecrets(@Nullable TypeMirror type, Set<Element> seen) {
    if (type instanceof ArrayType array) {
      return hasSecrets(array.getComponentType(), seen);
    }
    if (type instanceof TypeVariable variable) {
      // Not its upper bound: with several bounds that is, in ECJ, the variable itself.
      return variable.asElement() instanceof TypeParameterElement parameter
          && seen.add(parameter)
          && anyHasSecrets(parameter.getBounds(), seen);
    }
    if (type instanceof WildcardType wildcard) {
      return hasSecrets(wildcard.getExtendsBound(), seen)
          || hasSecrets(wildcard.getSuperBound(), seen);
    }
    if (type instanceof IntersectionType intersection) {
      return anyHasSecrets(intersection.getBounds(), seen);
    }
    return type instanceof DeclaredType declared
        && (anyHasSecrets(declared.getTypeArguments(), seen)
            || hasSecrets(declared.getEnclosingType(), seen)
            || (declared.asElement() instanceof TypeElement element
                && seen.add(element)
                && hasSecrets(element, seen)));
  }

  private static boolean hasSecrets(TypeElement type, Set<Element> seen) {
    if (type.getQualifiedName().toString().startsWith("java.")) {
      return false; // knows nothing of us, and would be loaded in vain
    }
    return hasSecrets(type.getSuperclass(), seen)
        || ElementFilter.fieldsIn(type.getEnclosedElements()).stream().anyMatch(Masks::isSensitive)
        || type.getRecordComponents().stream()
            .anyMatch(component -> isSensitive(component) || hasSecrets(component.asType(), seen))
        || (type.getKind() == ElementKind.INTERFACE && anyHasSecrets(type.getInterfaces(), seen));
  }

  private static boolean anyHasSecrets(List<? extends TypeMirror> types, Set<Element> seen) {
    return types.stream().anyMatch(each -> hasSecrets(each, seen));
  }

  private static boolean isSensitive(VariableElement field) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && Annotations.has(field, Annotations.SENSITIVE);
  }

  /** The annotation stands at the component, or at an accessor that was written by hand. */
  private static boolean isSensitive(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    return Annotations.has(component, Annotations.SENSITIVE)
        || (accessor != null && Annotations.has(accessor, Annotations.SENSITIVE));
  }
}
