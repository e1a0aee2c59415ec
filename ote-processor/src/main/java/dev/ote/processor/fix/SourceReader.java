package dev.ote.processor.fix;

import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.fix.SourceText.Unpatchable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;

/** Reads source files as the compiler did, with their places in the project. */
final class SourceReader {
  private final Map<Path, SourceText> read = new HashMap<>();
  private Optional<Path> root = Optional.empty();

  SourceText read(JavaFileObject object, SourceFile file) throws Unpatchable {
    Path onDisk = file.onDisk();
    if (onDisk == null) {
      throw new Unpatchable("it is no file on disk");
    }
    SourceText known = read.get(onDisk);
    if (known == null) {
      try {
        known =
            SourceText.read(
                pathInProject(onDisk.toAbsolutePath(), file.pathInProject()),
                onDisk,
                charset(object),
                object.getCharContent(true));
      } catch (IOException | UnsupportedOperationException e) {
        throw new Unpatchable("it cannot be read");
      }
      read.put(onDisk, known);
    }
    return known;
  }

  /** Paths in a patch are those from the root of the project, of which there can be one only. */
  private String pathInProject(Path file, String inProject) throws Unpatchable {
    Path folder = Path.of("").toAbsolutePath();
    if (!inProject.isEmpty()) {
      Path relative = Path.of(inProject);
      folder = file;
      for (int i = 0; i < relative.getNameCount() && folder != null; i++) {
        folder = folder.getParent();
      }
    }
    if (folder == null || !file.startsWith(folder)) {
      throw new Unpatchable("the root of its project is unknown");
    }
    if (root.isPresent() && !root.get().equals(folder)) {
      throw new Unpatchable("it is in another project than the files before it");
    }
    root = Optional.of(folder);
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** The encoding that the compiler was told; it says so nowhere else. */
  private static Charset charset(JavaFileObject object) throws IOException {
    try (Reader reader = object.openReader(true)) {
      String name = reader instanceof InputStreamReader decoding ? decoding.getEncoding() : null;
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
