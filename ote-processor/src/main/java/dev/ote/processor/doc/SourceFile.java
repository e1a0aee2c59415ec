package dev.ote.processor.doc;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that a declaration stands in, as far as the compiler tells.
 *
 * @param path its path with slashes; empty where unknown
 * @param onDisk the same as a real file; null where it is unknown or lies in memory
 */
public record SourceFile(String path, @Nullable Path onDisk) {
  private static final List<String> ROOT_MARKERS =
      List.of(
          ".git",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "build.xml",
          "MODULE.bazel",
          "BUILD.bazel");

  private static final List<String> GENERATED_FOLDERS =
      List.of("/target/generated-sources/", "/target/generated-test-sources/", "/build/generated/");

  public static final SourceFile UNKNOWN = new SourceFile("", null);

  /** An answer that may be missing. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  static SourceFile of(URI uri) {
    String path = uri.getPath() == null ? uri.getSchemeSpecificPart() : uri.getPath();
    if (!"file".equals(uri.getScheme())) {
      return new SourceFile(path, null);
    }
    try {
      Path file = Path.of(uri);
      return new SourceFile(path, Files.exists(file) ? file : null);
    } catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
      return new SourceFile(path, null);
    }
  }

  public boolean isKnown() {
    return !path.isEmpty();
  }

  /** Whether it lies where build tools keep what generators write. */
  public boolean isInGeneratedFolder() {
    return isInGeneratedFolder(path);
  }

  /** The same of a path, or of a URI. */
  public static boolean isInGeneratedFolder(String path) {
    return GENERATED_FOLDERS.stream().anyMatch(path.replace('\\', '/')::contains);
  }

  /**
   * The path from the project's root; empty where that is unknown. The root's own name, and what is
   * above it, is each machine's own choice.
   */
  public String pathInProject() {
    @Nullable Path root = onDisk == null ? null : projectRoot(onDisk);
    return root == null || onDisk == null
        ? ""
        : root.relativize(onDisk).toString().replace('\\', '/');
  }

  /**
   * The root of the project that a file or folder lies in: the folder with the outermost build file
   * of nested modules, or that of the repository; null where there is none.
   */
  public static @Nullable Path projectRoot(Path within) {
    @Nullable Path found = null;
    for (@Nullable Path folder = within; folder != null; folder = folder.getParent()) {
      if (ROOT_MARKERS.stream().map(folder::resolve).anyMatch(Files::exists)) {
        found = folder;
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return found;
  }

  /** Whether a relative path leads to a file from this file's folder or from one above it. */
  Answer exists(String relative) {
    if (onDisk == null) {
      return Answer.UNKNOWN;
    }
    for (Path folder = onDisk.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(relative))) {
        return Answer.YES;
      }
    }
    return Answer.NO;
  }
}
