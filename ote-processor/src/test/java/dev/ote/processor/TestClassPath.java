package dev.ote.processor;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** A class path with what an earlier compilation left. */
final class TestClassPath {

  private TestClassPath() {}

  static List<File> with(Compilation earlier) {
    try {
      Path folder = Files.createTempDirectory("ote-classes");
      for (JavaFileObject file : earlier.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String name = file.toUri().getPath().replaceFirst("^/?CLASS_OUTPUT/", "");
          Path target = folder.resolve(name);
          Files.createDirectories(target.getParent());
          try (InputStream in = file.openInputStream()) {
            Files.copy(in, target);
          }
        }
      }
      List<File> classPath = new ArrayList<>(Compiling.classPathWithout());
      classPath.add(folder.toFile());
      return classPath;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
