package dev.ote.processor.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What the source of a wrapper in a given package may use; holds for one round. */
final class Access {
  private final Elements elements;
  private final PackageElement from;
  private final @Nullable ModuleElement module;

  /** javac searches the disk anew for each name that does not exist, and most names do not. */
  private final Map<String, Optional<TypeElement>> found = new HashMap<>();

  private final Map<TypeElement, Optional<String>> obstacles = new HashMap<>();

  Access(Elements elements, PackageElement from) {
    this.elements = elements;
    this.from = from;
    this.module = elements.getModuleOf(from);
  }

  PackageElement packageOfWrapper() {
    return from;
  }

  /** The type of that canonical name, if the wrapper's module can see one. */
  Optional<TypeElement> find(String canonicalName) {
    return found.computeIfAbsent(canonicalName, this::search);
  }

  private Optional<TypeElement> search(String canonicalName) {
    return Optional.ofNullable(
        module == null
            ? elements.getTypeElement(canonicalName)
            : elements.getTypeElement(module, canonicalName));
  }

  boolean isInModule() {
    return module != null && !module.isUnnamed();
  }

  boolean samePackage(Element element) {
    return elements.getPackageOf(element).equals(from);
  }

  /** Why the wrapper cannot name the type, as a clause; empty when it can. */
  Optional<String> obstacle(TypeElement type) {
    return obstacles.computeIfAbsent(type, this::findObstacle);
  }

  private Optional<String> findObstacle(TypeElement type) {
    for (Element each = type; each instanceof TypeElement part; each = each.getEnclosingElement()) {
      if (part.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of("type " + part.getQualifiedName() + " is private");
      }
      if (!part.getModifiers().contains(Modifier.PUBLIC) && !samePackage(part)) {
        return Optional.of(
            "type %s is not visible in package %s"
                .formatted(part.getQualifiedName(), from.getQualifiedName()));
      }
    }
    return isExported(elements.getPackageOf(type))
        ? Optional.empty()
        : Optional.of(
            "the package of type %s is not exported to module %s"
                .formatted(type.getQualifiedName(), module));
  }

  private boolean isExported(PackageElement other) {
    ModuleElement owner = elements.getModuleOf(other);
    if (owner == null || owner.equals(module) || owner.isUnnamed()) {
      return true;
    }
    if (owner.getDirectives().isEmpty()) {
      return true; // an automatic module
    }
    return ElementFilter.exportsIn(owner.getDirectives()).stream()
        .anyMatch(directive -> directive.getPackage().equals(other) && reaches(directive));
  }

  private boolean reaches(ExportsDirective directive) {
    return directive.getTargetModules() == null || directive.getTargetModules().contains(module);
  }
}
