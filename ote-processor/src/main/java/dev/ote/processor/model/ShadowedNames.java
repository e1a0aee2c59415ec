package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;

/**
 * Simple names that mean something else inside a wrapper than the class one wants to name: members
 * inherited from interfaces, type variables, and types of the wrapper's package that hide {@code
 * java.lang}.
 */
public record ShadowedNames(Set<String> simpleNames) {

  /**
   * The class as the printer must be given it. A shadowed class gets a name that JavaPoet cannot
   * shorten: its qualified name as if it were a simple one, because {@code alwaysQualify} does not
   * reach types of the same package.
   */
  public ClassName printable(ClassName name) {
    return simpleNames.contains(name.topLevelClassName().simpleName()) ? qualified(name) : name;
  }

  static ClassName qualified(ClassName name) {
    if (name.packageName().isEmpty()) {
      return name;
    }
    List<String> simple = name.simpleNames();
    return ClassName.get(
        "",
        name.packageName() + "." + simple.get(0),
        simple.subList(1, simple.size()).toArray(String[]::new));
  }
}
