package dev.ote.processor.property.source;

import java.util.List;

/**
 * A parameter of a method or a component of a record.
 *
 * @param annotations those of the declaration, not of its type
 */
record Param(String name, Ty type, List<String> annotations) {

  Param(String name, Ty type) {
    this(name, type, List.of());
  }

  String text(boolean varargs) {
    StringBuilder text = new StringBuilder();
    annotations.forEach(each -> text.append(each).append(' '));
    text.append(varargs ? Ty.varargs((Ty.Array) type) : type.text());
    return text.append(' ').append(name).toString();
  }
}
