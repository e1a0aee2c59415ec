package dev.ote.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A class path as the user gives it. */
final class ClassPath {
  private ClassPath() {}

  /**
   * Its jars and folders. What is none is left out and said: the compiler would be silent about
   * what is not there, and stumble over the rest.
   */
  static List<String> entries(String path, Consumer<String> remarks) {
    List<String> entries = new ArrayList<>();
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .flatMap(ClassPath::expand)
        .forEach(
            entry -> {
              String problem = problem(entry);
              if (problem.isEmpty()) {
                entries.add(entry.toString());
              } else {
                remarks.accept("ote: class path: " + problem);
              }
            });
    return entries;
  }

  private static Stream<Path> expand(String entry) {
    if (!entry.endsWith("/*") && !entry.endsWith("\\*")) {
      return Stream.of(Path.of(entry));
    }
    Path folder = Path.of(entry.substring(0, entry.length() - 2));
    if (!Files.isDirectory(folder)) {
      throw new CannotRun("class path: there is no folder " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw new CannotRun("class path: cannot list " + folder);
    }
  }

  private static String problem(Path entry) {
    if (Files.isDirectory(entry)) {
      return "";
    }
    if (!Files.exists(entry)) {
      return "there is no " + entry;
    }
    try {
      new ZipFile(entry.toFile()).close();
      return "";
    } catch (IOException e) {
      return entry + " is no jar and no folder";
    }
  }
}
