package dev.ote.processor.property;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that cannot be observed.
 *
 * @param file the path of the source that says so
 * @param what a simple name of a type, or a method's with {@code ()} or {@code (…)}
 */
record Refusal(String file, String what, String reason) {
  private static final Pattern TEXT =
      Pattern.compile("(?s)(.*?) cannot be observed: (.+) \\[ote:ObserveImpossible]");

  /** Reasons that the documentation knows, without what is particular to one type. */
  private static final List<Pattern> KNOWN =
      List.of(
          Pattern.compile("it has no public instance method to observe"),
          Pattern.compile("its wrapper would be named \\S+, and a type of that name exists"),
          Pattern.compile("its wrapper would be named \\S+, which is the wrapper of \\S+"),
          Pattern.compile("type \\S+ is private"),
          Pattern.compile("it is final, so a SUBCLASS wrapper cannot (extend|override) it"),
          Pattern.compile("it is sealed, and permits only the subclasses that it names"),
          Pattern.compile("it is abstract, so a SUBCLASS wrapper would lack methods to call"),
          Pattern.compile("it is an interface, so a SUBCLASS wrapper has no super to call"),
          Pattern.compile("it is (an enum|a record), which no class can extend"),
          Pattern.compile("its constructors are private, so a SUBCLASS wrapper cannot call them"),
          Pattern.compile("type \\S+ is not visible in package \\S+"),
          Pattern.compile("its wrapper would have to implement \\S+, but .*"),
          Pattern.compile("it is static, so its calls never meet an instance's wrapper"),
          Pattern.compile("it is private, so only its own class can call it"),
          Pattern.compile("every object has it, and the wrapper passes it through"),
          Pattern.compile("the garbage collector calls it.*"),
          Pattern.compile("interface \\S+ declares finalize\\(\\), .*"),
          Pattern.compile("in \\S+ it has the same erasure as another \\S+ that it inherits"),
          Pattern.compile("its result in \\S+ is not that in \\S+"),
          Pattern.compile("no class can have a clone\\(\\) that (returns|throws) [\\w.]+"));

  private static final Pattern OF_FORM =
      Pattern.compile(
          "(?!type ).*(SUBCLASS wrapper (?!cannot override)|no class can extend|permits only).*");
  private static final Pattern OF_NAME =
      Pattern.compile("type \\S+ is (private|not visible .*)|its wrapper would be named .*");

  /** Why no wrapper can extend the class. */
  static Optional<String> ofSubclass(Class<?> type) {
    if (type.isInterface()) {
      return Optional.of("it is an interface, so a SUBCLASS wrapper has no super to call");
    }
    if (type.isEnum()) {
      return Optional.of("it is an enum, which no class can extend");
    }
    if (type.isRecord()) {
      return Optional.of("it is a record, which no class can extend");
    }
    if (Modifier.isFinal(type.getModifiers())) {
      return Optional.of("it is final, so a SUBCLASS wrapper cannot extend it");
    }
    if (type.isSealed()) {
      return Optional.of("it is sealed, and permits only the subclasses that it names");
    }
    if (Modifier.isAbstract(type.getModifiers())) {
      return Optional.of("it is abstract, so a SUBCLASS wrapper would lack methods to call");
    }
    return SeenConstructors.of(type).isEmpty()
        ? Optional.of("its constructors are private, so a SUBCLASS wrapper cannot call them")
        : Optional.empty();
  }

  /** Whether it says why no wrapper can extend the class. */
  static boolean isOfForm(String reason) {
    return OF_FORM.matcher(reason).matches();
  }

  /** Whether it says that the type cannot be named, or its wrapper; that comes before its form. */
  static boolean isOfName(String reason) {
    return OF_NAME.matcher(reason).matches();
  }

  static Refusal of(String file, String message) {
    Matcher parts = TEXT.matcher(message);
    return parts.matches()
        ? new Refusal(file, parts.group(1), parts.group(2))
        : new Refusal(file, "", message);
  }

  boolean isOfMethod() {
    return what.contains("(");
  }

  boolean isDocumented() {
    return KNOWN.stream().anyMatch(each -> each.matcher(reason).matches());
  }

  /** For a table. */
  String group() {
    return reason.replaceAll(
        "(?<=(type|interface|named|of|in|implement|another) )[\\w.$]+(\\([…]?\\))?", "…");
  }
}
