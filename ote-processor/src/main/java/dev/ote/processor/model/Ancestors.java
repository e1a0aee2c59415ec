package dev.ote.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type and what it inherits from, {@code Object} left out. */
final class Ancestors {

  /**
   * A type as one of its heirs sees it.
   *
   * @param variables what its type variables stand for there
   * @param raw whether a raw type on the way erases its members' signatures
   */
  record Ancestor(TypeElement type, Variables variables, boolean raw) {

    /** The type applied to its own variables, or raw. */
    TypeMirror declaredType(Types types) {
      return raw ? types.erasure(type.asType()) : type.asType();
    }
  }

  private final TypeNames typeNames;
  private final Map<TypeElement, Ancestor> found = new LinkedHashMap<>();

  private Ancestors(TypeNames typeNames) {
    this.typeNames = typeNames;
  }

  /** The type itself, then its superclasses, nearest first, then all their interfaces. */
  static List<Ancestor> of(TypeElement type, Variables variables, TypeNames typeNames) {
    Ancestors ancestors = new Ancestors(typeNames);
    ancestors.addClasses(new Ancestor(type, variables, false));
    for (Ancestor each : List.copyOf(ancestors.found.values())) {
      ancestors.addInterfaces(each);
    }
    return List.copyOf(ancestors.found.values());
  }

  /** The types that the given one names in its header, {@code Object} left out. */
  static List<DeclaredType> direct(TypeElement type) {
    List<DeclaredType> direct = new ArrayList<>();
    superclass(type).ifPresent(direct::add);
    for (TypeMirror each : type.getInterfaces()) {
      direct.add((DeclaredType) each);
    }
    return direct;
  }

  /** Adds the type and all that it inherits from, as far as they resolve. */
  static void addAll(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      direct(type).forEach(each -> addAll((TypeElement) each.asElement(), found));
    }
  }

  /** The class and its superclasses, nearest first, {@code Object} left out. */
  static List<TypeElement> classes(TypeElement type) {
    List<TypeElement> classes = new ArrayList<>();
    Optional<TypeElement> each = Optional.of(type);
    while (each.isPresent()) {
      classes.add(each.get());
      each = superclass(each.get()).map(superclass -> (TypeElement) superclass.asElement());
    }
    return classes;
  }

  /** Whether an instance of the type needs one of the type around it. */
  static boolean isInner(TypeElement type) {
    return ((DeclaredType) type.asType()).getEnclosingType().getKind() == TypeKind.DECLARED;
  }

  private void addClasses(Ancestor ancestor) {
    found.put(ancestor.type(), ancestor);
    superclass(ancestor.type()).ifPresent(each -> addClasses(inherited(ancestor, each)));
  }

  private void addInterfaces(Ancestor ancestor) {
    for (TypeMirror each : ancestor.type().getInterfaces()) {
      Ancestor inherited = inherited(ancestor, (DeclaredType) each);
      if (found.putIfAbsent(inherited.type(), inherited) == null) {
        addInterfaces(inherited);
      }
    }
  }

  private Ancestor inherited(Ancestor heir, DeclaredType supertype) {
    TypeElement type = (TypeElement) supertype.asElement();
    boolean raw = heir.raw() || Variables.argumentCount(supertype) < Variables.inScope(type).size();
    return new Ancestor(type, heir.variables().of(supertype, typeNames), raw);
  }

  private static Optional<DeclaredType> superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType superclass
            && superclass.asElement() instanceof TypeElement element
            && element.getSuperclass().getKind() != TypeKind.NONE
        ? Optional.of(superclass)
        : Optional.empty();
  }
}
