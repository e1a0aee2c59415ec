package dev.ote.processor.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The names of methods, and what they override. A method is documented as a step, declared and
 * called in many places, so what was asked for once is remembered, from the last round on: elements
 * stay what they are when the rounds are over.
 */
final class Overrides {
  private final Elements elements;
  private final Types types;
  private final Map<ExecutableElement, MethodId> ids = new HashMap<>();
  private final Map<ExecutableElement, Set<MethodId>> overridden = new HashMap<>();
  private final Map<TypeElement, Set<TypeElement>> supertypes = new HashMap<>();
  private final Map<TypeElement, Map<Name, List<ExecutableElement>>> methods = new HashMap<>();

  Overrides(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  MethodId id(ExecutableElement method) {
    MethodId id = ids.get(method);
    if (id == null) {
      id = MethodId.of(method, types);
      ids.put(method, id);
    }
    return id;
  }

  /** All methods of supertypes that {@code method} overrides or implements. */
  Set<MethodId> overriddenBy(ExecutableElement method) {
    Set<MethodId> known = overridden.get(method);
    if (known == null) {
      known = find(method);
      overridden.put(method, known);
    }
    return known;
  }

  private Set<MethodId> find(ExecutableElement method) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Set.of();
    }
    Set<MethodId> found = new LinkedHashSet<>();
    for (TypeElement above : supertypes(owner)) {
      for (ExecutableElement other :
          methods(above).getOrDefault(method.getSimpleName(), List.of())) {
        if (elements.overrides(method, other, owner)) {
          found.add(id(other));
        }
      }
    }
    return found.isEmpty() ? Set.of() : found;
  }

  /** All types above one, the type itself not among them. */
  Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> known = supertypes.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      addSupertypes(type, known);
      supertypes.put(type, known);
    }
    return known;
  }

  private void addSupertypes(TypeElement type, Set<TypeElement> found) {
    for (TypeMirror supertype : types.directSupertypes(type.asType())) {
      if (supertype instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement above
          && found.add(above)) {
        addSupertypes(above, found);
      }
    }
  }

  private Map<Name, List<ExecutableElement>> methods(TypeElement type) {
    Map<Name, List<ExecutableElement>> known = methods.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (Element member : type.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD) {
          known
              .computeIfAbsent(member.getSimpleName(), name -> new ArrayList<>())
              .add((ExecutableElement) member);
        }
      }
      methods.put(type, known);
    }
    return known;
  }
}
