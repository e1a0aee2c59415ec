package dev.ote.processor.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The warnings that a wrapper gives rise to merely because of what it delegates to: users who
 * compile with {@code -Xlint:all -Werror} cannot do anything about them.
 */
final class Lint {
  private final Elements elements;
  private final Set<String> suppressions = new TreeSet<>();

  Lint(Elements elements) {
    this.elements = elements;
  }

  /** The wrapper names the declaration, calls it or overrides it. */
  void uses(Element element) {
    for (Element each = element;
        each != null && (each.equals(element) || each instanceof TypeElement);
        each = each.getEnclosingElement()) {
      // The compiler takes a comment's @deprecated for as good as the annotation.
      if (elements.isDeprecated(each)) {
        suppressions.add(isForRemoval(each) ? "removal" : "deprecation");
      }
    }
  }

  private static boolean isForRemoval(Element element) {
    return Annotations.find(element, "java.lang.Deprecated")
        .flatMap(deprecated -> Annotations.value(deprecated, "forRemoval"))
        .map(value -> Boolean.TRUE.equals(value.getValue()))
        .orElse(false);
  }

  void usesRawType() {
    suppressions.add("rawtypes");
    suppressions.add("unchecked");
  }

  /** The wrapper declares the same varargs, and passes them on. */
  void varargs(ExecutableElement method, Types types) {
    VariableElement last = method.getParameters().get(method.getParameters().size() - 1);
    TypeMirror component = ((ArrayType) last.asType()).getComponentType();
    if (Annotations.has(method, "java.lang.SafeVarargs")) {
      add("varargs");
    } else if (!types.isSameType(component, types.erasure(component))) {
      add("unchecked");
    }
  }

  void add(String category) {
    suppressions.add(category);
  }

  List<String> suppressions() {
    return List.copyOf(suppressions);
  }
}
