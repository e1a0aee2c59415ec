package dev.ote.processor.doc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Types by their canonical names. Without a module to start from, a compiler looks into each of the
 * JDK's, which takes the longer the less there is to find; so it is asked for no name twice, and
 * for none in all modules that one's own must see.
 */
final class TypeNames {
  private final Elements elements;
  private final Map<Name, Optional<TypeElement>> visible = new HashMap<>();

  /** What is seen from a module may differ from what another sees. */
  private record Name(@Nullable ModuleElement from, String canonical) {}

  TypeNames(Elements elements) {
    this.elements = elements;
  }

  /**
   * A type that code of a module may name.
   *
   * @param from null where there are no modules
   */
  Optional<TypeElement> visible(@Nullable ModuleElement from, String canonicalName) {
    return visible.computeIfAbsent(
        new Name(from, canonicalName),
        name ->
            Optional.ofNullable(
                from == null
                    ? elements.getTypeElement(canonicalName)
                    : elements.getTypeElement(from, canonicalName)));
  }

  /** A type that a comment may name: one of any module that takes part. */
  Optional<TypeElement> anywhere(@Nullable ModuleElement from, String canonicalName) {
    return visible(from, canonicalName)
        .or(() -> Optional.ofNullable(elements.getTypeElement(canonicalName)));
  }
}
