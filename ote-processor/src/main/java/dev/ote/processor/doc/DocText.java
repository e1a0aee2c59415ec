package dev.ote.processor.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment's text with its markup taken away and every remaining character still at its own
 * offset.
 *
 * <p>HTML, Markdown and inline tags are overwritten by {@link #GONE}, which {@link #text} leaves
 * out; what breaks a line in the rendered page becomes a line break, and {@code <li>} a dash. So
 * one grammar of plain lines reads all the forms in which people write lists.
 */
final class DocText {
  /** Stands for a character of markup. */
  static final char GONE = '\0';

  /** Stands for markup that breaks the line; unlike a blank line it ends no paragraph. */
  private static final char BREAK = '\1';

  private static final Pattern HTML_TAG =
      Pattern.compile(
          "</?(p|ul|ol|li|pre|br|b|i|em|strong|code|tt|h[1-6]|div|span|dl|dt|dd|blockquote)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The tags that break no line. */
  private static final Set<String> IN_LINE =
      Set.of("li", "b", "i", "em", "strong", "code", "tt", "span");

  private static final Pattern INLINE_TEXT_TAG = Pattern.compile("\\{@(?:code|literal)\\s");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(#\\d{1,7})|(#[xX][0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));");
  private static final Map<String, Character> ENTITIES =
      Map.of(
          "rarr", '→', "lt", '<', "gt", '>', "amp", '&', "nbsp", ' ', "quot", '"', "apos", '\'',
          "mdash", '—', "ndash", '–', "hellip", '…');
  private static final Pattern MARKDOWN = Pattern.compile("`+|\\*\\*");
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("(\\[)[\\w.#$]+(?:\\([^()\\n]*\\))?(\\])(?![(\\[])");

  private final char[] chars;

  private DocText(char[] chars) {
    this.chars = chars;
  }

  static DocText of(String comment) {
    DocText text = new DocText(comment.toCharArray());
    if (comment.contains("{@")) {
      text.unwrapInlineTags(comment);
    }
    if (comment.indexOf('`') >= 0 || comment.contains("**") || comment.indexOf('[') >= 0) {
      text.unwrapMarkdown(comment);
    }
    if (comment.indexOf('<') >= 0) {
      text.unwrapHtml(comment);
    }
    if (comment.indexOf('&') >= 0) {
      text.decodeEntities(comment);
    }
    return text;
  }

  /**
   * A line of the rendered text.
   *
   * @param start the offset of the first character that is no space; equals end on a blank line
   * @param endsParagraph whether it is blank in the source too, and not merely a line of markup
   */
  record Line(int start, int end, boolean endsParagraph) {
    boolean isBlank() {
      return start == end;
    }
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || chars[i] == '\n' || chars[i] == BREAK) {
        boolean byMarkup = i < chars.length && chars[i] == BREAK;
        lines.add(line(from, i, byMarkup));
        from = i + 1;
      }
    }
    return lines;
  }

  private Line line(int from, int to, boolean byMarkup) {
    int end = to;
    while (end > from && isSpace(chars[end - 1])) {
      end--;
    }
    return new Line(skipSpace(from, end), end, end == from && !byMarkup && !hasMarkup(from, to));
  }

  /** The first offset from {@code from} on that is neither white space nor markup. */
  int skipSpace(int from, int end) {
    int start = from;
    while (start < end && isSpace(chars[start])) {
      start++;
    }
    return start;
  }

  /** The text between two offsets, white space folded. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == GONE) {
        continue;
      }
      boolean space = Character.isWhitespace(c);
      if (!space) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  /** The raw characters between two offsets, {@link #GONE} included, for matching in place. */
  CharSequence raw(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Whether a character stands between two offsets. */
  boolean has(char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMarkup(int from, int to) {
    return has(GONE, from, to);
  }

  private static boolean isSpace(char c) {
    return c == GONE || Character.isWhitespace(c);
  }

  private void unwrapInlineTags(String comment) {
    Matcher tag = INLINE_TEXT_TAG.matcher(comment);
    while (tag.find()) {
      int close = closingBrace(comment, tag.start());
      erase(tag.start(), tag.end());
      if (close >= 0) {
        erase(close, close + 1);
      }
    }
  }

  private static int closingBrace(String comment, int open) {
    int depth = 0;
    for (int i = open; i < comment.length(); i++) {
      if (comment.charAt(i) == '{') {
        depth++;
      } else if (comment.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void unwrapMarkdown(String comment) {
    Matcher mark = MARKDOWN.matcher(comment);
    while (mark.find()) {
      erase(mark.start(), mark.end());
    }
    Matcher link = MARKDOWN_LINK.matcher(comment);
    while (link.find()) {
      erase(link.start(1), link.end(1));
      erase(link.start(2), link.end(2));
    }
  }

  private void unwrapHtml(String comment) {
    eraseHtmlComments(comment);
    Matcher tag = HTML_TAG.matcher(String.valueOf(chars));
    while (tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      boolean isEnd = chars[tag.start() + 1] == '/';
      boolean isPlain = tag.end() == tag.end(1) + 1;
      erase(tag.start(), tag.end());
      if (!isEnd && name.equals("li")) {
        chars[tag.start()] = BREAK;
        chars[tag.start() + 1] = '-';
        chars[tag.start() + 2] = ' ';
      } else if (!IN_LINE.contains(name)) {
        chars[tag.start()] = BREAK;
        if (!isEnd && isPlain && name.equals("p")) {
          // The line between the two is blank, as if it had been left so.
          chars[tag.start() + 1] = '\n';
        }
      }
    }
  }

  // Not a regular expression, which would look for the end behind every start.
  private void eraseHtmlComments(String comment) {
    int start = comment.indexOf("<!--");
    while (start >= 0) {
      int end = comment.indexOf("-->", start);
      if (end < 0) {
        return;
      }
      erase(start, end + "-->".length());
      start = comment.indexOf("<!--", end);
    }
  }

  private void decodeEntities(String comment) {
    Matcher entity = ENTITY.matcher(comment);
    while (entity.find()) {
      char decoded = decode(entity);
      if (decoded != GONE) {
        erase(entity.start(), entity.end());
        chars[entity.start()] = decoded;
      }
    }
  }

  private static char decode(Matcher entity) {
    if (entity.group(3) != null) {
      return ENTITIES.getOrDefault(entity.group(3), GONE);
    }
    int code =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1).substring(1))
            : Integer.parseInt(entity.group(2).substring(2), 16);
    return Character.isBmpCodePoint(code) && code >= ' ' ? (char) code : GONE;
  }

  private void erase(int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] != '\n') {
        chars[i] = GONE;
      }
    }
  }
}
