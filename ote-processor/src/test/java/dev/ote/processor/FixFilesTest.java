package dev.ote.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ote.processor.testing.FixableFindings;
import dev.ote.processor.testing.Git;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches of files that are not as one would write them. */
class FixFilesTest {
  private static final String STORE =
      """
      /** Keeps. */
      public class Store {
        public void save() { check(); }

        private void check() {}
      }
      """;

  @TempDir private Path folder;

  private FixedProject project(String... options) {
    return new FixedProject(
        folder,
        Stream.concat(Stream.of("-Aote.packages=**"), Stream.of(options)).toArray(String[]::new));
  }

  private static void roundTrip(FixedProject project) throws IOException {
    TestCompilation after = project.roundTrip();
    assertThat(FixableFindings.in(after)).isEmpty();
    assertThat(project.patch()).isEmpty();
  }

  @Test
  void windowsLineEndsStay() throws IOException {
    FixedProject project = project().with("src/Store.java", STORE.replace("\n", "\r\n"));
    roundTrip(project);
    String text = project.text("src/Store.java");
    assertThat(text)
        .contains(" *\r\n * LOCATION: src/Store.java\r\n")
        .contains("  /**\r\n   * TRACE PATH:\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void whatIsMendedKeepsItsLineEnds(String lineEnd) throws IOException {
    String drifted =
        """
        /**
         * Keeps.
         * LOCATION: src/Old.java
         * PURPOSE: keeps
         * DEPENDENCIES:
         *   - none
         * TRACE POINTS:
         *   - Store.sav()
         *   - Gone.save()
         *   - Gone.vanish()
         */
        public class Store {
          private Shelf shelf = new Shelf();

          /**
           * TRACE PATH:
           *   1. Store.save() -> gone()
           *   2. vanish()
           *   3. chek()
           */
          public void save() { check(); shelf.put(); }

          private void check() {}
        }
        """;
    String mended =
        """
        /**
         * Keeps.
         * LOCATION: Store.java
         * PURPOSE: keeps
         * DEPENDENCIES:
         *   - Shelf
         * TRACE POINTS:
         *   - Store.save()
         */
        public class Store {
          private Shelf shelf = new Shelf();

          /**
           * TRACE PATH:
           *   1. Store.save()
           *   2. check()
           */
          public void save() { check(); shelf.put(); }

          private void check() {}
        }
        """;
    FixedProject project =
        project()
            .with("Store.java", drifted.replace("\n", lineEnd))
            .with("Shelf.java", "@SuppressWarnings(\"ote\") class Shelf { public void put() {} }");
    roundTrip(project);
    assertThat(project.text("Store.java")).isEqualTo(mended.replace("\n", lineEnd));
  }

  @Test
  void ofMixedLineEndsThoseNearbyCount() throws IOException {
    FixedProject project =
        project().with("Store.java", STORE.replaceFirst("\n", "\r\n").replace("{\n", "{\r\n"));
    roundTrip(project);
    assertThat(project.text("Store.java"))
        .contains(" * LOCATION: Store.java\r\n")
        .contains("   * TRACE PATH:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "Shift_JIS"})
  void theFilesEncodingStays(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    String umlauts = charset.newEncoder().canEncode('ä') ? "Hält Wörter." : "倉庫です。 Keeps.";
    FixedProject project =
        project().in(charset).with("Store.java", STORE.replace("Keeps.", umlauts));
    roundTrip(project);
    boolean hasArrow = charset.newEncoder().canEncode('→');
    assertThat(project.text("Store.java"))
        .contains(" * PURPOSE: " + umlauts + "\n")
        .contains(hasArrow ? "2. → check()\n" : "2. check()\n");
  }

  @Test
  void aFileWithoutALastLineEndHasNoneAfterwards() throws IOException {
    FixedProject project = project().with("Store.java", STORE.strip());
    TestCompilation unused = project.compile();
    assertThat(project.patch()).doesNotContain("\\ No newline");
    FixedProject oneLine = project().with("Store.java", "class Store { public void save() {} }");
    unused = oneLine.compile();
    assertThat(oneLine.patch())
        .isEqualTo(
            """
            --- a/Store.java
            +++ b/Store.java
            @@ -1,1 +1,14 @@
            -class Store { public void save() {} }
            \\ No newline at end of file
            +/**
            + * LOCATION: Store.java
            + *
            + * DEPENDENCIES: none
            + *
            + * TRACE POINTS:
            + *   - Store.save()
            + */
            +class Store {
            +/**
            + * TRACE PATH:
            + *   1. Store.save()
            + */
            +public void save() {} }
            \\ No newline at end of file
            """);
    oneLine.apply();
    assertThat(oneLine.text("Store.java")).endsWith("public void save() {} }");
  }

  @Test
  void pathsMayHaveSpacesAndQuotes() throws IOException {
    FixedProject project =
        project()
            .with("my src/a \"b\"/Store.java", STORE)
            .with("my src/ä/Shelf.java", STORE.replace("Store", "Shelf"));
    roundTrip(project);
    // A path with a space cannot be a location.
    assertThat(project.text("my src/ä/Shelf.java")).contains(" * LOCATION: Shelf\n");
  }

  @Test
  void aFileWithForeignBytesIsLeftOutAndTheOthersAreNot() throws IOException {
    FixedProject project =
        project()
            .with(
                "Store.java",
                "/** Hält. */ public class Store { public void save() {} }".getBytes(ISO_8859_1))
            .with("Shelf.java", STORE.replace("Store", "Shelf"));
    TestCompilation compilation = project.compile();
    assertThat(project.patch()).contains("Shelf.java").doesNotContain("Store");
    assertThat(FixedProject.notes(compilation))
        .contains(
            "OTE: "
                + folder.resolve("Store.java")
                + " is left out of the patch: it has bytes that are no UTF-8");
  }

  @Test
  void aFileWithLoneCarriageReturnsIsLeftOut() throws IOException {
    FixedProject project = project().with("Store.java", STORE.replaceFirst("\n", "\r"));
    TestCompilation compilation = project.compile();
    assertThat(project.patch()).isEmpty();
    assertThat(FixedProject.notes(compilation))
        .contains(
            "OTE: "
                + folder.resolve("Store.java")
                + " is left out of the patch: some of its lines end in a lone carriage return",
            "OTE: no comment can be mended by a patch; " + project.patchFile() + " is empty");
  }

  @Test
  void aCommentThatIsMisreadIsLeftOutAloneAndSaid() throws IOException {
    FixedProject project =
        project()
            .with(
                "Odd.java",
                """
                /** Odd. */
                class Odd {
                  /** Ends oddly. \\u002a/
                  public void odd(int how) {}

                  /** Even. */
                  public void even() {}

                  /** Last. */
                  public void last() {}
                }
                """);
    TestCompilation compilation = project.compile();
    Path file = folder.resolve("Odd.java");
    assertThat(FixedProject.notes(compilation))
        .contains(
            "OTE: Odd.odd() in "
                + file
                + " is left out of the patch: its comment is not found there as the compiler reads"
                + " it",
            "OTE: Odd.even() in "
                + file
                + " is left out of the patch: its comment is not found there as the compiler reads"
                + " it",
            "OTE: 5 fixes in 1 file: git apply " + project.patchFile());
    project.apply();
    assertThat(FixableFindings.in(project.compile()))
        .containsExactly(
            "Odd.java:17:15: warning: the Javadoc of odd() has no TRACE PATH section: add 'TRACE"
                + " PATH: 1. Odd.odd()' [ote:TracePathMissing]",
            "Odd.java:20:15: warning: the Javadoc of even() has no TRACE PATH section: add 'TRACE"
                + " PATH: 1. Odd.even()' [ote:TracePathMissing]");
  }

  @Test
  void aNameThatTheEncodingLacksIsNotWritten() throws IOException {
    FixedProject project =
        project()
            .in(US_ASCII)
            .with(
                "Store.java",
                "/** Keeps. */ public class Store { St\\u00e4re s; public void save() {} }")
            .with("Sub.java", "class St\\u00e4re { }");
    TestCompilation compilation = project.compile();
    assertThat(FixedProject.notes(compilation))
        .contains(
            "OTE: Store in Store.java is mended in part: US-ASCII lacks characters that the rest"
                + " needs");
    project.apply();
    assertThat(FixableFindings.in(project.compile()))
        .singleElement()
        .asString()
        .contains("[ote:DependenciesMissing]");
  }

  @Test
  void onlyWhatIsHeardIsMended() throws IOException {
    FixedProject project =
        project("-Aote.severity.TracePathMissing=off", "-Aote.maxWarnings=0")
            .with(
                "Store.java",
                STORE.replace(
                    "public class", "@SuppressWarnings(\"ote:LocationMissing\")\npublic class"))
            .with("Quiet.java", "@SuppressWarnings(\"ote\") class Quiet { public void save() {} }");
    TestCompilation compilation = project.compile();
    assertThat(project.patch())
        .contains("PURPOSE: Keeps.")
        .doesNotContain("LOCATION")
        .doesNotContain("TRACE PATH")
        .doesNotContain("Quiet");
    assertThat(FixedProject.notes(compilation))
        .contains("OTE: 3 fixes in 1 file: git apply " + project.patchFile());
  }

  @Test
  void thePatchOfAnotherDayIsOverwritten() throws IOException {
    FixedProject project = project().with("Store.java", STORE).with("target/ote.patch", "old");
    TestCompilation first = project.compile();
    String patch = project.patch();
    TestCompilation second = project.compile();
    assertThat(project.patch()).isEqualTo(patch).startsWith("--- a/Store.java\n");
    assertThat(first.findings()).isEqualTo(second.findings());
    try (Stream<Path> files = Files.list(folder.resolve("target"))) {
      assertThat(files).containsExactly(project.patchFile());
    }
  }

  @Test
  void whoMayReadSourcesMayReadThePatch() throws IOException {
    FixedProject project = project().with("Store.java", STORE);
    TestCompilation unused = project.compile();
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(project.patchFile()))
        .isEqualTo(Files.getPosixFilePermissions(folder.resolve("Store.java")));
  }

  @Test
  void aPatchThatCannotBeWrittenIsSaidAndFailsNothing() throws IOException {
    FixedProject project =
        project().with("Store.java", STORE).with("target/ote.patch/x", "in the way");
    assertThat(FixedProject.notes(project.compile()))
        .contains("OTE: the patch " + project.patchFile() + " cannot be written: it is a folder");
  }

  @Test
  void pathsStartAtTheRootOfTheRepository() throws IOException {
    FixedProject project =
        project()
            .with("shop/pom.xml", "")
            .with("shop/src/main/java/shop/Store.java", "package shop;\n" + STORE);
    roundTrip(project);
    assertThat(project.text("shop/src/main/java/shop/Store.java"))
        .contains(" * LOCATION: shop/src/main/java/shop/Store.java\n");
  }

  @Test
  void withoutTreesNoPatchIsWritten() {
    Path patch = folder.resolve("ote.patch");
    TestCompilation compilation =
        TestCompiler.ECJ.compile(
            new OteProcessor(),
            Map.of("Store.java", STORE),
            "-Aote.packages=**",
            "-Aote.fix=" + patch,
            "--release",
            "17");
    assertThat(compilation.said().stream().map(TestCompilation.Said::text))
        .contains(
            "OTE: no patch is written, because this compiler does not offer javac's tree API");
    assertThat(patch).doesNotExist();
  }

  @Test
  void theSameSourcesGiveTheSamePatch() throws IOException {
    FixedProject project = project();
    for (String name : new String[] {"D", "A", "C", "B"}) {
      project.with(name + ".java", STORE.replace("Store", name));
    }
    TestCompilation unused = project.compile();
    assertThat(project.patch().lines().filter(line -> line.startsWith("+++ ")))
        .containsExactly("+++ b/A.java", "+++ b/B.java", "+++ b/C.java", "+++ b/D.java");
    assertThat(unused.success()).isTrue();
    Git.init(folder).run("apply", "--check", project.patchFile().toString());
    assertThat(project.patch().getBytes(UTF_8)).isEqualTo(Files.readAllBytes(project.patchFile()));
  }
}
