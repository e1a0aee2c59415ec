package dev.ote.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A top-level type with all that is nested in it: what one file's class makes one unit. */
public final class Nest {

  private Nest() {}

  /** The type itself and its member types, theirs too, from the outside in. */
  public static List<TypeElement> of(TypeElement type) {
    List<TypeElement> nest = new ArrayList<>();
    add(type, nest);
    return nest;
  }

  private static void add(TypeElement type, List<TypeElement> nest) {
    nest.add(type);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement inner) {
        add(inner, nest);
      }
    }
  }

  /** The canonical names of the same. */
  public static List<String> names(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (TypeElement each : of(type)) {
      names.add(each.getQualifiedName().toString());
    }
    return names;
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
