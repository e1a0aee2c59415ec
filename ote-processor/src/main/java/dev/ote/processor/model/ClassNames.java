package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Names classes so that the name means the same inside the wrapper, whatever the wrapper's package
 * and the interfaces it implements put in its way.
 */
final class ClassNames {
  /** Classes of {@code java.lang} that wrappers use on their own account. */
  private static final List<String> OWN_USE =
      List.of(
          "Deprecated",
          "Object",
          "Override",
          "SafeVarargs",
          "String",
          "SuppressWarnings",
          "Throwable");

  private final Access access;
  private final Set<String> inherited;
  private final Map<String, Boolean> hidingJavaLang = new HashMap<>();

  /**
   * @param inherited simple names of members that the wrapper inherits from its interfaces, and of
   *     its type variables
   */
  ClassNames(Access access, Set<String> inherited) {
    this.access = access;
    this.inherited = new HashSet<>(inherited);
  }

  ClassName print(TypeElement type) throws CannotName {
    Optional<String> obstacle = access.obstacle(type);
    if (obstacle.isPresent()) {
      throw new CannotName(obstacle.get());
    }
    ClassName name = ClassName.get(type);
    if (!isShadowed(name)) {
      return name;
    }
    if (name.packageName().isEmpty()) {
      throw new CannotName(
          "the name of type %s, which has no package, means something else in the wrapper"
              .formatted(type.getQualifiedName()));
    }
    return ShadowedNames.qualified(name);
  }

  ShadowedNames shadowed() {
    Set<String> all = new TreeSet<>(inherited);
    OWN_USE.stream().filter(this::isHidingJavaLang).forEach(all::add);
    return new ShadowedNames(Set.copyOf(all));
  }

  private boolean isShadowed(ClassName name) {
    String simpleName = name.topLevelClassName().simpleName();
    return inherited.contains(simpleName)
        || (name.packageName().equals("java.lang") && isHidingJavaLang(simpleName));
  }

  private boolean isHidingJavaLang(String simpleName) {
    String own = access.packageOfWrapper().getQualifiedName().toString();
    return hidingJavaLang.computeIfAbsent(
        simpleName, name -> access.find(own.isEmpty() ? name : own + "." + name).isPresent());
  }
}
