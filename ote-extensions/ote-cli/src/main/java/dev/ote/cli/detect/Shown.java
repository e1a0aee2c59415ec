package dev.ote.cli.detect;

/** A cell in a message: short, and safe for terminals. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String of(String cell) {
    String start = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    StringBuilder shown = new StringBuilder("'");
    start
        .codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.append('\'').toString();
  }
}
