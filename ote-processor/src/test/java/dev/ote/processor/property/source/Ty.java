package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use of a type in a source, with the annotations that stand on it. */
public sealed interface Ty {
  /** A primitive type, or {@code void}. */
  record Primitive(String name, List<String> annotations) implements Ty {}

  record Variable(String name, List<String> annotations) implements Ty {}

  /**
   * A class.
   *
   * @param outer the enclosing type where that is parameterized
   * @param prefix what stands before the simple name, with its dot; empty below an outer type
   */
  record Declared(
      @Nullable Declared outer,
      String prefix,
      String name,
      List<Ty> arguments,
      List<String> annotations)
      implements Ty {
    /** The canonical name. */
    String qualified() {
      return outer == null ? prefix + name : outer.qualified() + "." + name;
    }

    /** Raw, where the class is generic. */
    Declared withoutArguments() {
      return outer == null
          ? new Declared(null, prefix, name, List.of(), annotations)
          : new Declared(null, outer.qualified() + ".", name, List.of(), annotations);
    }

    Declared annotated(List<String> others) {
      return new Declared(outer, prefix, name, arguments, others);
    }
  }

  /** An array; the annotations are those of its own brackets. */
  record Array(Ty component, List<String> annotations) implements Ty {}

  /**
   * A wildcard.
   *
   * @param keyword {@code extends} or {@code super}; empty without a bound
   */
  record Wildcard(String keyword, @Nullable Ty bound) implements Ty {}

  static Declared jdk(String qualified, Ty... arguments) {
    int dot = qualified.lastIndexOf('.') + 1;
    return new Declared(
        null, qualified.substring(0, dot), qualified.substring(dot), List.of(arguments), List.of());
  }

  static Ty variable(String name) {
    return new Variable(name, List.of());
  }

  /** The type with each variable replaced by what it stands for. */
  default Ty with(Map<String, Ty> variables) {
    if (variables.isEmpty()) {
      return this;
    }
    if (this instanceof Variable variable) {
      Ty stands = variables.get(variable.name());
      return stands == null ? this : stands;
    }
    if (this instanceof Declared declared) {
      return new Declared(
          declared.outer() == null ? null : (Declared) declared.outer().with(variables),
          declared.prefix(),
          declared.name(),
          declared.arguments().stream().map(each -> each.with(variables)).toList(),
          declared.annotations());
    }
    if (this instanceof Array array) {
      return new Array(array.component().with(variables), array.annotations());
    }
    if (this instanceof Wildcard wildcard && wildcard.bound() != null) {
      return new Wildcard(wildcard.keyword(), wildcard.bound().with(variables));
    }
    return this;
  }

  /** The type without any annotation. */
  default Ty bare() {
    if (this instanceof Variable variable) {
      return variable(variable.name());
    }
    if (this instanceof Primitive primitive) {
      return new Primitive(primitive.name(), List.of());
    }
    if (this instanceof Declared declared) {
      return new Declared(
          declared.outer() == null ? null : (Declared) declared.outer().bare(),
          declared.prefix(),
          declared.name(),
          declared.arguments().stream().map(Ty::bare).toList(),
          List.of());
    }
    if (this instanceof Array array) {
      return new Array(array.component().bare(), List.of());
    }
    Wildcard wildcard = (Wildcard) this;
    return wildcard.bound() == null
        ? wildcard
        : new Wildcard(wildcard.keyword(), wildcard.bound().bare());
  }

  /** As it is written in a source. */
  default String text() {
    if (this instanceof Primitive primitive) {
      return joined(primitive.annotations()) + primitive.name();
    }
    if (this instanceof Variable variable) {
      return joined(variable.annotations()) + variable.name();
    }
    if (this instanceof Declared declared) {
      String before = declared.outer() == null ? declared.prefix() : declared.outer().text() + ".";
      String arguments =
          declared.arguments().isEmpty()
              ? ""
              : declared.arguments().stream()
                  .map(Ty::text)
                  .collect(Collectors.joining(", ", "<", ">"));
      return before + joined(declared.annotations()) + declared.name() + arguments;
    }
    if (this instanceof Wildcard wildcard) {
      return wildcard.bound() == null
          ? "?"
          : "? " + wildcard.keyword() + " " + wildcard.bound().text();
    }
    List<String> brackets = new ArrayList<>();
    Ty leaf = this;
    while (leaf instanceof Array array) {
      brackets.add((array.annotations().isEmpty() ? "" : " " + joined(array.annotations())) + "[]");
      leaf = array.component();
    }
    return leaf.text() + String.join("", brackets);
  }

  /** As the last parameter of a varargs method: the innermost of the outer brackets are dots. */
  static String varargs(Array array) {
    String text = array.text();
    return text.substring(0, text.length() - 2) + "...";
  }

  private static String joined(List<String> annotations) {
    return annotations.stream().map(each -> each + " ").collect(Collectors.joining());
  }
}
