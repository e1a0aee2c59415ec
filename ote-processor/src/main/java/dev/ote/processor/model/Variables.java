package dev.ote.processor.model;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * What type variables stand for inside the wrapper. The key is the declaration of the variable, not
 * its name: a method's {@code T} and the {@code T} that its class was given are two things.
 */
final class Variables {
  private final Map<TypeParameterElement, TypeName> names;
  private final Map<TypeParameterElement, CannotName> obstacles;
  private final NameAllocator taken;

  private Variables(
      Map<TypeParameterElement, TypeName> names,
      Map<TypeParameterElement, CannotName> obstacles,
      NameAllocator taken) {
    this.names = names;
    this.obstacles = obstacles;
    this.taken = taken;
  }

  /** The variables that a wrapper of the type declares; an inner type keeps its own names. */
  static Variables of(TypeElement type) {
    Map<TypeParameterElement, TypeName> names = new HashMap<>();
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
    int enclosing =
        type.getEnclosingType() instanceof DeclaredType outer
                && outer.getKind() == TypeKind.DECLARED
            ? argumentCount(outer)
            : 0;
    return enclosing + type.getTypeArguments().size();
  }

  /** The enclosing types whose variables an inner type sees, innermost first. */
  private static List<TypeElement> genericOuters(TypeElement type) {
    List<TypeElement> outers = new ArrayList<>();
    DeclaredType each = (DeclaredType) type.asType();
    while (each.getEnclosingType() instanceof DeclaredType outer
        && outer.getKind() == TypeKind.DECLARED) {
      outers.add((TypeElement) outer.asElement());
      each = outer;
    }
    return outers;
  }

  /** These, and those of a method, renamed where these already have the name. */
  Variables withMethod(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return this;
    }
    Map<TypeParameterElement, TypeName> all = new HashMap<>(names);
    NameAllocator allocator = taken.clone();
    declare(parameters, all, allocator);
    return new Variables(all, obstacles, allocator);
  }

  /** What the variables of a supertype stand for, where these hold. */
  Variables of(DeclaredType supertype, TypeNames typeNames) {
    Map<TypeParameterElement, TypeName> arguments = new HashMap<>();
    Map<TypeParameterElement, CannotName> hidden = new HashMap<>();
    DeclaredType each = supertype;
    while (each.getKind() == TypeKind.DECLARED) {
      List<? extends TypeParameterElement> parameters =
          ((TypeElement) each.asElement()).getTypeParameters();
      for (int i = 0; i < each.getTypeArguments().size(); i++) {
        try {
          arguments.put(parameters.get(i), typeNames.print(each.getTypeArguments().get(i), this));
        } catch (CannotName obstacle) {
          hidden.put(parameters.get(i), obstacle);
        }
      }
      if (!(each.getEnclosingType() instanceof DeclaredType outer)) {
        break;
      }
      each = outer;
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
    CannotName obstacle = obstacles.get(declaration);
    if (obstacle != null) {
      throw obstacle;
    }
    TypeName name = names.get(declaration);
    if (name == null) {
      throw new CannotName("type variable " + declaration + " is not in scope of the wrapper");
    }
    return name;
  }

  private static void declare(
      List<? extends TypeParameterElement> parameters,
      Map<TypeParameterElement, TypeName> names,
      NameAllocator taken) {
    for (TypeParameterElement parameter : parameters) {
      String name = Objects.requireNonNull(taken.newName(parameter.getSimpleName().toString()));
      names.put(parameter, TypeVariableName.get(name));
    }
  }
}
