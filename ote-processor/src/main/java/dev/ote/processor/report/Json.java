package dev.ote.processor.report;

import java.util.Iterator;
import java.util.Map;

/** Renders maps, lists, strings, numbers and booleans as JSON (RFC 8259). */
final class Json {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private Json(boolean indented) {
    this.indented = indented;
  }

  /** Indented; maps keep their order; the text ends with a line break. */
  static String render(Map<String, ?> object) {
    Json json = new Json(true);
    json.value(object, "\n");
    return json.out.append('\n').toString();
  }

  /** The same in one line, as short as can be. */
  static String compact(Map<String, ?> object) {
    Json json = new Json(false);
    json.value(object, "");
    return json.out.toString();
  }

  private void value(Object value, String newline) {
    if (value instanceof Map<?, ?> map) {
      items('{', map.entrySet().iterator(), '}', newline);
    } else if (value instanceof Iterable<?> list) {
      items('[', list.iterator(), ']', newline);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      string(String.valueOf(entry.getKey()));
      out.append(indented ? ": " : ":");
      value(entry.getValue(), newline);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void items(char open, Iterator<?> items, char close, String newline) {
    out.append(open);
    if (!items.hasNext()) {
      out.append(close);
      return;
    }
    String inner = indented ? newline + "  " : "";
    for (String separator = ""; items.hasNext(); separator = ",") {
      out.append(separator).append(inner);
      value(items.next(), inner);
    }
    out.append(newline).append(close);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          // Lone surrogates are legal in Java strings but not in UTF-8.
          if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
