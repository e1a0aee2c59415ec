package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Writes types as a wrapper's source can: visible ones only, type variables by what they stand for
 * there, and with the annotations on every position that JavaPoet's own conversion drops.
 *
 * <p>Type variables are replaced while printing rather than by {@code Types.asMemberOf}, which
 * loses the annotations of a variable that it replaces.
 */
final class TypeNames {
  private static final Map<TypeKind, TypeName> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, TypeName.BOOLEAN,
          TypeKind.BYTE, TypeName.BYTE,
          TypeKind.SHORT, TypeName.SHORT,
          TypeKind.INT, TypeName.INT,
          TypeKind.LONG, TypeName.LONG,
          TypeKind.CHAR, TypeName.CHAR,
          TypeKind.FLOAT, TypeName.FLOAT,
          TypeKind.DOUBLE, TypeName.DOUBLE,
          TypeKind.VOID, TypeName.VOID);

  /**
   * {@code Object} for JavaPoet, which leaves it out of bounds although {@code T extends Object &
   * Comparable<T>} is another type than {@code T extends Comparable<T>}, with another erasure.
   */
  private static final ClassName WRITTEN_OBJECT = ClassName.get("", "Object");

  private final ClassNames classNames;
  private final CopiedAnnotations annotations;
  private final Lint lint;

  TypeNames(ClassNames classNames, CopiedAnnotations annotations, Lint lint) {
    this.classNames = classNames;
    this.annotations = annotations;
    this.lint = lint;
  }

  /**
   * Prints a type.
   *
   * @param variables what each type variable that can occur stands for
   */
  TypeName print(TypeMirror type, Variables variables) throws CannotName {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type, variables);
      case TYPEVAR -> variable((TypeVariable) type, variables);
      case ARRAY ->
          annotate(ArrayTypeName.of(print(((ArrayType) type).getComponentType(), variables)), type);
      case WILDCARD -> wildcard((WildcardType) type, variables);
      default -> {
        TypeName primitive = PRIMITIVES.get(type.getKind());
        if (primitive == null) {
          throw new CannotName("a type of kind " + type.getKind() + " has no name");
        }
        yield annotate(primitive, type);
      }
    };
  }

  /** Prints a class without type arguments. */
  ClassName print(TypeElement type) throws CannotName {
    ClassName name = classNames.print(type);
    lint.uses(type);
    return name;
  }

  List<TypeName> printAll(List<? extends TypeMirror> types, Variables variables) throws CannotName {
    List<TypeName> names = new ArrayList<>();
    for (TypeMirror type : types) {
      names.add(print(type, variables));
    }
    return List.copyOf(names);
  }

  /**
   * Declares type variables: under the names that {@code variables} has for them, with their
   * bounds.
   */
  List<TypeVariableName> declare(
      List<? extends TypeParameterElement> parameters, Variables variables) throws CannotName {
    List<TypeVariableName> declared = new ArrayList<>();
    for (TypeParameterElement parameter : parameters) {
      List<TypeName> bounds = new ArrayList<>(printAll(parameter.getBounds(), variables));
      if (bounds.size() > 1) {
        noteCloseable(parameter.getBounds());
        bounds.replaceAll(bound -> bound.equals(ClassName.OBJECT) ? WRITTEN_OBJECT : bound);
      }
      declared.add(
          TypeVariableName.get(
              variables.get(parameter).toString(), bounds.toArray(TypeName[]::new)));
    }
    return List.copyOf(declared);
  }

  /** javac warns of such a type variable as of a class whose {@code close()} may be interrupted. */
  private void noteCloseable(List<? extends TypeMirror> bounds) {
    for (TypeMirror bound : bounds) {
      if (bound instanceof DeclaredType declared
          && ((TypeElement) declared.asElement())
              .getQualifiedName()
              .contentEquals("java.lang.AutoCloseable")) {
        lint.add("try");
      }
    }
  }

  private TypeName declared(DeclaredType type, Variables variables) throws CannotName {
    TypeElement element = (TypeElement) type.asElement();
    ClassName name = print(element);
    List<TypeName> arguments = printAll(type.getTypeArguments(), variables);
    Optional<DeclaredType> enclosing = Variables.outer(type);
    if (enclosing.isPresent()
        && Variables.argumentCount(enclosing.get()) > 0
        && print(enclosing.get(), variables) instanceof ParameterizedTypeName outer) {
      return annotate(outer.nestedClass(element.getSimpleName().toString(), arguments), type);
    }
    if (arguments.isEmpty()) {
      if (!Variables.inScope(element).isEmpty()) {
        lint.usesRawType();
      }
      return annotate(name, type);
    }
    return annotate(ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new)), type);
  }

  private TypeName variable(TypeVariable type, Variables variables) throws CannotName {
    return annotate(variables.get((TypeParameterElement) type.asElement()), type);
  }

  private TypeName wildcard(WildcardType type, Variables variables) throws CannotName {
    Optional<TypeMirror> lower = Optional.ofNullable(type.getSuperBound());
    if (lower.isPresent()) {
      return WildcardTypeName.supertypeOf(print(lower.get(), variables));
    }
    Optional<TypeMirror> upper = Optional.ofNullable(type.getExtendsBound());
    return WildcardTypeName.subtypeOf(
        upper.isPresent() ? print(upper.get(), variables) : ClassName.OBJECT);
  }

  /** What a use of a variable says of nullness holds, not what was said of its argument. */
  private TypeName annotate(TypeName name, TypeMirror type) {
    List<AnnotationSpec> used = annotations.of(type);
    return used.isEmpty() || used.equals(name.annotations())
        ? name
        : name.withoutAnnotations().annotated(used);
  }
}
