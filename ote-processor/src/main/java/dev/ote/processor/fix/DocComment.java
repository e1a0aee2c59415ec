package dev.ote.processor.fix;

import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDocParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A doc comment as it stands in its file, line by line.
 *
 * @param lines its lines without what marks them as lines of a comment
 * @param open behind what opens it; where it starts, for Markdown
 * @param close where its closing mark starts; behind its end, for Markdown
 */
record DocComment(SourceText source, List<Line> lines, int open, int close, boolean isMarkdown) {
  private static final Pattern OPEN = Pattern.compile("/\\*\\*+(?!/)");
  private static final Pattern STARS = Pattern.compile("[ \\t\\f]*\\*+");
  private static final Pattern SLASHES = Pattern.compile("[ \\t\\f]*///");
  private static final Pattern BLOCK_MARKUP =
      Pattern.compile(
          "<(?:p|ul|ol|li|pre|table|dl|div|blockquote|h[1-6])\\b", Pattern.CASE_INSENSITIVE);

  /**
   * A line.
   *
   * @param mark what stands before the content, such as blanks and a star
   * @param start where the content starts in the file
   */
  record Line(String mark, int start, String content) {

    boolean isBlank() {
      return content.isBlank();
    }

    int end() {
      return start + content.length();
    }
  }

  DocComment {
    lines = List.copyOf(lines);
  }

  static DocComment of(SourceText source, CommentLexer.Range range) {
    String text = source.text();
    boolean markdown = text.startsWith("///", range.start());
    int open = range.start();
    int close = range.end();
    if (!markdown) {
      Matcher opening = OPEN.matcher(text).region(open, close);
      open = opening.lookingAt() ? opening.end() : open;
      close -= "*/".length();
      while (close > open && text.charAt(close - 1) == '*') {
        close--;
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int at = open; at <= close; ) {
      int newLine = text.indexOf('\n', at);
      int next = newLine < 0 || newLine >= close ? close + 1 : newLine + 1;
      int end =
          next > close
              ? close
              : newLine > at && text.charAt(newLine - 1) == '\r' ? newLine - 1 : newLine;
      Matcher mark = (markdown ? SLASHES : STARS).matcher(text).region(at, end);
      int start = (markdown || at > open) && mark.lookingAt() ? mark.end() : at;
      lines.add(new Line(text.substring(at, start), start, text.substring(start, end)));
      at = next;
    }
    return new DocComment(source, lines, open, close, markdown);
  }

  /** The contents, of which offsets are told by {@link #position}. */
  String text() {
    return String.join("\n", lines.stream().map(Line::content).toList());
  }

  OteDoc sections() {
    return OteDocParser.parse(text());
  }

  /** Where a character of {@link #text} stands in the file. */
  int position(int offset) {
    Line line = lines.get(lineOf(offset));
    int before =
        lines.subList(0, lineOf(offset)).stream().mapToInt(l -> l.content().length() + 1).sum();
    return line.start() + offset - before;
  }

  /** The line of a character of {@link #text}. */
  int lineOf(int offset) {
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      end += lines.get(i).content().length() + 1;
      if (offset <= end) {
        return i;
      }
    }
    return lines.size() - 1;
  }

  /** The line of a position in the file. */
  int lineAt(int position) {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (position >= lines.get(i).start() - lines.get(i).mark().length()) {
        return i;
      }
    }
    return 0;
  }

  Markup markup() {
    return isMarkdown
        ? Markup.MARKDOWN
        : BLOCK_MARKUP.matcher(text()).find() ? Markup.HTML : Markup.PLAIN;
  }

  /** What stands before the text of a line that is added. */
  String prefix() {
    if (isMarkdown) {
      return indentation() + "/// ";
    }
    List<Line> inner = lines.subList(1, lines.size());
    for (Line line : inner) {
      if (!line.mark().isEmpty() && !line.isBlank()) {
        return line.mark() + " ";
      }
    }
    for (Line line : inner) {
      if (!line.isBlank()) {
        // A comment without stars.
        return line.content()
            .substring(0, line.content().length() - line.content().stripLeading().length());
      }
    }
    return indentation() + " * ";
  }

  String indentation() {
    return source.indentation(open);
  }

  String lineEnd() {
    return source.lineEnd(open);
  }
}
