package dev.ote.runtime.text;

import java.util.List;

/** Tables for consoles: what rows are about to the left, figures to the right. */
public final class AlignedTable {
  private AlignedTable() {}

  /**
   * Puts cells below each other, two blanks apart.
   *
   * @param rows the heading and the rows, all with as many cells, which are {@linkplain SafeText
   *     safe}
   * @param left how many columns, from the first, hold words and not figures
   * @return a line a row, each ended by a line feed, none by a blank
   */
  public static String of(List<List<String>> rows, int left) {
    return of(rows, left, List.of());
  }

  /**
   * The same, with words in further columns.
   *
   * @param rows the heading and the rows, all with as many cells, which are {@linkplain SafeText
   *     safe}
   * @param left how many columns, from the first, hold words and not figures
   * @param more the indexes of further columns that hold words
   * @return a line a row, each ended by a line feed, none by a blank
   */
  public static String of(List<List<String>> rows, int left, List<Integer> more) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        String padding = " ".repeat(widths[i] - width(cell));
        line.append(i == 0 ? "" : "  ");
        line.append(i < left || more.contains(i) ? cell + padding : padding + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
