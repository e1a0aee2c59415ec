package dev.ote.cli.detect;

/** A line that is not what it should be, so that what follows it cannot be trusted either. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  BadRow(long line, String message) {
    super(message);
    this.line = line;
  }

  /** From 1. */
  long line() {
    return line;
  }
}
