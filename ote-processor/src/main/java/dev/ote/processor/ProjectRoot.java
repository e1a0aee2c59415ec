package dev.ote.processor;

import dev.ote.processor.doc.SourceFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where relative paths in options begin. */
final class ProjectRoot {
  private ProjectRoot() {}

  /**
   * The root of the project that the sources are in; the folder that the compiler runs in where
   * they are in none.
   *
   * @param otherwise what is looked at where the compiler does not tell of sources, as ECJ
   */
  static Path of(Stream<SourceFile> sources, Path otherwise) {
    Path here = here();
    Optional<Path> source = sources.flatMap(file -> Stream.ofNullable(file.onDisk())).findFirst();
    @Nullable Path root = SourceFile.projectRoot(source.orElse(otherwise));
    return root == null ? here : root;
  }

  /** The folder that the compiler runs in. */
  static Path here() {
    return Path.of("").toAbsolutePath();
  }
}
