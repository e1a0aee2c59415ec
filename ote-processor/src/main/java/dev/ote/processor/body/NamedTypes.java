package dev.ote.processor.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Types by their names, each looked up once: the compiler asks all modules for them. */
final class NamedTypes {
  private final Elements elements;
  private final Map<String, Optional<TypeElement>> known = new HashMap<>();

  NamedTypes(Elements elements) {
    this.elements = elements;
  }

  /** Null where there is none. */
  @Nullable TypeElement of(String qualifiedName) {
    Optional<TypeElement> type = known.get(qualifiedName);
    if (type == null) {
      type = Optional.ofNullable(elements.getTypeElement(qualifiedName));
      known.put(qualifiedName, type);
    }
    return type.orElse(null);
  }
}
