package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The exact source of wrappers, one folder a construct: {@code in} is compiled, {@code out} is what
 * must come of it. {@code -Dgolden.update=true} rewrites {@code out}; the difference is then for a
 * person to read.
 *
 * <p>Everything compiles with {@code -Xlint:all -Werror}, so a wrapper adds no warning to a build.
 */
final class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TestFactory
  Stream<DynamicTest> wrappersAreAsExpected() throws IOException {
    return constructs().map(each -> DynamicTest.dynamicTest(name(each), () -> compare(each)));
  }

  @TestFactory
  Stream<DynamicTest> wrappersDoNotDependOnTheOrderOfTheirSources() throws IOException {
    return constructs()
        .map(each -> DynamicTest.dynamicTest(name(each), () -> compareShuffled(each)));
  }

  private static void compare(Path construct) throws IOException {
    Map<String, String> generated = generate(Compiling.sourcesIn(construct.resolve("in")));
    Map<String, String> byEclipse = generateByEclipse(construct.resolve("in"));
    // A file that says why: what ECJ does not know cannot be in the text.
    if (Files.notExists(construct.resolve("differs-in-ecj.txt"))) {
      assertThat(byEclipse).isEqualTo(generated);
    } else {
      assertThat(byEclipse.keySet()).isEqualTo(generated.keySet());
    }
    Path out = construct.resolve("out");
    if (Boolean.getBoolean("golden.update")) {
      rewrite(out, generated);
    }
    Map<String, String> expected = new TreeMap<>();
    for (Path file : Compiling.javaFilesIn(out)) {
      expected.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    assertThat(generated.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (file, text) -> assertThat(generated.get(file)).as("text of %s", file).isEqualTo(text));
  }

  private static void compareShuffled(Path construct) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(Compiling.sourcesIn(construct.resolve("in")));
    Map<String, String> generated = generate(sources);
    Collections.reverse(sources);
    assertThat(generate(sources)).isEqualTo(generated);
    Collections.shuffle(sources, new Random(7));
    assertThat(generate(sources)).isEqualTo(generated);
  }

  private static Map<String, String> generate(List<JavaFileObject> sources) throws IOException {
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    Compilation compilation = Compiling.strictly(processor, sources);
    assertThat(Compiling.problems(compilation)).isEmpty();
    assertThat(processor.crashes).isEmpty();
    return Compiling.generatedSources(compilation);
  }

  /**
   * The same in the other compiler. It is told nothing of warnings, as most users leave it: what it
   * then warns of must not lie in a wrapper.
   */
  private static Map<String, String> generateByEclipse(Path in) throws IOException {
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    TestCompilation compilation =
        TestCompiler.ECJ.compile(
            processor,
            Compiling.javaFilesIn(in),
            dev.ote.processor.testing.Compiling.classPathWithout(),
            List.of("--release", "17"));
    assertThat(processor.crashes).isEmpty();
    assertThat(compilation.said())
        .filteredOn(each -> each.kind().equals("error") || each.file().endsWith("Observed.java"))
        .isEmpty();
    return compilation.sources();
  }

  private static void rewrite(Path out, Map<String, String> generated) throws IOException {
    for (Path file : Compiling.javaFilesIn(out)) {
      Files.delete(file);
    }
    for (Map.Entry<String, String> each : generated.entrySet()) {
      Path file = out.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }

  private static Stream<Path> constructs() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList().stream();
    }
  }

  private static String name(Path construct) {
    return construct.getFileName().toString();
  }
}
