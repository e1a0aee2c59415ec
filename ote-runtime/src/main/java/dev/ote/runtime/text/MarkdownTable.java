package dev.ote.runtime.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tables in Markdown, as <a href="https://github.github.com/gfm/#tables-extension-">GitHub</a> and
 * others have them. No text of a row can leave its cell, be markup or HTML, or call for somebody's
 * attention.
 */
public final class MarkdownTable {
  private MarkdownTable() {}

  /**
   * Writes a table.
   *
   * @param rows the heading, which is Markdown, and the rows, any text; all with as many cells
   * @param left how many columns, from the first, hold words and not figures
   * @return a line a row and one below the heading, each ended by a line feed
   */
  public static String of(List<List<String>> rows, int left) {
    return of(rows, left, List.of());
  }

  /**
   * The same, with words in further columns.
   *
   * @param rows the heading and the rows, all with as many cells; any text
   * @param left how many columns, from the first, hold words and not figures
   * @param more the indexes of further columns that hold words
   * @return a line a row and one below the heading, each ended by a line feed
   */
  public static String of(List<List<String>> rows, int left, List<Integer> more) {
    StringBuilder text = new StringBuilder();
    List<String> heading = rows.get(0);
    text.append(line(heading));
    text.append(
        line(
            IntStream.range(0, heading.size())
                .mapToObj(i -> i < left || more.contains(i) ? "---" : "---:")
                .toList()));
    for (List<String> row : rows.subList(1, rows.size())) {
      text.append(
          line(
              IntStream.range(0, row.size())
                  .mapToObj(i -> i == 0 ? code(row.get(i)) : escape(row.get(i)))
                  .toList()));
    }
    return text.toString();
  }

  /**
   * A name, as code where that can show it: code means nothing but itself.
   *
   * @param text any text
   * @return Markdown that shows it
   */
  public static String code(String text) {
    String safe = SafeText.escape(text);
    boolean plain = !safe.isBlank() && safe.chars().noneMatch(c -> c == '`' || c == '|');
    return plain && !safe.contains("\\") ? "`" + safe + "`" : escape(safe);
  }

  /**
   * A text without any markup in it.
   *
   * @param text any text
   * @return Markdown that shows it
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    SafeText.escape(text).codePoints().forEach(c -> append(escaped, c));
    if (escaped.indexOf(">") == 0) { // A quotation, at the begin of a line only.
      escaped.replace(0, 1, "&gt;");
    }
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    if ("\\`*_[]<|~&@#!".indexOf(c) >= 0) {
      // No backslashes: in tables they mean one thing before a | and another elsewhere.
      escaped.append("&#").append(c).append(';');
    } else {
      escaped.appendCodePoint(c);
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }
}
