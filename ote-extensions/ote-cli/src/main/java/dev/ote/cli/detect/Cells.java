package dev.ote.cli.detect;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line, as RFC 4180 has them, but that a cell does not go over lines. */
final class Cells {
  private Cells() {}

  /**
   * Splits a line.
   *
   * @param number of the line, for complaints
   */
  static List<String> of(String line, long number) throws BadRow {
    List<String> cells = new ArrayList<>(2);
    int at = 0;
    while (true) {
      int end;
      if (at < line.length() && line.charAt(at) == '"') {
        StringBuilder cell = new StringBuilder();
        end = quoted(line, at, cell, number);
        cells.add(cell.toString());
      } else {
        int comma = line.indexOf(',', at);
        end = comma < 0 ? line.length() : comma;
        cells.add(line.substring(at, end));
      }
      if (end == line.length()) {
        return cells;
      }
      at = end + 1;
    }
  }

  /** Reads to the quote that ends the cell; two quotes are one that does not. */
  private static int quoted(String line, int start, StringBuilder cell, long number) throws BadRow {
    int at = start + 1;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new BadRow(number, "a quote is not closed in its line");
      }
      cell.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) == ',') {
        return at;
      }
      if (line.charAt(at) != '"') {
        throw new BadRow(number, "a comma is missing after a quoted cell");
      }
      cell.append('"');
      at++;
    }
  }
}
