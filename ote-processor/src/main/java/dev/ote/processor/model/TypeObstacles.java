package dev.ote.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Types that can have no wrapper, whatever their methods are. */
final class TypeObstacles {
  private TypeObstacles() {}

  /** Why the type can have no wrapper, as a clause; empty when it can. */
  static Optional<String> of(TypeElement type, Access access) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return Optional.of("an annotation type has no operations");
    }
    if (isSubclassWrapper(type)) {
      return Optional.of("@ObservedWrapper(SUBCLASS) is not supported yet");
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

  private static boolean isSubclassWrapper(TypeElement type) {
    return Annotations.find(type, Annotations.OBSERVED_WRAPPER)
        .flatMap(annotation -> Annotations.value(annotation, "value"))
        .filter(
            value ->
                value.getValue() instanceof VariableElement constant
                    && constant.getSimpleName().contentEquals("SUBCLASS"))
        .isPresent();
  }
}
