package dev.ote.runtime.report;

import java.nio.file.Path;
import java.util.Locale;

/** How a report is written. */
public enum ReportFormat {
  /** A table for consoles. */
  TEXT(".txt"),
  /** Tables for pages and merge requests. */
  MARKDOWN(".md"),
  /** Comma-separated values, for programs and spreadsheets. */
  CSV(".csv"),
  /** JSON: the only one that has everything, and that can be read back. */
  JSON(".json");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /**
   * The format of a file.
   *
   * @param file its name ends in {@code .txt}, {@code .md}, {@code .csv} or {@code .json}
   * @return the format that goes by that ending, in upper or lower case
   * @throws IllegalArgumentException if it ends in anything else
   */
  public static ReportFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (name.endsWith(format.ending)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        file + " does not end in .txt, .md, .csv or .json, which says how it is to be written");
  }
}
