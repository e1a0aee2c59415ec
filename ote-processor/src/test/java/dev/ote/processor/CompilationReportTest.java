package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompilation.Said;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code ote.report} writes, and where, in whole and in incremental compilations. */
class CompilationReportTest {
  @TempDir Path project;

  @BeforeEach
  void sources() throws IOException {
    write("pom.xml", "<project/>");
    write("app/src/shop/Till.java", type("Till", "@dev.ote.annotations.Observe"));
    write("app/src/shop/Store.java", type("Store", "@dev.ote.annotations.Observe"));
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void liesBelowTheRootOfTheProject(TestCompiler compiler) throws IOException {
    TestCompilation compilation = compile(compiler, List.of("Store", "Till"), "out/ote");

    assertThat(compilation.success()).isTrue();
    try (Stream<Path> files = Files.list(project.resolve("out/ote"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "ote.json", "ote.sarif");
    }
    assertThat(types()).containsExactly("shop.Store", "shop.Till");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void holdsWhatEarlierCompilationsFound(TestCompiler compiler) throws IOException {
    compile(compiler, List.of("Store", "Till"), "out/ote");
    List<String> whole = reports();
    compile(compiler, List.of("Till"), "out/ote");

    assertThat(reports()).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void leavesOutWhatIsGone(TestCompiler compiler) throws IOException {
    compile(compiler, List.of("Store", "Till"), "out/ote");
    Files.delete(project.resolve("classes/shop/Store.class"));
    compile(compiler, List.of("Till"), "out/ote");
    assertThat(types()).containsExactly("shop.Till");
  }

  @ParameterizedTest
  @EnumSource(TestCompiler.class)
  void leavesOutWhatIsNotObservedAnyMore(TestCompiler compiler) throws IOException {
    compile(compiler, List.of("Store", "Till"), "out/ote");
    write("app/src/shop/Store.java", type("Store", ""));
    compile(compiler, List.of("Store"), "out/ote");
    assertThat(types()).containsExactly("shop.Till");
  }

  @Test
  void isNamedWhereFindingsAreNotShown() throws IOException {
    TestCompilation compilation =
        compile(TestCompiler.JAVAC, List.of("Till"), "out/ote", "-Aote.maxWarnings=1");
    assertThat(texts(compilation))
        .contains(
            "note: OTE: 4 more findings not shown; -Aote.maxWarnings=1 is the limit; all are in "
                + project.resolve("out/ote/index.html"));
  }

  @Test
  void aFolderThatCannotBeMadeIsOneWarning() throws IOException {
    assertThat(texts(compile(TestCompiler.JAVAC, List.of("Till"), "pom.xml/ote")))
        .filteredOn(text -> text.contains("InvalidOption"))
        // The reason is the system's.
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("warning: report 'pom.xml/ote': the folder cannot be made: ");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws IOException {
    assertThat(texts(compile(TestCompiler.JAVAC, List.of("Till"), "pom.xml")))
        .contains(
            "warning: report 'pom.xml': the folder cannot be made: "
                + project.resolve("pom.xml")
                + " is no folder [ote:InvalidOption]");
  }

  @Test
  void classesInMemoryHaveNoReport() {
    assertThat(
            Compiling.findings(
                javac()
                    .withProcessors(new OteProcessor())
                    .withOptions("-Aote.report=" + project.resolve("r"))
                    .compile(java("package shop; class Plain {}"))))
        .containsExactly(
            "warning: report '%s': there is no index to make it from, because classes are not"
                    .formatted(project.resolve("r"))
                + " written to a folder [ote:InvalidOption]");
    assertThat(project.resolve("r")).doesNotExist();
  }

  @Test
  void needsTheIndex() throws IOException {
    assertThat(
            texts(compile(TestCompiler.JAVAC, List.of("Till"), "out/ote", "-Aote.generate=false")))
        .contains(
            "warning: option 'ote.report' needs the index, which 'ote.generate=false' leaves out"
                + " [ote:InvalidOption]");
    assertThat(project.resolve("out")).doesNotExist();
  }

  private TestCompilation compile(
      TestCompiler compiler, List<String> types, String folder, String... options)
      throws IOException {
    return compiler.compile(
        new OteProcessor(),
        types.stream().map(type -> project.resolve("app/src/shop/" + type + ".java")).toList(),
        project.resolve("classes"),
        Compiling.classPathWithout(),
        Stream.concat(Stream.of("-Aote.report=" + folder), Stream.of(options)).toList());
  }

  private static String type(String name, String annotation) {
    return """
        package shop;
        /** Has no sections. */
        %s
        public class %s {
          public void open() {}
        }
        """
        .formatted(annotation, name);
  }

  private static List<String> texts(TestCompilation compilation) {
    return compilation.said().stream().map(Said::toString).toList();
  }

  private List<String> types() throws IOException {
    String json = Files.readString(project.resolve("out/ote/ote.json"), UTF_8);
    return new ObjectMapper().readTree(json).findValuesAsText("type");
  }

  private List<String> reports() throws IOException {
    return List.of(
        Files.readString(project.resolve("out/ote/index.html"), UTF_8),
        Files.readString(project.resolve("out/ote/ote.json"), UTF_8),
        Files.readString(project.resolve("out/ote/ote.sarif"), UTF_8));
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
