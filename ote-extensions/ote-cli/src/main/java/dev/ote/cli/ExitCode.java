package dev.ote.cli;

/** What a command's end means to the shell. */
final class ExitCode {
  /** Nothing was found. */
  static final int CLEAN = 0;

  /** Something was found. */
  static final int FOUND = 1;

  /** The command cannot be run as it was given; picocli's own for wrong options. */
  static final int USAGE = 2;

  /** Sources do not compile here, so that what was found may be incomplete. */
  static final int NOT_COMPILED = 3;

  /** A fault of ours. */
  static final int FAULT = 70;

  private ExitCode() {}
}
