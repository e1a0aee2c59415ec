package dev.ote.processor.generate;

/**
 * Text that users write, as a literal of ASCII. JavaPoet's own breaks the line inside the literal
 * at U+0085, U+2028 and the like.
 */
final class StringLiteral {
  private StringLiteral() {}

  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c < ' ' || c > '~' ? unicodeEscape(c) : String.valueOf(c));
      }
    }
    return literal.append('"').toString();
  }

  static String unicodeEscape(char c) {
    return "\\u%04x".formatted((int) c);
  }
}
