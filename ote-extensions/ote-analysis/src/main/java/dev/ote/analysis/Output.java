package dev.ote.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an analysis can leave behind. */
public enum Output {
  /** A folder with {@code index.html}, {@code ote.sarif} and {@code ote.json}. */
  REPORT("report", "ote.report"),
  /** A patch of comments, for {@code git apply}. */
  PATCH("patch", "ote.fix"),
  /** A file of accepted findings: those that are there now. */
  BASELINE("baseline", "ote.baseline");

  private final String title;
  private final String option;

  Output(String title, String option) {
    this.title = title;
    this.option = option;
  }

  /**
   * Makes the folders that it needs, and finds out early what an analysis would find out in the
   * end.
   *
   * @param to the file, or the folder of {@link #REPORT}
   * @throws IOException if it cannot be written there; the message is for users
   */
  void prepare(Path to) throws IOException {
    boolean isFolder = this == REPORT;
    if (Files.exists(to) && Files.isDirectory(to) != isFolder) {
      throw new IOException(
          "cannot write the %s: %s is %s".formatted(title, to, isFolder ? "a file" : "a folder"));
    }
    @Nullable Path folder = isFolder ? to : to.getParent();
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(
          "cannot write the %s: there can be no folder %s".formatted(title, folder), e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("cannot write the %s: no permission for %s".formatted(title, folder));
    }
  }

  /**
   * What is to be said when the analysis is done, besides its notes.
   *
   * @param to where it was to be written
   * @param result what came of it
   * @return a line; empty for nothing
   */
  public Optional<String> remark(Path to, AnalysisResult result) {
    boolean isWritten =
        result.problems().isEmpty() && (this == REPORT || result.compilerErrors().isEmpty());
    if (!isWritten) {
      return Optional.empty();
    }
    return switch (this) {
      case REPORT -> Optional.of("OTE: the report is " + to.resolve("index.html"));
      case BASELINE -> Optional.of("OTE: what is found today is accepted by " + to);
      case PATCH -> Optional.empty();
    };
  }

  /** The options of the processor that ask for it. */
  void configure(Path to, Map<String, String> options) {
    options.put(option, to.toString());
    if (this == BASELINE) {
      options.put("ote.baselineUpdate", "true");
    }
  }
}
