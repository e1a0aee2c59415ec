package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The index of a class folder: of this compilation and of earlier ones.
 *
 * @param types what is still there, sorted by name
 * @param problems files that cannot be read, one message each
 */
record IndexFolder(List<IndexedType> types, List<String> problems) {
  static final String PATH = "META-INF/ote";
  private static final String SUFFIX = ".json";

  /**
   * Reads {@code META-INF/ote} below a class folder.
   *
   * @param projectRoot what sources are relative to
   * @param compiled what is compiled now
   */
  static IndexFolder read(Path classes, Path projectRoot, Compiled compiled) throws IOException {
    List<IndexedType> types = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files(classes.resolve(PATH))) {
      try {
        IndexedType type = IndexReader.read(Files.readString(file, UTF_8));
        if (isNamedAfter(type, file) && exists(type, classes, projectRoot, compiled)) {
          types.add(type);
        }
      } catch (MalformedIndexException | MalformedInputException e) {
        problems.add(
            "%s/%s cannot be read and is left out of the report: %s"
                .formatted(PATH, file.getFileName(), e.getMessage()));
      }
    }
    types.sort(Comparator.comparing(IndexedType::type));
    return new IndexFolder(types, problems);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** A copy under another name would count a type twice. */
  private static boolean isNamedAfter(IndexedType type, Path file) {
    return file.endsWith(type.type() + SUFFIX);
  }

  private static boolean exists(
      IndexedType type, Path classes, Path projectRoot, Compiled compiled) {
    // Of a package without annotations no class file is written.
    boolean hasClass =
        type.isPackage()
            || compiled.isIndexed(type.type())
            || Files.exists(classes.resolve(type.type().replace('.', '/') + ".class"));
    return hasClass
        && !compiled.isStale(type.type())
        && (type.source().isEmpty() || Files.exists(projectRoot.resolve(type.source())));
  }
}
