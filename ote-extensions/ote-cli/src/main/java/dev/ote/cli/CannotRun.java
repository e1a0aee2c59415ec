package dev.ote.cli;

/** Tells the user why a command cannot be run. */
final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotRun(String message) {
    super(message);
  }
}
