package dev.ote.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  private static final String HEADER =
      """
      # Findings of OTE that this code base accepts: element, check, and their number if there
      # is more than one. Written by -Aote.baselineUpdate=true; new findings are still shown.
      """;

  private static final String STORE =
      """
      package shop;
      import java.util.List;
      /**
       * LOCATION: shop.Store
       * DEPENDENCIES: none
       * TRACE POINTS: - Entry: gone() - Exit: lost()
       */
      @dev.ote.annotations.Observe
      public class Store {
        private final Till kasse = new Till();
        public Store(Till till, Till... tills) {}
        /** TRACE PATH: 1. Store.sell() 2. inner() */
        public <T extends Comparable<T>> void sell(List<T>[] what, int... größe) {}
        public void sell(T of) {}
        private void inner() {}
        static class T {}
        /** PURPOSE: hold */
        @dev.ote.annotations.Observe
        public interface Регал { void füllen(java.util.Map.Entry<String, ?> e); }
      }
      """;

  private static final String TILL =
      "package shop; class Till { @SuppressWarnings(\"ote:ObserveMissing\") public void open() {} }";

  private static final String ACCEPTED =
      """
      shop.Store PurposeMissing
      shop.Store TracePointUnresolved 2
      shop.Store#kasse DependencyUndocumented
      shop.Store#sell(List[],int[]) TracePathDrift
      shop.Store#sell(T) TracePathMissing
      shop.Store.Регал DependenciesMissing
      shop.Store.Регал LocationMissing
      shop.Store.Регал TracePointsMissing
      """;

  @TempDir Path project;

  @BeforeEach
  void sources() throws IOException {
    write("pom.xml", "<project/>");
    write("app/pom.xml", "<project/>");
    write("app/src/shop/Store.java", STORE);
    write("app/src/shop/Till.java", TILL);
  }

  @Test
  void acceptsWhatItHasWrittenAndNothingElse() throws IOException {
    TestCompilation update = compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true");

    assertThat(read("ote.txt")).isEqualTo(HEADER + ACCEPTED);
    assertThat(texts(update))
        .containsExactly(
            "note: OTE: 2 types, 3 public operations, 3 observed (100.0 %), 0 findings"
                + " (9 in baseline)");
    assertThat(texts(compile("-Aote.baseline=ote.txt", "-Aote.baselineStrict=true")))
        .isEqualTo(texts(update));
    assertThat(files()).contains("ote.txt").noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void isAFileLikeThoseAroundIt() throws IOException {
    TestCompilation unused = compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true");

    assumeTrue(Files.getFileStore(project).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(project.resolve("ote.txt")))
        .isEqualTo(Files.getPosixFilePermissions(project.resolve("pom.xml")));
  }

  @Test
  void doesNotMindWhereTheCodeStands() throws IOException {
    write("ote.txt", ACCEPTED);
    write(
        "app/src/shop/Store.java",
        STORE.replace("public void sell(T", "\n\n\n  public void sell(T"));

    assertThat(compile("-Aote.baseline=ote.txt").findings()).isEmpty();
  }

  @Test
  void showsAllOfACheckInAnElementWhereThereAreMoreThanAccepted() throws IOException {
    write("ote.txt", ACCEPTED);
    write(
        "app/src/shop/Store.java",
        STORE.replace("- Exit: lost()", "- Exit: lost() - Other: more()"));

    TestCompilation compilation = compile("-Aote.baseline=ote.txt");

    assertThat(compilation.findings())
        .containsExactly(
            "Store.java:6:27: warning: TRACE POINTS entry 'gone()' does not resolve: Store has no"
                + " method 'gone' [ote:TracePointUnresolved]",
            "Store.java:6:42: warning: TRACE POINTS entry 'lost()' does not resolve: Store has no"
                + " method 'lost' [ote:TracePointUnresolved]",
            "Store.java:6:58: warning: TRACE POINTS entry 'more()' does not resolve: Store has no"
                + " method 'more' [ote:TracePointUnresolved]");
    assertThat(texts(compilation)).last().asString().endsWith("3 findings (7 in baseline)");
  }

  @Test
  void aNewElementHasNewFindings() throws IOException {
    write("ote.txt", ACCEPTED);
    write("app/src/shop/Store.java", STORE.replace("sell(T of)", "sell(T of, T other)"));

    assertThat(compile("-Aote.baseline=ote.txt").findings())
        .singleElement()
        .asString()
        .endsWith(
            "sell() has no TRACE PATH section: add 'TRACE PATH: 1. Store.sell()'"
                + " [ote:TracePathMissing]");
  }

  @Test
  void shrinkingIsNoMistakeUnlessItIsStrict() throws IOException {
    write("ote.txt", ACCEPTED);
    write(
        "app/src/shop/Store.java",
        STORE
            .replace("- Exit: lost()", "")
            .replace("{}\n  private void inner", "{ }\n  private void inner")
            .replace("2. inner()", "2. free text"));

    assertThat(compile("-Aote.baseline=ote.txt").findings()).isEmpty();
    TestCompilation strict =
        compile(
            "-Aote.baseline=ote.txt",
            "-Aote.baselineStrict=true",
            "-Aote.severity.BaselineStale=error");
    assertThat(strict.success()).isFalse();
    assertThat(strict.findings())
        .containsExactly(
            "error: baseline 'ote.txt': line 2 accepts shop.Store TracePointUnresolved, but 1 of 2"
                + " are found: -Aote.baselineUpdate=true brings it up to date [ote:BaselineStale]",
            "error: baseline 'ote.txt': line 4 accepts shop.Store#sell(List[],int[]) TracePathDrift,"
                + " but it is not found any more: -Aote.baselineUpdate=true brings it up to date"
                + " [ote:BaselineStale]");
  }

  @Test
  void strictFailsUnderWerrorAlsoBehindTheSecondPass() throws IOException {
    write("ote.txt", ACCEPTED + "shop.Store LocationMissing\n");

    TestCompilation strict =
        compile("-Aote.baseline=ote.txt", "-Aote.baselineStrict=true", "-Werror");

    assertThat(strict.success()).isFalse();
    assertThat(strict.findings()).singleElement().asString().startsWith("warning: baseline");
  }

  @Test
  void leavesAloneWhatItCannotKnow() throws IOException {
    String others =
        """
        other.Type LocationMissing
        shop.Store OperationNameClash
        shop.Store#sell(List[],int[]) TracePathDrift
        """;
    write("ote.txt", others);
    write(
        "app/src/shop/Store.java",
        STORE.replace("{}\n  private void inner", "{ inner(); }\n  private void inner"));
    String options = "-Aote.severity.LocationMissing=off";

    assertThat(
            compile(
                    "-Aote.baseline=ote.txt",
                    "-Aote.baselineStrict=true",
                    "-Aote.deep=false",
                    options)
                .findings())
        .noneMatch(line -> line.contains("BaselineStale"));

    compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true", "-Aote.deep=false", options);
    assertThat(read("ote.txt").lines().toList())
        .containsAll(others.lines().toList())
        .doesNotContain("shop.Store.Регал LocationMissing")
        .isSorted();
  }

  @Test
  void updatingReplacesWhatIsKnownAndKeepsHeaderAndLineBreaks() throws IOException {
    String before =
        """
        # Ours.
        # Ask before adding.
        zoo.Ape LocationMissing
        shop.Store LocationMissing
        # lost
        shop.Store.Gone#x() TracePathMissing 7
        shop.Till PurposeMissing
        """;
    write("ote.txt", before.replace("\n", "\r\n"));

    compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true");

    assertThat(read("ote.txt"))
        .isEqualTo(
            ("# Ours.\n# Ask before adding.\n" + ACCEPTED + "zoo.Ape LocationMissing\n")
                .replace("\n", "\r\n"));
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(project.resolve("ote.txt"), old);
    compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true");
    assertThat(Files.getLastModifiedTime(project.resolve("ote.txt"))).isEqualTo(old);
    assertThat(compile("-Aote.baseline=ote.txt").findings()).isEmpty();
  }

  @Test
  void aTypeAloneKeepsTheEntriesOfTheOthersAndFindsNothingStale() throws IOException {
    write(
        "app/src/shop/Buyer.java",
        """
        package shop;
        /** LOCATION: shop.Buyer
          * PURPOSE: buy
          * TRACE POINTS: Buyer.buy() */
        @dev.ote.annotations.Observe
        class Buyer {
          /** TRACE PATH: 1. Buyer.buy() 2. Till.open() 3. Till.shut() */
          public void buy(Till till) { till.open(); }
        }
        """);
    write("app/src/shop/Till.java", "package shop; class Till { void open() {} void shut() {} }");
    TestCompilation all = compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true");
    String before = read("ote.txt");
    assertThat(before)
        .contains(
            "shop.Buyer DependenciesMissing\nshop.Buyer#buy(Till) TracePathDrift\nshop.Store");
    List<File> classPath = new ArrayList<>(Compiling.classPathWithout());
    for (String type : List.of("Till", "Store", "Buyer")) {
      byte[] bytes = Objects.requireNonNull(all.files().get("shop/" + type + ".class"));
      Path file = project.resolve("classes/shop/" + type + ".class");
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    }
    classPath.add(project.resolve("classes").toFile());

    TestCompilation alone =
        TestCompiler.JAVAC.compile(
            new OteProcessor(),
            List.of(project.resolve("app/src/shop/Buyer.java")),
            classPath,
            List.of("-Aote.baseline=ote.txt", "-Aote.baselineStrict=true"));
    assertThat(alone.success()).isTrue();
    assertThat(alone.findings()).isEmpty();
    TestCompilation update =
        TestCompiler.JAVAC.compile(
            new OteProcessor(),
            List.of(project.resolve("app/src/shop/Buyer.java")),
            classPath,
            List.of("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true"));
    assertThat(update.success()).isTrue();
    assertThat(read("ote.txt")).isEqualTo(before);
  }

  @Test
  void saysWhatItCannotReadWithItsLine() throws IOException {
    write(
        "ote.txt",
        """
        \uFEFF# header

        <<<<<<< HEAD
        shop.Store PurposeMising
        shop.Store RuntimeMissing
        shop.Store TracePointUnresolved 0
        shop.Store PurposeMissing
        shop.Store PurposeMissing 4
        =======
        >>>>>>> other
        """);

    assertThat(
            compile(
                    "-Aote.baseline=ote.txt",
                    "-Aote.severity=off",
                    "-Aote.severity.InvalidOption=warning")
                .findings())
        .containsExactly(
            problem(
                "line 3: '<<<<<<< HEAD' names no finding: expected an element, a check, and a number"
                    + " if it is not 1"),
            problem("line 4: 'PurposeMising' is no check: did you mean 'PurposeMissing'?"),
            problem("line 5: a baseline does not accept RuntimeMissing"),
            problem(
                "line 6: 'shop.Store TracePointUnresolved 0' names no finding: expected an element, a"
                    + " check, and a number if it is not 1"),
            problem("line 8: repeats line 7"),
            problem("and 2 more lines cannot be read"));
    assertThat(compile("-Aote.baseline=ote.txt").findings())
        .noneMatch(line -> line.contains("[ote:PurposeMissing]"));
  }

  @Test
  void saysThatThereIsNoFileOrNoneThatCanBeRead() throws IOException {
    String option = "-Aote.baseline=nothing/ote.txt";
    assertThat(compile(option).findings())
        .contains(
            problem("there is no such file: -Aote.baselineUpdate=true writes it")
                .replace("ote.txt", "nothing/ote.txt"))
        .hasSize(10);
    compile(option, "-Aote.baselineUpdate=true");
    assertThat(read("nothing/ote.txt")).isEqualTo(HEADER + ACCEPTED);

    Files.write(project.resolve("ote.txt"), new byte[] {'a', (byte) 0xff});
    assertThat(compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true").findings())
        .contains(problem("it cannot be read: it is not UTF-8"));
    assertThat(Files.readAllBytes(project.resolve("ote.txt"))).hasSize(2);
  }

  @Test
  void isNotWrittenWhereTheCompilationHasErrors() throws IOException {
    write("app/src/shop/Till.java", TILL.replace("{} }", "{ int i = \"\"; } }"));

    assertThat(texts(compile("-Aote.baseline=ote.txt", "-Aote.baselineUpdate=true")))
        .contains(
            "note: OTE: baseline 'ote.txt' is not written, because errors kept something from being checked");
    assertThat(files()).doesNotContain("ote.txt");
  }

  @Test
  void eclipseAcceptsTooAndKeepsWhatItCannotSee() throws IOException {
    write("ote.txt", ACCEPTED);

    TestCompilation ecj =
        compile(TestCompiler.ECJ, project.resolve("ote.txt"), "-Aote.baselineStrict=true");
    assertThat(ecj.findings()).isEmpty();

    compile(TestCompiler.ECJ, project.resolve("ote.txt"), "-Aote.baselineUpdate=true");
    assertThat(read("ote.txt")).isEqualTo(ACCEPTED);
  }

  private static String problem(String text) {
    return "warning: baseline 'ote.txt': " + text + " [ote:InvalidOption]";
  }

  private TestCompilation compile(String... options) {
    return TestCompiler.JAVAC.compile(
        new OteProcessor(), javaFiles(), Compiling.classPathWithout(), List.of(options));
  }

  private TestCompilation compile(TestCompiler compiler, Path baseline, String option) {
    return compiler.compile(
        new OteProcessor(),
        javaFiles(),
        Compiling.classPathWithout(),
        List.of("--release", "17", "-Aote.baseline=" + baseline, option));
  }

  private List<Path> javaFiles() {
    return files().stream().filter(f -> f.endsWith(".java")).map(project::resolve).toList();
  }

  private List<String> texts(TestCompilation compilation) {
    return compilation.said().stream().map(TestCompilation.Said::toString).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text, UTF_8);
  }

  private String read(String path) throws IOException {
    return Files.readString(project.resolve(path), UTF_8);
  }

  private List<String> files() {
    TreeMap<String, Path> files = new TreeMap<>();
    try (var all = Files.walk(project)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(project.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return List.copyOf(files.keySet());
  }
}
