package dev.ote.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a wrapper is serialized. */
public enum Serialization {
  /** Not at all, or as the methods say that it delegates. */
  NONE,
  /** By its fields, but for its operations. */
  FIELDS,
  /** As another object in its place: {@code Externalizable} asks one to read itself. */
  PROXY;

  static Serialization of(WrapperForm form, List<ObservedMethod> methods) {
    Set<String> supertypes =
        form.supertypes().stream()
            .map(each -> each.getQualifiedName().toString())
            .collect(Collectors.toSet());
    if (supertypes.contains("java.io.Externalizable")) {
      return form.isSubclass() || has("writeReplace", methods) ? NONE : PROXY;
    }
    return supertypes.contains("java.io.Serializable") && !has("readResolve", methods)
        ? FIELDS
        : NONE;
  }

  private static boolean has(String name, List<ObservedMethod> methods) {
    return methods.stream()
        .anyMatch(each -> each.name().equals(name) && each.parameters().isEmpty());
  }
}
