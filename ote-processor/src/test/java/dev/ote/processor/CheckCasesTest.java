package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases below {@code src/test/resources/checks}: for each check, sources that it must complain
 * about, with every diagnostic's file, line, column and text, in javac and in ECJ; a clean twin, of
 * which nothing may be said; and a page for users. A check without any of the three fails here.
 *
 * <p>{@code options.txt} beside {@code bad} holds compiler options, one a line, and the directives
 * {@code !without PART} (leaves entries out of the class path), {@code !crash STAGE TYPE} (throws
 * when that stage comes to that type), {@code !jdk N} (needs at least that release) and {@code
 * !both OPTION} (holds for the clean twin too) and {@code !clean OPTION} (holds for that alone).
 * With {@code -Dgolden.update=true} the expectations are rewritten instead; review them then.
 */
class CheckCasesTest {
  private static final Path CASES = Path.of("src/test/resources/checks");
  private static final Path PAGES = Path.of("../docs/checks");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicNode> everyCheck() {
    return Arrays.stream(Check.values())
        .map(
            check ->
                dynamicContainer(
                    check.id(),
                    Stream.of(
                        dynamicTest("is said where it holds", () -> bad(check)),
                        dynamicTest("is not said where it does not", () -> clean(check)),
                        dynamicTest("has a page", () -> page(check)))));
  }

  /** Cases of more than one check, such as forms of comments. */
  @TestFactory
  Stream<DynamicNode> furtherCases() throws IOException {
    List<String> ids = Arrays.stream(Check.values()).map(Check::id).toList();
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(folder -> !ids.contains(folder.getFileName().toString()))
          .sorted()
          .map(
              folder ->
                  (DynamicNode) dynamicTest(folder.getFileName().toString(), () -> compare(folder)))
          .toList()
          .stream();
    }
  }

  private static void bad(Check check) throws IOException {
    Path folder = CASES.resolve(check.id());
    String expected = compare(folder);
    assertThat(expected).as("the case shows this check").contains(check.tag());
  }

  private static String compare(Path folder) throws IOException {
    Path expectation = folder.resolve("expected.txt");
    assumeThat(Case.read(folder).runsHere()).as("this JDK is too old for the case").isTrue();
    List<String> findings = Compiling.findings(compile(folder, folder.resolve("bad")));
    String actual =
        findings.stream()
            // Where this class throws its made-up fault is no matter.
            .map(line -> line.replaceAll("CheckCasesTest\\..*\\)", "CheckCasesTest") + "\n")
            .collect(joining());
    if (UPDATE) {
      Files.writeString(expectation, actual);
    }
    String expected = Files.readString(expectation);
    assertThat(actual).isEqualTo(expected);
    compareInEclipse(folder, expected);
    return expected;
  }

  /** ECJ shows other places, and knows less: it may say nothing, but nothing else than javac. */
  private static void compareInEclipse(Path folder, String inJavac) throws IOException {
    Path expectation = folder.resolve("expected-ecj.txt");
    String actual =
        compileByEclipse(folder, folder.resolve("bad")).findings().stream()
            .map(line -> line.replaceAll("CheckCasesTest\\..*\\)", "CheckCasesTest") + "\n")
            .collect(joining());
    if (UPDATE) {
      Files.writeString(expectation, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expectation));
    assertThat(actual.lines().map(CheckCasesTest::withoutPlace))
        .isSubsetOf(inJavac.lines().map(CheckCasesTest::withoutPlace).toList());
  }

  private static String withoutPlace(String line) {
    return line.replaceFirst("^[\\w-]+\\.java:\\d+:\\d+: ", "")
        .replaceFirst("package [\\w.]+: CALL", "CALL");
  }

  private static void clean(Check check) throws IOException {
    Path folder = CASES.resolve(check.id());
    Compilation compilation = compile(folder, folder.resolve("clean"));
    assertThat(Compiling.diagnostics(compilation))
        .allMatch(line -> line.matches("note: OTE: \\d+ types?, .*, 0 findings( \\(.*\\))?"));
    assertThat(compileByEclipse(folder, folder.resolve("clean")).findings()).isEmpty();
  }

  private static void page(Check check) throws IOException {
    String page = Files.readString(PAGES.resolve(check.id() + ".md"));
    assertThat(page).startsWith("# " + check.id() + "\n").contains(check.tag());
    assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + check.id() + ".md)");
  }

  private static TestCompilation compileByEclipse(Path folder, Path sources) throws IOException {
    boolean clean = sources.endsWith("clean");
    Case options = Case.read(folder);
    List<String> all = new ArrayList<>(List.of("--release", options.release(), "-proceedOnError"));
    all.addAll(clean ? options.forClean() : options.compilerOptions());
    String[] missing = clean ? new String[0] : options.missing().toArray(String[]::new);
    try (Stream<Path> files = Files.walk(sources)) {
      return TestCompiler.ECJ.compile(
          new OteProcessor(crash(options, clean)),
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList(),
          Compiling.classPathWithout(missing),
          all);
    }
  }

  private static StageGuard.StageListener crash(Case options, boolean clean) {
    return (stage, type) -> {
      if (!clean && options.crashes(stage, type)) {
        throw new IllegalStateException("made for a test");
      }
    };
  }

  private static Compilation compile(Path folder, Path sources) throws IOException {
    assertThat(sources).isDirectory();
    boolean clean = sources.endsWith("clean");
    Case options = Case.read(folder);
    Compiler compiler =
        javac()
            .withProcessors(new OteProcessor(crash(options, clean)))
            .withOptions((clean ? options.forClean() : options.compilerOptions()).toArray());
    if (!clean && !options.missing().isEmpty()) {
      compiler =
          compiler.withClasspath(
              Compiling.classPathWithout(options.missing().toArray(String[]::new)));
    }
    return compiler.compile(Compiling.sourcesBelow(sources));
  }

  private record Case(List<String> lines) {

    static Case read(Path folder) throws IOException {
      Path file = folder.resolve("options.txt");
      return new Case(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    boolean runsHere() {
      return directives("!jdk ").mapToInt(Integer::parseInt).allMatch(n -> n <= running());
    }

    /** What ECJ is to read: the release that the case needs, or the oldest that we support. */
    String release() {
      return directives("!jdk ").findFirst().orElse("17");
    }

    List<String> missing() {
      return directives("!without ").toList();
    }

    boolean crashes(String stage, String type) {
      return directives("!crash ").anyMatch((stage + " " + type)::equals);
    }

    List<String> compilerOptions() {
      return Stream.concat(
              lines.stream().filter(line -> !line.startsWith("!")), directives("!both "))
          .toList();
    }

    /** A clean twin is compiled without the options that are wrong. */
    List<String> forClean() {
      return Stream.concat(directives("!both "), directives("!clean ")).toList();
    }

    private Stream<String> directives(String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()).strip());
    }

    private static int running() {
      return Runtime.version().feature();
    }
  }
}
