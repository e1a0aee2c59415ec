package dev.ote.processor.check;

import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Nest;
import dev.ote.processor.option.Globs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What a type depends on by its declaration: the types of its fields and of its constructors'
 * parameters.
 *
 * <p>Not counted: the JDK, logging and OTE itself; annotations and exceptions; the type's own nest;
 * and value types (records and enums) of the same package. Type arguments are not looked at: in
 * {@code List<Preference>} the preference is data.
 */
public final class DeclaredDependencies {
  private static final Globs INFRASTRUCTURE =
      Globs.parse(
          "java.**,javax.**,jdk.**,sun.**,org.slf4j.**,dev.ote.annotations.**,dev.ote.runtime.**");

  private final Elements elements;
  private final Types types;

  public DeclaredDependencies(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A place where a dependency is declared.
   *
   * @param described the place in words, for a message
   */
  public record Use(TypeElement dependency, Element at, String described) {}

  /** The uses in source order. */
  public List<Use> of(TypeElement type) {
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
  private TypeElement observedBy(TypeElement type) {
    return Annotations.observedBy(type)
        .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)))
        .orElse(type);
  }

  private boolean counts(TypeElement type, TypeElement dependency) {
    return !INFRASTRUCTURE.matches(dependency.getQualifiedName().toString())
        && dependency.getKind() != ElementKind.ANNOTATION_TYPE
        && !Nest.outermost(type).equals(Nest.outermost(dependency))
        && !isException(dependency)
        && !(isValueType(dependency)
            && elements.getPackageOf(type).equals(elements.getPackageOf(dependency)));
  }

  private boolean isException(TypeElement type) {
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    return throwable != null && types.isSubtype(type.asType(), throwable.asType());
  }

  private static boolean isValueType(TypeElement type) {
    return type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM;
  }
}
