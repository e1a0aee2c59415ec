package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.diagnostic.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Wraps every type of real libraries: nothing that is generated may fail to compile. The profile
 * {@code corpus} fetches the libraries, see {@code pom.xml}.
 */
@Tag("corpus")
final class CorpusTest {
  private static final Path CORPUS = Path.of("target", "corpus");

  @TestFactory
  Stream<DynamicTest> everyTypeOfALibrary() throws IOException {
    Pattern wanted = Pattern.compile(System.getProperty("corpus.library", ""));
    return jarsIn("sources").stream()
        .filter(jar -> wanted.matcher(jar.getFileName().toString()).find())
        .map(jar -> DynamicTest.dynamicTest(jar.getFileName().toString(), () -> wrap(jar)));
  }

  private static void wrap(Path jar) throws IOException {
    String library = jar.getFileName().toString().replace("-sources.jar", "");
    Path folder = CORPUS.resolve(library);
    delete(folder);
    List<Path> sources = unpack(jar, folder.resolve("src"));
    int annotated = Annotator.annotate(sources);
    Path generated = Files.createDirectories(folder.resolve("generated"));
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.NOTE);
    List<String> errors = compile(sources, generated, folder, processor);

    System.out.println(table(library, annotated, processor, errors));
    Files.write(folder.resolve("errors.txt"), errors);
    Files.write(
        folder.resolve("refusals.txt"),
        processor.findings.stream().map(f -> f.place().element() + ": " + f.text()).toList());
    assertThat(processor.crashes).isEmpty();
    assertThat(errors).isEmpty();
    assertThat(processor.wrapped.size())
        .as("98 % of the types that have an operation")
        .isGreaterThanOrEqualTo((int) ((annotated - withoutOperations(processor)) * 98 / 100));
  }

  /** Compiles everything; returns the errors inside generated sources. */
  private static List<String> compile(
      List<Path> sources, Path generated, Path folder, WrapperProcessor processor)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      List<Path> classPath = new ArrayList<>(jarsIn("libs"));
      Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
          .map(Path::of)
          .forEach(classPath::add);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      manager.setLocationFromPaths(
          StandardLocation.CLASS_OUTPUT,
          List.of(Files.createDirectories(folder.resolve("classes"))));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              List.of(
                  "-Xlint:all",
                  "-Xmaxerrs",
                  "100000",
                  "-Xmaxwarns",
                  "100000",
                  "-XDshould-stop.ifError=FLOW"),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processor));
      task.call();
    }
    Set<Diagnostic.Kind> error = Set.of(Diagnostic.Kind.ERROR);
    Set<Diagnostic.Kind> warning =
        Set.of(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
    Files.write(folder.resolve("other-errors.txt"), lines(diagnostics, error, generated, false));
    Files.write(folder.resolve("warnings.txt"), lines(diagnostics, warning, generated, true));
    return lines(diagnostics, error, generated, true);
  }

  private static List<String> lines(
      DiagnosticCollector<JavaFileObject> diagnostics,
      Set<Diagnostic.Kind> kinds,
      Path generated,
      boolean inGenerated) {
    return diagnostics.getDiagnostics().stream()
        .filter(each -> kinds.contains(each.getKind()))
        .filter(each -> isIn(generated, each) == inGenerated)
        .map(CorpusTest::line)
        .toList();
  }

  private static boolean isIn(Path folder, Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null
        && diagnostic.getSource().toUri().getScheme().equals("file")
        && Path.of(diagnostic.getSource().toUri()).startsWith(folder.toAbsolutePath());
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    return (diagnostic.getSource() == null ? "" : diagnostic.getSource().getName())
        + ":"
        + diagnostic.getLineNumber()
        + ": "
        + diagnostic.getMessage(null).replace('\n', ' ');
  }

  private static String table(
      String library, int annotated, WrapperProcessor processor, List<String> errors) {
    Map<String, Long> reasons =
        processor.findings.stream()
            .collect(
                Collectors.groupingBy(CorpusTest::reason, TreeMap::new, Collectors.counting()));
    long without = withoutOperations(processor);
    StringBuilder table = new StringBuilder();
    table.append(
        "%n%s: %d types, %d without operations, %d wrapped (%.1f %% of the others), %d unresolved, %d errors, %d crashes%n"
            .formatted(
                library,
                annotated,
                without,
                processor.wrapped.size(),
                100.0 * processor.wrapped.size() / Math.max(1, annotated - without),
                processor.deferred.size(),
                errors.size(),
                processor.crashes.size()));
    reasons.forEach((reason, count) -> table.append("  %5d  %s%n".formatted(count, reason)));
    return table.toString();
  }

  private static long withoutOperations(WrapperProcessor processor) {
    return processor.findings.stream()
        .filter(finding -> finding.text().endsWith("it has no public instance method to observe"))
        .count();
  }

  /** The reason without what is particular to one type. */
  private static String reason(Finding finding) {
    String kind = finding.place().element().getKind().toString().toLowerCase(java.util.Locale.ROOT);
    boolean ofType = !kind.equals("method") && !finding.text().contains(") cannot be observed: ");
    return (ofType ? "type: " : "method: ")
        + finding
            .text()
            .replaceFirst("^.*? cannot be observed: ", "")
            .replaceAll(
                "(type|interface|package|class|of|named|in|implement) [\\w.]+[\\w(…)]*", "$1 …");
  }

  private static List<Path> unpack(Path jar, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().endsWith(".java")
            && !entry.getName().startsWith("META-INF/")
            && !entry.getName().endsWith("module-info.java")) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
          sources.add(file);
        }
      }
    }
    return sources;
  }

  private static List<Path> jarsIn(String name) throws IOException {
    try (Stream<Path> jars = Files.list(CORPUS.resolve(name))) {
      return jars.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
