package dev.ote.cli.detect;

import dev.ote.runtime.series.SeriesDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores all series of a folder, row by row, as if they came now: what a row scores depends on it
 * and the rows before. A file takes no more memory the longer it is.
 */
public final class Replay {
  private static final int ROWS_BETWEEN_REPORTS = 4_096;

  private final Folders folders;
  private final InputFiles files;
  private final ReadProgress progress;
  private final List<Problem> problems;
  private int series;
  private long rows;
  private long bytesOfFilesDone;

  private Replay(Folders folders, InputFiles files, ReadProgress progress) {
    this.folders = folders;
    this.files = files;
    this.progress = progress;
    this.problems = new ArrayList<>(files.problems());
  }

  /**
   * Scores what is there. A file with something wrong in it has no output; the others have.
   *
   * @param in has the series, in CSV files
   * @param out gets a file of the same name for each
   * @param progress is told how far it is
   * @return what was done, and what was wrong
   * @throws IllegalArgumentException if one of the folders can't be that; the message is for users
   * @throws IOException if the first folder cannot be read
   */
  public static Replayed run(Path in, Path out, ReadProgress progress) throws IOException {
    Folders folders = new Folders(in, out);
    folders.checkApart();
    InputFiles files = InputFiles.below(in);
    if (files.series().isEmpty() && files.problems().isEmpty()) {
      throw new IllegalArgumentException("there are no CSV files in " + in);
    }
    return new Replay(folders, files, progress).run();
  }

  private Replayed run() {
    for (Path file : files.series()) {
      Path target = folders.target(file);
      if (score(file, target)) {
        series++;
      } else {
        removeFormer(target);
      }
    }
    int failed = files.series().size() - series;
    return new Replayed(series, rows, failed, files.others(), List.copyOf(problems));
  }

  private boolean score(Path file, Path target) {
    try (CountedInput in = new CountedInput(Files.newInputStream(file))) {
      try {
        SeriesReader reader = new SeriesReader(in);
        score(file, in, reader, target);
        Disorder disorder = reader.disorder();
        if (disorder != null) {
          problems.add(new Problem(file, disorder.line(), disorder.describe()));
        }
        return true;
      } catch (BadRow e) {
        problems.add(new Problem(file, e.line(), String.valueOf(e.getMessage())));
      } finally {
        bytesOfFilesDone += in.bytes();
      }
    } catch (CannotWrite e) {
      problems.add(new Problem(target, 0, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read (" + IoReason.of(e) + ")"));
    }
    return false;
  }

  private void score(Path file, CountedInput in, SeriesReader reader, Path target)
      throws IOException, BadRow {
    SeriesDetector detector = new SeriesDetector();
    long count = 0;
    try (ScoredFile scored = new ScoredFile(target)) {
      for (SeriesReader.Row row = reader.next(); row != null; row = reader.next()) {
        scored.add(row, detector.score(row.value()));
        if (++count % ROWS_BETWEEN_REPORTS == 0) {
          progress.advanced(bytesOfFilesDone + in.bytes(), files.bytes(), file);
        }
      }
      scored.complete();
    }
    rows += count;
    progress.advanced(bytesOfFilesDone + in.bytes(), files.bytes(), file);
  }

  /** What an earlier run left would be taken for that of this one. */
  private void removeFormer(Path target) {
    try {
      if (Files.isRegularFile(target)) {
        Files.delete(target);
      }
    } catch (IOException e) {
      problems.add(
          new Problem(target, 0, "is of an earlier run, and cannot be removed: " + IoReason.of(e)));
    }
  }
}
