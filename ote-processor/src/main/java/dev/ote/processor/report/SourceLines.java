package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lines of the sources that findings point at, as far as they can be read. */
final class SourceLines {
  private static final int TAB = 8;

  private final Path projectRoot;
  private final Map<String, List<String>> files = new HashMap<>();

  SourceLines(Path projectRoot) {
    this.projectRoot = projectRoot.toAbsolutePath().normalize();
  }

  /**
   * A line.
   *
   * @param source below the project's root
   * @param line from 1 on
   */
  Optional<String> line(String source, long line) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = files.computeIfAbsent(source, this::read);
    return line < 1 || line > lines.size()
        ? Optional.empty()
        : Optional.of(lines.get((int) line - 1));
  }

  /** The index into a line of the compiler's column, which jumps to multiples of 8 at tabs. */
  static OptionalInt offset(String line, long column) {
    int at = 0;
    for (int i = 0; i < line.length(); i++) {
      if (at >= column - 1) {
        return OptionalInt.of(i);
      }
      at = line.charAt(i) == '\t' ? (at / TAB + 1) * TAB : at + 1;
    }
    return OptionalInt.empty();
  }

  private List<String> read(String source) {
    Path file = projectRoot.resolve(source).normalize();
    // The index is a file that anyone may have written.
    if (!file.startsWith(projectRoot)) {
      return List.of();
    }
    try {
      return Files.readString(file, UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
