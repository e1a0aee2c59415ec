package dev.ote.cli.detect;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What there is in a folder and those below it.
 *
 * @param series the CSV files, in the order of their names
 * @param bytes how large they are together
 * @param others how many other files there are
 * @param problems what could not be looked into
 */
record InputFiles(List<Path> series, long bytes, int others, List<Problem> problems) {

  static InputFiles below(Path folder) throws IOException {
    Visitor visitor = new Visitor();
    Files.walkFileTree(folder, visitor);
    return new InputFiles(
        visitor.series.stream().sorted().toList(),
        visitor.bytes,
        visitor.others,
        visitor.problems);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> series = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;
    private int others;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      // Of a link, the attributes are its own: what it leads to counts.
      if (isCsv(file) && Files.isRegularFile(file)) {
        series.add(file);
        bytes += Files.size(file);
      } else {
        others++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.add(new Problem(file, 0, "cannot be read (" + IoReason.of(e) + ")"));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isCsv(Path file) {
      return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
    }
  }
}
