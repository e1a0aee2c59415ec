package dev.ote.processor.model;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What keeps a generated class from extending a type, or from overriding one of its methods. */
final class SubclassObstacles {
  private SubclassObstacles() {}

  /** Why no wrapper can extend the type and call {@code super}, as a clause; empty when one can. */
  static Optional<String> of(TypeElement type) {
    return switch (type.getKind()) {
      case CLASS -> ofClass(type);
      case INTERFACE ->
          Optional.of("it is an interface, so a SUBCLASS wrapper has no super to call");
      case ENUM -> Optional.of("it is an enum, which no class can extend");
      case RECORD -> Optional.of("it is a record, which no class can extend");
      default -> Optional.of("it is no class that a SUBCLASS wrapper can extend");
    };
  }

  /** Why no subclass can override the method, as a clause; empty when one can. */
  static Optional<String> of(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.FINAL)
        ? Optional.of("it is final, so a SUBCLASS wrapper cannot override it")
        : Optional.empty();
  }

  private static Optional<String> ofClass(TypeElement type) {
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of("it is final, so a SUBCLASS wrapper cannot extend it");
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of("it is sealed, and permits only the subclasses that it names");
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract, so a SUBCLASS wrapper would lack methods to call");
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))
        ? Optional.of("its constructors are private, so a SUBCLASS wrapper cannot call them")
        : Optional.empty();
  }
}
