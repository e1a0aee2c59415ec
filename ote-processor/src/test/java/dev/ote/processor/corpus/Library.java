package dev.ote.processor.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library of the corpus.
 *
 * @param name artifact and version
 * @param sources the jar of its sources
 * @param classPath what these compile against
 */
public record Library(String name, Path sources, List<Path> classPath) {

  /** All libraries of a folder that the module {@code corpus} filled. */
  public static List<Library> in(Path folder) throws IOException {
    List<Path> classPath = jarsIn(folder.resolve("libs"));
    return jarsIn(folder.resolve("sources")).stream()
        .map(
            jar ->
                new Library(
                    jar.getFileName().toString().replace("-sources.jar", ""), jar, classPath))
        .toList();
  }

  /**
   * Unpacks the sources into a folder, which is emptied before; without the module's declaration.
   */
  public List<Path> unpackInto(Path folder) throws IOException {
    delete(folder);
    List<Path> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(sources.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().endsWith(".java")
            && !entry.getName().startsWith("META-INF/")
            && !entry.getName().endsWith("module-info.java")) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
          files.add(file);
        }
      }
    }
    return files;
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
