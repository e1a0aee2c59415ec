package dev.ote.processor.model;

import dev.ote.processor.model.Ancestors.Ancestor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Which interfaces the wrapper implements: the observed interface itself, or, for a class and for
 * an interface that only its permitted types may implement, all it has that the wrapper may name.
 */
final class WrapperInterfaces {
  private final Types types;
  private final TypeNames typeNames;

  WrapperInterfaces(Types types, TypeNames typeNames) {
    this.types = types;
    this.typeNames = typeNames;
  }

  /** The interfaces as types of the wrapper's header, the most specific ones only. */
  List<TypeElement> of(List<Ancestor> ancestors) {
    TypeElement observed = ancestors.get(0).type();
    Map<TypeElement, Ancestor> usable = new LinkedHashMap<>();
    for (Ancestor ancestor : ancestors) {
      if (isUsable(ancestor)) {
        usable.put(ancestor.type(), ancestor);
      }
    }
    if (usable.containsKey(observed)) {
      return List.of(observed);
    }
    List<TypeElement> most = new ArrayList<>(usable.keySet());
    most.removeIf(
        each -> usable.keySet().stream().anyMatch(o -> !o.equals(each) && isSubtype(o, each)));
    return List.copyOf(most);
  }

  private boolean isUsable(Ancestor ancestor) {
    TypeElement type = ancestor.type();
    if (type.getKind() != ElementKind.INTERFACE || type.getModifiers().contains(Modifier.SEALED)) {
      return false;
    }
    try {
      typeNames.print(ancestor.declaredType(types), ancestor.variables());
      return true;
    } catch (CannotName notVisible) {
      return false;
    }
  }

  private boolean isSubtype(TypeElement one, TypeElement other) {
    return types.isSubtype(types.erasure(one.asType()), types.erasure(other.asType()));
  }
}
