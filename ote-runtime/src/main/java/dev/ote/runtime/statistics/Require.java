package dev.ote.runtime.statistics;

/** What the methods of this package ask of their arguments. */
final class Require {
  private Require() {}

  /** At least one value, all of them finite. */
  static void sample(double[] values, String name) {
    if (values.length == 0) {
      throw new IllegalArgumentException(name + " is empty");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("%s[%d] is %s".formatted(name, i, values[i]));
      }
    }
  }

  /** As {@link #sample}, and none is negative. */
  static void notNegative(double[] values, String name) {
    sample(values, name);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException("%s[%d] is negative: %s".formatted(name, i, values[i]));
      }
    }
  }

  /** A level of confidence: more than 0, less than 1. */
  static void level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be between 0 and 1: " + level);
    }
  }

  /** A part of a whole that is not empty. */
  static void part(long part, long whole, String name) {
    if (whole < 1 || part < 0 || part > whole) {
      throw new IllegalArgumentException("%s: %d of %d".formatted(name, part, whole));
    }
  }
}
