package dev.ote.processor.callgraph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods that a method overrides. */
final class Overrides {
  private final Elements elements;
  private final Types types;

  Overrides(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** All methods of supertypes that {@code method} overrides or implements. */
  Set<MethodId> overriddenBy(ExecutableElement method) {
    Set<MethodId> overridden = new LinkedHashSet<>();
    if (method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getEnclosingElement() instanceof TypeElement owner) {
      collect(method, owner, owner, new HashSet<>(), overridden);
    }
    return overridden;
  }

  private void collect(
      ExecutableElement method,
      TypeElement owner,
      TypeElement from,
      Set<TypeElement> seen,
      Set<MethodId> overridden) {
    for (TypeMirror supertype : types.directSupertypes(from.asType())) {
      if (supertype instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement above
          && seen.add(above)) {
        ElementFilter.methodsIn(above.getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
            .filter(m -> elements.overrides(method, m, owner))
            .forEach(m -> overridden.add(MethodId.of(m, types)));
        collect(method, owner, above, seen, overridden);
      }
    }
  }
}
