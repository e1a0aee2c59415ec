package dev.ote.processor.property.source;

import java.util.List;

/** Types that are always there. Not in {@link Ty}, which must not make objects of its own kinds. */
final class Jdk {
  static final Ty VOID = new Ty.Primitive("void", List.of());

  /** The result of a constructor. */
  static final Ty NOTHING = new Ty.Primitive("", List.of());

  static final Ty.Declared OBJECT = Ty.jdk("java.lang.Object");

  private Jdk() {}
}
