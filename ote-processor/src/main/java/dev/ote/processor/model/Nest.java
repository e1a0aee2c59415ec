package dev.ote.processor.model;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A top-level type with all that is nested in it: what one file's class makes one unit. */
public final class Nest {

  private Nest() {}

  /** The type itself and its member types, theirs too, from the outside in. */
  public static Stream<TypeElement> of(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(Nest::of));
  }

  /** The top-level type around a type, or the type itself. */
  public static TypeElement outermost(TypeElement type) {
    TypeElement top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    return top;
  }

  /** Whether a member is declared in the type's own nest, and not inherited from elsewhere. */
  public static boolean holds(TypeElement type, Element member) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && outermost(owner).equals(outermost(type));
  }
}
