package dev.ote.cli.detect;

/**
 * Rows that are earlier than the latest row above them.
 *
 * @param line the first of them
 * @param from the time of the latest row above it
 * @param to its own
 * @param rows how many there are
 */
record Disorder(long line, String from, String to, long rows) {

  Disorder more() {
    return new Disorder(line, from, to, rows + 1);
  }

  String describe() {
    String others =
        rows == 1
            ? ""
            : rows == 2
                ? ", and one more row is earlier than one above it"
                : ", and %,d more rows are earlier than one above them";
    return "time goes back from "
        + Shown.of(from)
        + " to "
        + Shown.of(to)
        + others.formatted(rows - 1)
        + ": the rows are scored in the order in which they stand";
  }
}
