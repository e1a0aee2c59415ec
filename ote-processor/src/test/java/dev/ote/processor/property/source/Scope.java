package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a type is written.
 *
 * @param type the type in whose body it is
 * @param variables the type variables that have a meaning there
 */
record Scope(Type type, List<TypeParam> variables) {

  /** Inside a generic method: its variables hide others of the same name. */
  Scope with(List<TypeParam> params) {
    List<TypeParam> all = new ArrayList<>(variables);
    all.removeIf(each -> params.stream().anyMatch(p -> p.name().equals(each.name())));
    all.addAll(params);
    return new Scope(type, List.copyOf(all));
  }

  Scope isStatic() {
    return new Scope(type, List.of());
  }
}
