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
   */
  static Path of(Stream<SourceFile> sources) {
    Path here = Path.of("").toAbsolutePath();
    Optional<Path> source = sources.flatMap(file -> Stream.ofNullable(file.onDisk())).findFirst();
    @Nullable Path root = SourceFile.projectRoot(source.orElse(here));
    return root == null ? here : root;
  }
}
