package dev.ote.processor.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * What a wrapper is to the type that it observes.
 *
 * @param superclass the class that it extends, if any
 * @param interfaces the interfaces that it declares to implement
 */
record WrapperForm(
    ObservedType.Kind kind, Optional<TypeElement> superclass, List<TypeElement> interfaces) {

  boolean isSubclass() {
    return kind == ObservedType.Kind.SUBCLASS;
  }

  /** All types that the wrapper is a subtype of, {@code Object} left out. */
  Set<TypeElement> supertypes() {
    Set<TypeElement> all = new LinkedHashSet<>();
    superclass.ifPresent(each -> Ancestors.addAll(each, all));
    interfaces.forEach(each -> Ancestors.addAll(each, all));
    return all;
  }

  /** Simple names of the types and fields that the wrapper inherits. */
  Set<String> inheritedNames() {
    Set<String> names = new TreeSet<>();
    for (TypeElement each : supertypes()) {
      for (Element member : each.getEnclosedElements()) {
        if (member.getKind() != ElementKind.METHOD && member.getKind() != ElementKind.CONSTRUCTOR) {
          names.add(member.getSimpleName().toString());
        }
      }
    }
    return names;
  }
}
