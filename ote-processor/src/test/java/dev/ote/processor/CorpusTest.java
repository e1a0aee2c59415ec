package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.diagnostic.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
    Result result = compile(sources, generated, folder);

    System.out.println(table(library, annotated, result));
    Files.write(folder.resolve("errors.txt"), result.errors());
    Files.write(folder.resolve("refusals.txt"), result.said(Check.OBSERVE_IMPOSSIBLE));
    assertThat(result.said(Check.INTERNAL_ERROR)).isEmpty();
    assertThat(result.errors()).isEmpty();
    assertThat(result.wrappers())
        .as("98 % of the types that have an operation")
        .isGreaterThanOrEqualTo((annotated - result.withoutOperations()) * 98 / 100);
  }

  /**
   * What came of one library.
   *
   * @param wrappers how many were generated
   * @param errors the errors inside them
   * @param findings all that the processor said, with its tags
   */
  private record Result(long wrappers, List<String> errors, List<String> findings) {

    List<String> said(Check check) {
      return findings.stream().filter(finding -> finding.endsWith(check.tag())).toList();
    }

    long withoutOperations() {
      return said(Check.OBSERVE_IMPOSSIBLE).stream()
          .filter(finding -> finding.contains("it has no public instance method to observe"))
          .count();
    }
  }

  /** Compiles everything with the processor as users have it, all its findings made notes. */
  private static Result compile(List<Path> sources, Path generated, Path folder)
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
                  // Later ones have methods in java.util.List that some of the libraries clash
                  // with.
                  "--release",
                  "17",
                  "-Xmaxerrs",
                  "100000",
                  "-Xmaxwarns",
                  "100000",
                  "-XDshould-stop.ifError=FLOW",
                  "-Aote.severity=note",
                  "-Aote.severity.ObserveImpossible=note",
                  "-Aote.maxWarnings=1000000"),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new OteProcessor()));
      task.call();
    }
    Set<Diagnostic.Kind> error = Set.of(Diagnostic.Kind.ERROR);
    Set<Diagnostic.Kind> warning =
        Set.of(Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING);
    Files.write(folder.resolve("other-errors.txt"), lines(diagnostics, error, generated, false));
    Files.write(folder.resolve("warnings.txt"), lines(diagnostics, warning, generated, true));
    try (Stream<Path> files = Files.walk(generated)) {
      return new Result(
          files.filter(file -> file.toString().endsWith("Observed.java")).count(),
          lines(diagnostics, error, generated, true),
          diagnostics.getDiagnostics().stream()
              .map(CorpusTest::line)
              .filter(line -> line.contains("[ote:"))
              .toList());
    }
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

  private static String table(String library, int annotated, Result result) {
    long without = result.withoutOperations();
    StringBuilder table = new StringBuilder();
    table.append(
        "%n%s: %d types, %d without operations, %d wrapped (%.1f %% of the others), %d errors, %d crashes%n"
            .formatted(
                library,
                annotated,
                without,
                result.wrappers(),
                100.0 * result.wrappers() / Math.max(1, annotated - without),
                result.errors().size(),
                result.said(Check.INTERNAL_ERROR).size()));
    count(result.said(Check.OBSERVE_IMPOSSIBLE), CorpusTest::reason, table);
    table.append("  findings of all checks:%n".formatted());
    count(result.findings(), line -> line.replaceAll(".*\\[ote:(\\w+)\\]$", "$1"), table);
    return table.toString();
  }

  private static void count(
      List<String> lines, Function<String, String> group, StringBuilder table) {
    lines.stream()
        .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.counting()))
        .forEach((name, count) -> table.append("  %5d  %s%n".formatted(count, name)));
  }

  /** The reason without what is particular to one type. */
  private static String reason(String refusal) {
    return refusal
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
