package dev.ote.runtime.json;

import java.io.IOException;

/** Says where a text is no JSON, and why. */
public final class JsonSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  /** From 1. */
  private final int line;

  /** From 1. */
  private final int column;

  /** In words. */
  private final String problem;

  /** Whether the text ends too early. */
  private final boolean truncated;

  JsonSyntaxException(Position position, String problem, boolean truncated) {
    super("line " + position.line() + ", column " + position.column() + ": " + problem);
    this.line = position.line();
    this.column = position.column();
    this.problem = problem;
    this.truncated = truncated;
  }

  /**
   * The line of the fault.
   *
   * @return a number from 1; lines end at a line feed, a carriage return, or both
   */
  public int line() {
    return line;
  }

  /**
   * The column of the fault.
   *
   * @return a number from 1; counted in {@code char}s
   */
  public int column() {
    return column;
  }

  /**
   * What is wrong, without the place.
   *
   * @return a phrase whose characters are all printable ASCII
   */
  public String problem() {
    return problem;
  }

  /**
   * Whether the text ends too early; what there is of it may be right.
   *
   * @return whether more was expected
   */
  public boolean isTruncated() {
    return truncated;
  }
}
