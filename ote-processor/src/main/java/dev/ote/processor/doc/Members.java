package dev.ote.processor.doc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The members of types by their names, for the length of a round. The compiler goes through all of
 * them each time that it is asked, and the comments of one package speak of the same types.
 */
final class Members {
  private final Elements elements;
  private final Map<TypeElement, Named> known = new HashMap<>();

  Members(Elements elements) {
    this.elements = elements;
  }

  /** Those of one type; of types and fields with one name, the one that is found first. */
  private record Named(
      Map<Name, List<ExecutableElement>> methods,
      Map<Name, TypeElement> types,
      Map<Name, VariableElement> fields) {}

  /** The methods of a name: the type's own, then those that it inherits. */
  List<ExecutableElement> methods(TypeElement type, String name) {
    return of(type).methods().getOrDefault(elements.getName(name), List.of());
  }

  /** The names of all its methods. */
  Set<String> methodNames(TypeElement type) {
    Set<String> names = new LinkedHashSet<>();
    of(type).methods().keySet().forEach(name -> names.add(name.toString()));
    return names;
  }

  Optional<TypeElement> type(TypeElement outer, String name) {
    return Optional.ofNullable(of(outer).types().get(elements.getName(name)));
  }

  /** A field or constant. */
  Optional<VariableElement> field(TypeElement type, String name) {
    return Optional.ofNullable(of(type).fields().get(elements.getName(name)));
  }

  private Named of(TypeElement type) {
    Named members = known.get(type);
    if (members == null) {
      members = read(type);
      known.put(type, members);
    }
    return members;
  }

  private Named read(TypeElement type) {
    Named members = new Named(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Element own : type.getEnclosedElements()) {
      if (own.getKind() == ElementKind.METHOD) {
        add((ExecutableElement) own, members);
      }
    }
    // What is inherited; private methods of superclasses are not.
    for (Element member : elements.getAllMembers(type)) {
      if (member.getKind() == ElementKind.METHOD) {
        if (!type.equals(member.getEnclosingElement())) {
          add((ExecutableElement) member, members);
        }
      } else if (member instanceof TypeElement inner) {
        members.types().putIfAbsent(inner.getSimpleName(), inner);
      } else if (member instanceof VariableElement field && field.getKind().isField()) {
        members.fields().putIfAbsent(field.getSimpleName(), field);
      }
    }
    return members;
  }

  private static void add(ExecutableElement method, Named members) {
    members
        .methods()
        .computeIfAbsent(method.getSimpleName(), name -> new ArrayList<>())
        .add(method);
  }
}
