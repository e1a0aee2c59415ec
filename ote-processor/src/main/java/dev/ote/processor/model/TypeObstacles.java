package dev.ote.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Types that can have no wrapper, whatever their methods are. */
final class TypeObstacles {
  private TypeObstacles() {}

  /** Why the type can have no wrapper, as a clause; empty when it can. */
  static Optional<String> of(WrapperRequest request, Access access) {
    TypeElement type = request.type();
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of("an annotation type has no operations");
    }
    if (request.isExternal() && access.samePackage(type) && Observation.isObserved(type)) {
      return Optional.of("it carries @Observe itself, and has a wrapper in this package");
    }
    Optional<String> hidden = access.obstacle(type);
    return hidden.isPresent() ? hidden : WrapperName.obstacle(type, access);
  }

  /** Whether the type and all that enclose it are public. */
  static boolean isPublic(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
