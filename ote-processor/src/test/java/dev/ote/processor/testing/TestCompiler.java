package dev.ote.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** The compilers that the processor is to work in, with sources and outputs in real folders. */
public enum TestCompiler {
  JAVAC,
  ECJ;

  private JavaCompiler create() {
    return switch (this) {
      case JAVAC -> requireNonNull(ToolProvider.getSystemJavaCompiler());
      case ECJ -> new EclipseCompiler();
    };
  }

  /** Compiles sources given as text by path, such as {@code p/A.java}, in the order of the map. */
  public TestCompilation compile(
      Processor processor, Map<String, String> sources, String... options) {
    return compile(processor, sources, Compiling.classPathWithout(), List.of(options));
  }

  /** The same with another class path than that of the tests. */
  public TestCompilation compile(
      Processor processor,
      Map<String, String> sources,
      List<File> classPath,
      List<String> options) {
    return inTemporaryFolder(
        folder -> {
          List<Path> files =
              sources.entrySet().stream()
                  .map(each -> write(folder.resolve("src").resolve(each.getKey()), each.getValue()))
                  .toList();
          return compile(processor, files, folder.resolve("out"), classPath, options);
        });
  }

  /** Compiles source files as they lie there. */
  public TestCompilation compile(
      Processor processor, List<Path> sources, List<File> classPath, List<String> options) {
    return inTemporaryFolder(
        folder -> compile(processor, sources, folder.resolve("out"), classPath, options));
  }

  /** The same into a folder that stays, with what is in it. */
  public TestCompilation compile(
      Processor processor, List<Path> sources, Path out, List<File> classPath, List<String> options)
      throws IOException {
    Files.createDirectories(out);
    JavaCompiler tool = create();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean success;
    try (StandardJavaFileManager files =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, encoding(options))) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(out.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(out.toFile()));
      files.setLocation(StandardLocation.CLASS_PATH, classPath);
      JavaCompiler.CompilationTask task =
          tool.getTask(
              // ECJ prints what it also tells the listener.
              Writer.nullWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromFiles(sources.stream().map(Path::toFile).toList()));
      task.setProcessors(List.of(processor));
      success = task.call();
    }
    return TestCompilation.of(success, diagnostics.getDiagnostics(), out);
  }

  /** A file manager with an encoding of its own takes no other from the options. */
  private static @Nullable Charset encoding(List<String> options) {
    return options.contains("-encoding") ? null : UTF_8;
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(requireNonNull(file.getParent()));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface InFolder {
    TestCompilation compile(Path folder) throws IOException;
  }

  private static TestCompilation inTemporaryFolder(InFolder action) {
    try {
      Path folder = Files.createTempDirectory("ote-compilation");
      try {
        return action.compile(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
