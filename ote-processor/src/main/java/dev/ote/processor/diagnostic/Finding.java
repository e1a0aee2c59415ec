package dev.ote.processor.diagnostic;

/**
 * One thing that a check found.
 *
 * @param text what was found and what was expected, one line, without the check's tag
 */
public record Finding(Check check, Place place, String text) {

  /** The whole line as printed. */
  public String message() {
    return text + " " + check.tag();
  }
}
