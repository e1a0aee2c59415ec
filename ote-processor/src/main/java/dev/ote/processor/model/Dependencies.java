package dev.ote.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What a type depends on: the types of its fields and of its constructors' parameters, and what its
 * bodies get hold of by themselves. What a caller hands over, or a dependency, is theirs.
 *
 * <p>Not counted: the JDK, logging and OTE itself; annotations and exceptions; the type's own nest;
 * and value types (records and enums) of the same package. Type arguments are not looked at: in
 * {@code List<Preference>} the preference is data.
 */
public final class Dependencies {
  private final Elements elements;
  private final Types types;
  private final Predicate<String> ignored;

  /** Names are compared with patterns, and the same few are used everywhere. */
  private final Map<String, Boolean> ignoredNames = new HashMap<>();

  /** What is a dependency of nobody. */
  private final Map<TypeElement, Boolean> never = new HashMap<>();

  /**
   * @param ignored the types that are no dependencies, by name
   */
  public Dependencies(Elements elements, Types types, Predicate<String> ignored) {
    this.elements = elements;
    this.types = types;
    this.ignored = ignored;
  }

  /**
   * A place where a dependency is declared.
   *
   * @param described the place in words, for a message
   */
  public record Use(TypeElement dependency, Element at, String described) {}

  /** The uses in declarations, in source order. */
  public List<Use> declared(TypeElement type) {
    List<Use> uses = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD) {
        add(type, (VariableElement) member, "field '" + member.getSimpleName() + "'", uses);
      } else if (member.getKind() == ElementKind.CONSTRUCTOR) {
        for (VariableElement parameter : ((ExecutableElement) member).getParameters()) {
          String described = "constructor parameter '" + parameter.getSimpleName() + "'";
          add(type, parameter, described, uses);
        }
      }
    }
    return uses;
  }

  private void add(TypeElement type, VariableElement variable, String described, List<Use> uses) {
    typeOf(variable.asType())
        .map(this::observedBy)
        .filter(dependency -> counts(type, dependency))
        .ifPresent(dependency -> uses.add(new Use(dependency, variable, described)));
  }

  private static Optional<TypeElement> typeOf(TypeMirror mirror) {
    TypeMirror component = mirror;
    while (component instanceof ArrayType array) {
      component = array.getComponentType();
    }
    return component.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) component).asElement())
        : Optional.empty();
  }

  /** Whoever holds a wrapper depends on what it wraps. */
  public TypeElement observedBy(TypeElement type) {
    return Annotations.observedBy(type)
        .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)))
        .orElse(type);
  }

  /**
   * Whether a type is a dependency of another one whose bodies construct it or use what is static
   * in it. There, values do not count, nor do the details of the own package.
   */
  public boolean countsInBodies(TypeElement type, TypeElement dependency) {
    return counts(type, dependency)
        && !isValueType(dependency)
        && (dependency.getModifiers().contains(Modifier.PUBLIC)
            || !elements.getPackageOf(type).equals(elements.getPackageOf(dependency)));
  }

  /** Who documents an implementation has documented its interface, and the other way round. */
  public boolean covers(TypeElement documented, TypeElement used) {
    return types.isSubtype(types.erasure(documented.asType()), types.erasure(used.asType()))
        || types.isSubtype(types.erasure(used.asType()), types.erasure(documented.asType()))
        || Nest.outermost(documented).equals(Nest.outermost(used));
  }

  /** Whether a type is none by its name. */
  public boolean isIgnored(String name) {
    return ignoredNames.computeIfAbsent(name, ignored::test);
  }

  /** Whether the type of a value is a dependency of a type. */
  public boolean counts(TypeElement type, TypeMirror value) {
    return typeOf(value).map(this::observedBy).filter(each -> counts(type, each)).isPresent();
  }

  private boolean counts(TypeElement type, TypeElement dependency) {
    return !never.computeIfAbsent(dependency, this::isNever)
        && !Nest.outermost(type).equals(Nest.outermost(dependency))
        && !(isValueType(dependency)
            && elements.getPackageOf(type).equals(elements.getPackageOf(dependency)));
  }

  private boolean isNever(TypeElement type) {
    return isIgnored(type.getQualifiedName().toString())
        || type.getKind() == ElementKind.ANNOTATION_TYPE
        || isException(type);
  }

  private boolean isException(TypeElement type) {
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    return throwable != null && types.isSubtype(type.asType(), throwable.asType());
  }

  private static boolean isValueType(TypeElement type) {
    return type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM;
  }
}
