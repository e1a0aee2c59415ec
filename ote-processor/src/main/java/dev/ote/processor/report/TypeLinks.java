package dev.ote.processor.report;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc.Section;
import dev.ote.processor.doc.ResolvedStep;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * What leads from one entry of the index to others: the methods that steps name, and the types that
 * a type stands in for. At run time no imports are left to tell what a simple name means.
 */
final class TypeLinks {
  private final Elements elements;
  private final Docs docs;

  TypeLinks(Elements elements, Docs docs) {
    this.elements = elements;
    this.docs = docs;
  }

  /** The binary names of all supertypes that resolve, sorted; {@code Object} left out. */
  SortedSet<String> supertypes(TypeElement type) {
    SortedSet<String> names = new TreeSet<>();
    addSupertypes(type, names);
    names.remove("java.lang.Object");
    return names;
  }

  private void addSupertypes(TypeElement type, SortedSet<String> names) {
    List<TypeMirror> direct = new ArrayList<>(type.getInterfaces());
    direct.add(type.getSuperclass());
    for (TypeMirror each : direct) {
      if (each.getKind() == TypeKind.DECLARED
          && ((DeclaredType) each).asElement() instanceof TypeElement supertype
          && names.add(elements.getBinaryName(supertype).toString())) {
        addSupertypes(supertype, names);
      }
    }
  }

  /** The steps of a method's TRACE PATH, each with the method that it names, where it names one. */
  List<Map<String, Object>> steps(ExecutableElement method) {
    Optional<Section> path = docs.of(method).section(SectionKind.TRACE_PATH);
    if (path.isEmpty() || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return List.of();
    }
    List<Map<String, Object>> steps = new ArrayList<>();
    for (ResolvedStep step : docs.resolver(owner, docs.of(owner)).steps(path.get())) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("text", step.part().text());
      step.methods().stream()
          .filter(each -> each.getKind() == ElementKind.METHOD)
          .findFirst()
          .ifPresent(called -> entry.put("method", name(called)));
      steps.add(entry);
    }
    return steps;
  }

  private String name(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    return elements.getBinaryName(owner) + "#" + method.getSimpleName();
  }
}
