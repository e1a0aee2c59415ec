package dev.ote.cli.detect;

import java.util.List;
import java.util.Locale;

/**
 * Where in a row what we want is.
 *
 * @param columns how many there are
 * @param timestamp the place of the time
 * @param value the place of the value
 */
record Header(int columns, int timestamp, int value) {
  static final String TIMESTAMP = "timestamp";
  static final String VALUE = "value";

  /** Finds the columns by their names. */
  static Header of(String line, long number) throws BadRow {
    List<String> names =
        Cells.of(line, number).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    return new Header(names.size(), find(TIMESTAMP, names, number), find(VALUE, names, number));
  }

  private static int find(String name, List<String> names, long number) throws BadRow {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new BadRow(number, "the header has no column '" + name + "'");
    }
    if (place != names.lastIndexOf(name)) {
      throw new BadRow(number, "the header has two columns '" + name + "'");
    }
    return place;
  }

  /** The cells of a row. */
  List<String> cells(String line, long number) throws BadRow {
    List<String> cells = Cells.of(line, number);
    if (cells.size() != columns) {
      throw new BadRow(
          number,
          "%d %s where the header has %d"
              .formatted(cells.size(), cells.size() == 1 ? "column" : "columns", columns));
    }
    return cells;
  }
}
