package dev.ote.runtime.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts, numbers, words and marks that JSON is made of, and what is said of others. */
final class JsonTokens {
  /**
   * Of a number's text, and of its exponent: 1e999999999 is short, but fills the memory when it is
   * turned into digits; and a million digits take long to read.
   */
  private static final int MAX_NUMBER = 1000;

  private static final int MAX_SHOWN = 40;

  private final CharSource source;

  JsonTokens(CharSource source) {
    this.source = source;
  }

  void skipWhitespace() throws IOException {
    int c = source.peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      int unused = source.next();
      c = source.peek();
    }
  }

  /** Takes a mark if it comes next, whitespace aside. */
  boolean accept(char mark) throws IOException {
    skipWhitespace();
    if (source.peek() != mark) {
      return false;
    }
    int unused = source.next();
    return true;
  }

  void expect(char mark, String expected) throws IOException {
    if (!accept(mark)) {
      throw unexpected(expected);
    }
  }

  @Nullable Object word(String word, @Nullable Object meaning) throws IOException {
    Position begin = source.position();
    for (int i = 0; i < word.length(); i++) {
      if (source.peek() != word.charAt(i)) {
        if (source.peek() == CharSource.END) {
          throw unexpected(word);
        }
        throw problem(begin, word + " was expected");
      }
      int unused = source.next();
    }
    return meaning;
  }

  BigDecimal number() throws IOException {
    if (source.peek() != '-' && !isDigit(source.peek())) {
      throw unexpected("a value");
    }
    Position begin = source.position();
    StringBuilder text = new StringBuilder();
    if (source.peek() == '-') {
      take(text, begin);
    }
    if (source.peek() == '0') {
      take(text, begin);
      if (isDigit(source.peek())) {
        throw problem(begin, "a number begins with a needless 0");
      }
    } else {
      digits(text, begin);
    }
    if (source.peek() == '.') {
      take(text, begin);
      digits(text, begin);
    }
    if (source.peek() == 'e' || source.peek() == 'E') {
      return new BigDecimal(text.toString()).scaleByPowerOfTen(exponent(begin));
    }
    return new BigDecimal(text.toString());
  }

  private int exponent(Position begin) throws IOException {
    int unusedMark = source.next();
    boolean negative = source.peek() == '-';
    if (negative || source.peek() == '+') {
      int unusedSign = source.next();
    }
    if (!isDigit(source.peek())) {
      throw unexpected("a digit");
    }
    int exponent = 0;
    while (isDigit(source.peek())) {
      exponent = exponent * 10 + source.next() - '0';
      if (exponent > MAX_NUMBER) {
        throw problem(begin, "the exponent of a number is beyond " + MAX_NUMBER);
      }
    }
    return negative ? -exponent : exponent;
  }

  private void digits(StringBuilder text, Position begin) throws IOException {
    if (!isDigit(source.peek())) {
      throw unexpected("a digit");
    }
    while (isDigit(source.peek())) {
      take(text, begin);
    }
  }

  private void take(StringBuilder text, Position begin) throws IOException {
    if (text.length() == MAX_NUMBER) {
      throw problem(begin, "a number has more than " + MAX_NUMBER + " characters");
    }
    text.append((char) source.next());
  }

  String string() throws IOException {
    int unusedQuote = source.next();
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = source.peek();
      if (c == CharSource.END) {
        throw unexpected("'\"'");
      }
      if (c < 0x20) {
        throw problem(source.position(), "a text holds " + named(c) + " unescaped");
      }
      Position begin = source.position();
      int unused = source.next();
      if (c == '"') {
        return text.toString();
      }
      text.append(c == '\\' ? escaped(begin) : (char) c);
    }
  }

  /** Halves of surrogate pairs come one by one, and alone where they are alone. */
  private char escaped(Position begin) throws IOException {
    int c = source.peek();
    if (c == CharSource.END) {
      throw unexpected("the rest of an escape");
    }
    int unused = source.next();
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hexadecimal();
      default -> throw problem(begin, "there is no escape of " + named(c));
    };
  }

  private char hexadecimal() throws IOException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int c = source.peek();
      // Character.digit would take digits of other scripts, too.
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected("a hexadecimal digit");
      }
      code = code * 16 + digit;
      int unused = source.next();
    }
    return (char) code;
  }

  JsonSyntaxException unexpected(String expected) throws IOException {
    int found = source.peek();
    boolean end = found == CharSource.END;
    return new JsonSyntaxException(
        source.position(),
        end
            ? "the text ends, but " + expected + " was expected"
            : expected + " was expected, but here is " + named(found),
        end);
  }

  JsonSyntaxException problem(Position place, String problem) {
    return new JsonSyntaxException(place, problem, false);
  }

  /** A name as a message shows it. */
  String quoted(String name) {
    String json = new JsonWriter().value(name).toString();
    return json.length() <= MAX_SHOWN ? json : json.substring(0, MAX_SHOWN) + "...";
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String named(int c) {
    return c > 0x20 && c < 0x7f ? "'" + (char) c + "'" : String.format(Locale.ROOT, "U+%04X", c);
  }
}
