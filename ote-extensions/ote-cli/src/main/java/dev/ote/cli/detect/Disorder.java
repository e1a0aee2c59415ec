package dev.ote.cli.detect;

/**
 * Rows that are earlier than the row before.
 *
 * @param line the first of them
 * @param from the time of the row before it
 * @param to its own
 * @param rows how many there are
 */
record Disorder(long line, String from, String to, long rows) {

  Disorder more() {
    return new Disorder(line, from, to, rows + 1);
  }

  String describe() {
    String others = rows == 1 ? "" : rows == 2 ? ", and once more" : ", and %,d times more";
    return "time goes back from "
        + Shown.of(from)
        + " to "
        + Shown.of(to)
        + others.formatted(rows - 1)
        + ": the rows are scored in the order in which they stand";
  }
}
