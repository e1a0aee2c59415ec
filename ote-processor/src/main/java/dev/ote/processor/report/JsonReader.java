package dev.ote.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that {@link Json} writes: objects, arrays, strings, whole numbers and booleans. It
 * takes nothing else: what the index never holds, such as {@code null} or a key given twice, is a
 * file that we did not write.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_DIGITS = 18;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads a text.
   *
   * @return maps with their order kept, lists, strings, {@code Long}s and {@code Boolean}s
   */
  static Object read(String text) throws MalformedIndexException {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.fault("nothing more");
    }
    return value;
  }

  private Object value(int depth) throws MalformedIndexException {
    space();
    if (depth > MAX_DEPTH) {
      throw fault("less depth");
    }
    char c = peek();
    if (c == '{') {
      return object(depth);
    } else if (c == '[') {
      return array(depth);
    } else if (c == '"') {
      return string();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    } else if (take("true")) {
      return true;
    } else if (take("false")) {
      return false;
    }
    throw fault("a value");
  }

  private Map<String, Object> object(int depth) throws MalformedIndexException {
    Map<String, Object> object = new LinkedHashMap<>();
    expect("{");
    space();
    if (take("}")) {
      return object;
    }
    do {
      space();
      String key = string();
      space();
      expect(":");
      if (object.put(key, value(depth + 1)) != null) {
        throw fault("'" + key + "' once only");
      }
      space();
    } while (take(","));
    expect("}");
    return object;
  }

  private List<Object> array(int depth) throws MalformedIndexException {
    List<Object> array = new ArrayList<>();
    expect("[");
    space();
    if (take("]")) {
      return array;
    }
    do {
      array.add(value(depth + 1));
      space();
    } while (take(","));
    expect("]");
    return array;
  }

  private String string() throws MalformedIndexException {
    expect("\"");
    StringBuilder string = new StringBuilder();
    while (!take("\"")) {
      char c = peek();
      if (c < ' ') {
        throw fault("the end of a string");
      }
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() throws MalformedIndexException {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> codeUnit();
      default -> throw fault("an escape");
    };
  }

  private char codeUnit() throws MalformedIndexException {
    int unit = 0;
    for (int end = at + 4; at < end; at++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw fault("four hexadecimal digits");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private Long number() throws MalformedIndexException {
    int start = at;
    take("-");
    int digits = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == digits || at - digits > MAX_DIGITS || (peek() != 0 && ".eE".indexOf(peek()) >= 0)) {
      throw fault("a whole number");
    }
    return Long.valueOf(text.substring(start, at));
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The next character; NUL at the end, which no text of ours holds unescaped. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  private void expect(String expected) throws MalformedIndexException {
    if (!take(expected)) {
      throw fault("'" + expected + "'");
    }
  }

  private MalformedIndexException fault(String expected) {
    return new MalformedIndexException("expected " + expected + " at offset " + at);
  }
}
