package dev.ote.cli.detect;

import java.nio.file.Path;

/**
 * What is wrong with a file.
 *
 * @param file the file
 * @param line where, from 1; 0 where it is no line's fault
 * @param text what
 */
public record Problem(Path file, long line, String text) {

  /**
   * As compilers print it, so that editors find the place.
   *
   * @return such as {@code in/disk.csv:17: error: the value 'NaN' is not finite}
   */
  public String describe() {
    return file + (line == 0 ? "" : ":" + line) + ": error: " + text;
  }
}
