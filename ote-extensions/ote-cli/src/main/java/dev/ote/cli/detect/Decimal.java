package dev.ote.cli.detect;

import java.util.regex.Pattern;

/** Numbers as files have them: what the language reads besides, such as 1d or 0x1p3, is none. */
final class Decimal {
  private static final Pattern FORM =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private Decimal() {}

  static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /** Reads a value, which is to be finite. */
  static double value(String cell, long line) throws BadRow {
    String text = cell.strip();
    if (text.isEmpty()) {
      throw new BadRow(line, "the value is missing");
    }
    if (is(text)) {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
      throw new BadRow(line, "the value " + Shown.of(text) + " is too large");
    }
    boolean named = text.matches("(?i)[+-]?(nan|inf|infinity)");
    throw new BadRow(
        line, "the value " + Shown.of(text) + (named ? " is not finite" : " is not a number"));
  }
}
