package dev.ote.sample.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the sources of this application once more, as a build does. */
final class SampleCompiler {

  private final Path root;
  private final List<String> options;

  /**
   * Creates a compiler.
   *
   * @param root the folder of the default package
   * @param options for the processor, such as {@code -Aote.packages=…}
   */
  SampleCompiler(Path root, List<String> options) {
    this.root = root;
    this.options = List.copyOf(options);
  }

  /** All sources, relative to their root. */
  List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(root::relativize)
          .sorted()
          .toList();
    }
  }

  /**
   * Compiles some sources.
   *
   * @param sources the files, relative to their root
   * @param compiled a folder of classes that were compiled before, or one that does not exist
   * @param target where class files and generated sources go; made if it does not exist
   * @return what the compiler said, {@code file:line:column: kind: text} each, in its order, without
   *     the processor's closing note, which only counts
   */
  List<String> compile(List<Path> sources, Path compiled, Path target) throws IOException {
    Files.createDirectories(target);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              arguments(compiled, target),
              null,
              files.getJavaFileObjectsFromPaths(sources.stream().map(root::resolve).toList()));
      task.setProcessors(ServiceLoader.load(Processor.class));
      boolean success = task.call();
      List<String> lines =
          new ArrayList<>(
              diagnostics.getDiagnostics().stream()
                  .filter(each -> !each.getMessage(Locale.ROOT).startsWith("OTE: "))
                  .map(this::line)
                  .toList());
      if (!success) {
        lines.add("does not compile");
      }
      return List.copyOf(lines);
    }
  }

  private List<String> arguments(Path compiled, Path target) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-Xlint:all,-processing",
                "-implicit:none",
                "-classpath",
                compiled + File.pathSeparator + libraries(),
                "-d",
                target.toString(),
                "-s",
                target.toString()));
    arguments.addAll(options);
    return arguments;
  }

  /** The class path of this test without the application, which is compiled here. */
  private static String libraries() {
    Path own = Path.of("target").toAbsolutePath();
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !Path.of(entry).startsWith(own))
        .reduce((left, right) -> left + File.pathSeparator + right)
        .orElseThrow();
  }

  private String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String place = "";
    if (diagnostic.getSource() != null) {
      place =
          "%s:%d:%d: "
              .formatted(
                  root.toAbsolutePath().relativize(Path.of(diagnostic.getSource().toUri())),
                  diagnostic.getLineNumber(),
                  diagnostic.getColumnNumber());
    }
    return place + kind(diagnostic) + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  private static String kind(Diagnostic<?> diagnostic) {
    return switch (diagnostic.getKind()) {
      case ERROR -> "error";
      case WARNING, MANDATORY_WARNING -> "warning";
      default -> "note";
    };
  }
}
