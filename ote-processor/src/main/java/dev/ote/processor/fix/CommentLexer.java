package dev.ote.processor.fix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the comments that stand before tokens. The compiler tells what a doc comment says, but not
 * where it ends.
 */
final class CommentLexer {
  private final String text;
  private final boolean markdown;
  private final Map<Integer, Range> docs = new HashMap<>();

  /** From a comment's first character to behind its last one. */
  record Range(int start, int end) {}

  private CommentLexer(String text, boolean markdown) {
    this.text = text;
    this.markdown = markdown;
  }

  /**
   * The doc comment of each token that has one, by the position of the token. Of several comments
   * before a token the last counts.
   *
   * @param markdown whether lines with three slashes are doc comments
   */
  static Map<Integer, Range> docComments(String text, boolean markdown) {
    CommentLexer lexer = new CommentLexer(text, markdown);
    lexer.run();
    return lexer.docs;
  }

  private void run() {
    Optional<Range> doc = Optional.empty();
    for (int at = 0; at < text.length(); ) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = behind("*/", at + 2);
        if (text.startsWith("/**", at) && end > at + 4) {
          doc = Optional.of(new Range(at, end));
        }
        at = end;
      } else if (markdown && text.startsWith("///", at)) {
        int end = endOfRun(at);
        doc = Optional.of(new Range(at, end));
        at = end;
      } else if (text.startsWith("//", at)) {
        at = endOfLine(at);
      } else {
        int token = at;
        doc.ifPresent(range -> docs.put(token, range));
        doc = Optional.empty();
        at = behindToken(at);
      }
    }
  }

  private int behindToken(int at) {
    if (text.startsWith("\"\"\"", at)) {
      return behindQuoted("\"\"\"", at + 3);
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return behindQuoted(String.valueOf(c), at + 1);
    }
    int end = at + 1;
    while (end < text.length()
        && Character.isJavaIdentifierPart(c)
        && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int behindQuoted(String quote, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith(quote, at)) {
        return at + quote.length();
      }
    }
    return text.length();
  }

  /** The end of the last of the lines with three slashes that follow each other. */
  private int endOfRun(int start) {
    int end = endOfLine(start);
    for (int at = end; at < text.length(); ) {
      at = at + (text.charAt(at) == '\r' ? 2 : 1);
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (!text.startsWith("///", at)) {
        return end;
      }
      end = endOfLine(at);
      at = end;
    }
    return end;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    if (end < 0) {
      return text.length();
    }
    return text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int behind(String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }
}
