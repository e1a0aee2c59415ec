package dev.ote.processor.corpus;

import dev.ote.processor.OteProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles an annotated library with the processor as users have it, all its findings notes. */
final class LibraryCompilation {
  private static final Pattern MARK = Pattern.compile("@OteGenerated\\(\"([^\"]+)\"\\)");

  private static final List<String> OPTIONS =
      List.of(
          "-Xlint:all",
          // Later ones have methods in java.util.List that some of the libraries clash with.
          "--release",
          "17",
          "-Xmaxerrs",
          "100000",
          "-Xmaxwarns",
          "100000",
          // Else javac stops before it has looked at the wrappers.
          "-XDshould-stop.ifError=FLOW",
          "-Aote.severity=note",
          "-Aote.severity.ObserveImpossible=note",
          "-Aote.maxWarnings=1000000");

  private final Library library;
  private final Path generated;
  private final Path classes;
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  LibraryCompilation(Library library, Path folder) throws IOException {
    this.library = library;
    this.generated = Files.createDirectories(folder.resolve("generated")).toAbsolutePath();
    this.classes = Files.createDirectories(folder.resolve("classes"));
  }

  LibraryResult compile(List<Path> sources, List<AnnotatedType> types) throws IOException {
    long start = System.nanoTime();
    run(sources);
    long millis = (System.nanoTime() - start) / 1_000_000;
    return new LibraryResult(library.name(), types, wrapped(), said(diagnostic -> true), millis);
  }

  private void run(List<Path> sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      List<Path> classPath = new ArrayList<>(library.classPath());
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(Path::of)
          .forEach(classPath::add);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              OPTIONS,
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new OteProcessor()));
      // False where the library's own sources have errors, which are none of ours.
      var unused = task.call();
    }
  }

  /** What was wrapped, by the names that the wrappers themselves give. */
  private Set<String> wrapped() throws IOException {
    Set<String> wrapped = new HashSet<>();
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher mark = MARK.matcher(Files.readString(file));
        if (mark.find()) {
          wrapped.add(mark.group(1));
        }
      }
    }
    return wrapped;
  }

  private List<Message> said(Predicate<Diagnostic<? extends JavaFileObject>> wanted) {
    return diagnostics.getDiagnostics().stream().filter(wanted).map(this::message).toList();
  }

  private Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
    Path file =
        diagnostic.getSource() != null && "file".equals(diagnostic.getSource().toUri().getScheme())
            ? Path.of(diagnostic.getSource().toUri())
            : Path.of("");
    return new Message(
        diagnostic.getKind(),
        String.valueOf(diagnostic.getCode()),
        file,
        file.startsWith(generated),
        diagnostic.getPosition(),
        diagnostic.getLineNumber(),
        diagnostic.getMessage(null).replace('\n', ' '));
  }
}
