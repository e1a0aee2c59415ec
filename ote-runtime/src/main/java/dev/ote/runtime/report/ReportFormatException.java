package dev.ote.runtime.report;

import java.io.IOException;
import java.nio.file.Path;

/** Says why a file is no saved report. */
public final class ReportFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  ReportFormatException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }

  ReportFormatException(Path file, int line, int column, String problem, Throwable cause) {
    super("%s:%d:%d: %s".formatted(file, line, column, problem), cause);
  }
}
