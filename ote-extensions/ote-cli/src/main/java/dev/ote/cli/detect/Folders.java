package dev.ote.cli.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where series are, and where scored ones go.
 *
 * @param in is there
 * @param out may not be there yet
 */
record Folders(Path in, Path out) {

  Folders {
    if (!Files.exists(in)) {
      throw new IllegalArgumentException("there is no " + in);
    }
    if (!Files.isDirectory(in)) {
      throw new IllegalArgumentException(in + " is no folder");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new IllegalArgumentException(out + " is no folder");
    }
  }

  /** One within the other would make outputs the inputs of the next time. */
  void checkApart() throws IOException {
    Path from = in.toRealPath();
    Path to = real(out.toAbsolutePath().normalize());
    if (to.startsWith(from) || from.startsWith(to)) {
      throw new IllegalArgumentException(
          "%s and %s must be apart, neither in the other".formatted(in, out));
    }
  }

  /** Links resolved as far as the path is there. */
  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  /** Where the scored file goes. */
  Path target(Path file) {
    return out.resolve(in.relativize(file)).toAbsolutePath();
  }
}
