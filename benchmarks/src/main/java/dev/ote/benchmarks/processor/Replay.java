package dev.ote.benchmarks.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes again what a processor has written: what is left of a compilation's cost if a processor
 * costs nothing. That is the compiler's own for rounds and for files.
 */
public final class Replay extends AbstractProcessor {
  static final String SOURCES = "replay.sources";
  static final String RESOURCES = "replay.resources";

  private boolean started;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(SOURCES, RESOURCES);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      if (!started) {
        started = true;
        Path sources = folder(SOURCES);
        for (Path file : files(sources)) {
          String name = sources.relativize(file).toString().replace('\\', '/');
          write(
              processingEnv
                  .getFiler()
                  .createSourceFile(name.replace(".java", "").replace('/', '.')),
              file);
        }
      } else if (round.processingOver()) {
        Path resources = folder(RESOURCES);
        for (Path file : files(resources)) {
          write(
              processingEnv
                  .getFiler()
                  .createResource(
                      StandardLocation.CLASS_OUTPUT,
                      "",
                      "META-INF/ote/" + resources.relativize(file)),
              file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private Path folder(String option) {
    return Path.of(processingEnv.getOptions().getOrDefault(option, ""));
  }

  private static void write(FileObject target, Path file) throws IOException {
    try (Writer out = target.openWriter()) {
      out.write(Files.readString(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
