package dev.ote.cli.detect;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * What there is in a folder and those below it; links are followed.
 *
 * @param series the CSV files, in the order of their names
 * @param bytes how large they are together
 * @param others how many other files there are
 * @param problems what could not be looked into
 */
record InputFiles(List<Path> series, long bytes, int others, List<Problem> problems) {

  static InputFiles below(Path folder) throws IOException {
    Visitor visitor = new Visitor();
    Files.walkFileTree(
        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    return new InputFiles(
        visitor.series.stream().sorted().toList(), visitor.bytes, visitor.others, visitor.problems);
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> series = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;
    private int others;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isCsv(file)) {
        others++;
      } else if (attributes.isRegularFile()) {
        series.add(file);
        bytes += attributes.size();
      } else {
        problems.add(new Problem(file, 0, "is no file, or a link that leads nowhere"));
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
