package dev.ote.processor.model;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * What type variables stand for inside the wrapper. The key is the declaration of the variable, not
 * its name: a method's {@code T} and the {@code T} that its class was given are two things.
 */
final class Variables {
  private final Map<Declared, TypeName> names;
  private final Map<Declared, CannotName> obstacles;
  private final NameAllocator taken;

  /** A variable's declaration. To ECJ, the element of an annotated use is not the declared one. */
  private record Declared(Element by, String name) {
    static Declared of(TypeParameterElement variable) {
      return new Declared(variable.getGenericElement(), variable.getSimpleName().toString());
    }
  }

  private Variables(
      Map<Declared, TypeName> names, Map<Declared, CannotName> obstacles, NameAllocator taken) {
    this.names = names;
    this.obstacles = obstacles;
    this.taken = taken;
  }

  /** The variables that a wrapper of the type declares; an inner type keeps its own names. */
  static Variables of(TypeElement type) {
    Map<Declared, TypeName> names = new HashMap<>();
    NameAllocator taken = new NameAllocator();
    declare(type.getTypeParameters(), names, taken);
    for (TypeElement outer : genericOuters(type)) {
      declare(outer.getTypeParameters(), names, taken);
    }
    return new Variables(names, Map.of(), taken);
  }

  /** The declarations of the variables that are in scope of the type, outermost first. */
  static List<TypeParameterElement> inScope(TypeElement type) {
    List<TypeParameterElement> all = new ArrayList<>(type.getTypeParameters());
    genericOuters(type).forEach(outer -> all.addAll(0, outer.getTypeParameters()));
    return List.copyOf(all);
  }

  /** How many type arguments the type is written with, those of enclosing types included. */
  static int argumentCount(DeclaredType type) {
    return outer(type).map(Variables::argumentCount).orElse(0) + type.getTypeArguments().size();
  }

  /** The type around an inner one. Static types have none, though ECJ names one. */
  static Optional<DeclaredType> outer(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
            && outer.getKind() == TypeKind.DECLARED
            && !type.asElement().getModifiers().contains(Modifier.STATIC)
        ? Optional.of(outer)
        : Optional.empty();
  }

  /** The enclosing types whose variables an inner type sees, innermost first. */
  private static List<TypeElement> genericOuters(TypeElement type) {
    List<TypeElement> outers = new ArrayList<>();
    for (Optional<DeclaredType> each = outer((DeclaredType) type.asType());
        each.isPresent();
        each = outer(each.get())) {
      outers.add((TypeElement) each.get().asElement());
    }
    return outers;
  }

  /** These, and those of a method, renamed where these already have the name. */
  Variables withMethod(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return this;
    }
    Map<Declared, TypeName> all = new HashMap<>(names);
    NameAllocator allocator = taken.clone();
    declare(parameters, all, allocator);
    return new Variables(all, obstacles, allocator);
  }

  /** What the variables of a supertype stand for, where these hold. */
  Variables of(DeclaredType supertype, TypeNames typeNames) {
    Map<Declared, TypeName> arguments = new HashMap<>();
    Map<Declared, CannotName> hidden = new HashMap<>();
    for (Optional<DeclaredType> next = Optional.of(supertype);
        next.isPresent();
        next = outer(next.get())) {
      DeclaredType each = next.get();
      List<? extends TypeParameterElement> parameters =
          ((TypeElement) each.asElement()).getTypeParameters();
      for (int i = 0; i < each.getTypeArguments().size(); i++) {
        Declared variable = Declared.of(parameters.get(i));
        try {
          arguments.put(variable, typeNames.print(each.getTypeArguments().get(i), this));
        } catch (CannotName obstacle) {
          hidden.put(variable, obstacle);
        }
      }
    }
    return new Variables(arguments, hidden, taken);
  }

  /** The names that these variables have inside the wrapper. */
  Set<String> names() {
    return names.values().stream().map(TypeName::toString).collect(Collectors.toSet());
  }

  /** The name, or one like it that none of these variables has. */
  String untaken(String name) {
    return Objects.requireNonNull(taken.clone().newName(name));
  }

  TypeName get(TypeParameterElement declaration) throws CannotName {
    CannotName obstacle = obstacles.get(Declared.of(declaration));
    if (obstacle != null) {
      throw obstacle;
    }
    TypeName name = names.get(Declared.of(declaration));
    if (name == null) {
      throw new CannotName("type variable " + declaration + " is not in scope of the wrapper");
    }
    return name;
  }

  private static void declare(
      List<? extends TypeParameterElement> parameters,
      Map<Declared, TypeName> names,
      NameAllocator taken) {
    for (TypeParameterElement parameter : parameters) {
      String name = Objects.requireNonNull(taken.newName(parameter.getSimpleName().toString()));
      names.put(Declared.of(parameter), TypeVariableName.get(name));
    }
  }
}
