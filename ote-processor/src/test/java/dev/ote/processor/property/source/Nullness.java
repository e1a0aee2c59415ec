package dev.ote.processor.property.source;

import java.util.List;

/** Nullness annotations, of one library's making or of another's, or none. */
final class Nullness {
  private enum Style {
    NONE,
    USES,
    DECLARATIONS,
    BOTH
  }

  private static final String MARKS = "@dev.ote.processor.property.script.";

  private final Chance chance;
  private final Style style;

  Nullness(Chance chance) {
    this.chance = chance;
    this.style = chance.of(Style.NONE, Style.USES, Style.USES, Style.DECLARATIONS, Style.BOTH);
    chance.note("nullness: " + style.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** On a use of a type. */
  List<String> onType() {
    if ((style != Style.USES && style != Style.BOTH) || !chance.percent(30)) {
      return List.of();
    }
    return List.of(
        chance.of(
            "@org.jspecify.annotations.Nullable",
            "@org.jspecify.annotations.NonNull",
            "@org.jspecify.annotations.Nullable"));
  }

  /** On a method that returns a reference, or on a parameter of such a type. */
  List<String> onDeclaration(Ty type) {
    if ((style != Style.DECLARATIONS && style != Style.BOTH)
        || type instanceof Ty.Primitive
        || !chance.percent(40)) {
      return List.of();
    }
    if ((type instanceof Ty.Declared declared && declared.prefix().contains("."))
        || !chance.percent(50)) {
      return List.of(MARKS + "CheckForNull");
    }
    return List.of(MARKS + "NullableDecl");
  }
}
