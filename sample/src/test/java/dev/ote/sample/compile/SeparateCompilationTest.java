package dev.ote.sample.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Incremental builds compile a few files against the classes of all others. What is said of a file
 * is then what was said of it in the whole, or less: a fact whose source is not there is not known.
 */
class SeparateCompilationTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path LEGACY = Path.of("dev/ote/sample/legacy/LegacyImporter.java");
  private static final Path MANAGER = Path.of("dev/ote/sample/datamanager/DataManager.java");
  private static final Path NOTHING = Path.of("target/no-such-folder");

  /** Every type of the application is asked about, so that there is much to be found. */
  private static final List<String> ASK_ALL =
      List.of("-Aote.packages=dev.ote.sample.**", "-Aote.maxWarnings=10000");

  @TempDir private Path folder;

  @Test
  void nothingIsSaidButAboutTheLegacyCode() throws IOException {
    SampleCompiler compiler = new SampleCompiler(SOURCES, List.of());
    List<String> expected =
        Files.readAllLines(Path.of("src/test/resources/findings-of-the-sample.txt"));

    Path all = folder.resolve("all");
    assertThat(compiler.compile(compiler.sources(), NOTHING, all)).isEqualTo(expected);
    assertThat(compiler.compile(List.of(LEGACY), all, folder.resolve("legacy")))
        .as("alone")
        .isEqualTo(expected);
  }

  @Test
  void nothingMoreIsSaidOfAFileAlone() throws IOException {
    SampleCompiler compiler = new SampleCompiler(SOURCES, ASK_ALL);
    Path all = folder.resolve("all");
    List<String> whole = compiler.compile(compiler.sources(), NOTHING, all);
    assertThat(whole).hasSizeGreaterThan(20);

    Set<String> files = new TreeSet<>();
    List<String> apart = eachAlone(compiler, all, files);

    // What a file's own text shows, it shows alone too; and the same files are made.
    assertThat(apart).isSubsetOf(whole).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(files).isEqualTo(filesBelow(all));
  }

  @Test
  void lessIsSaidOfAPathThroughAnotherFile() throws IOException {
    Path sources = copyOfSources();
    String last = "   *     5. → Transaction.commit()\n";
    // What Transaction does is known only where it is compiled too: it does not find.
    String further = "   *     6. → DataManager.find()\n";
    Path manager = sources.resolve(MANAGER);
    String text = Files.readString(manager);
    int end = text.indexOf(last) + last.length();
    assertThat(end).isGreaterThan(last.length());
    Files.writeString(manager, text.substring(0, end) + further + text.substring(end));

    SampleCompiler compiler = new SampleCompiler(sources, List.of());
    Path all = folder.resolve("all");
    String drift =
        MANAGER
            + ":"
            + (text.substring(0, end).lines().count() + 1)
            + ":15: warning: TRACE PATH step 6 'DataManager.find()' is not called by save(): ";
    assertThat(compiler.compile(compiler.sources(), NOTHING, all))
        .anyMatch(line -> line.startsWith(drift) && line.endsWith(" [ote:TracePathDrift]"));
    assertThat(compiler.compile(List.of(MANAGER), all, folder.resolve("manager"))).isEmpty();
  }

  private List<String> eachAlone(SampleCompiler compiler, Path all, Set<String> files)
      throws IOException {
    List<String> said = new ArrayList<>();
    for (Path source : compiler.sources()) {
      // A new folder each: what the one before wrote would be found twice.
      Path target = Files.createTempDirectory(folder, "alone");
      List<String> alone = compiler.compile(List.of(source), all, target);
      assertThat(alone)
          .as("of %s", source)
          .doesNotHaveDuplicates()
          .allMatch(line -> line.startsWith(source + ":") && line.contains("[ote:"));
      said.addAll(alone);
      files.addAll(filesBelow(target));
    }
    return said;
  }

  private Path copyOfSources() throws IOException {
    Path copy = folder.resolve("sample").resolve(SOURCES);
    for (String file : filesBelow(SOURCES)) {
      Files.createDirectories(copy.resolve(file).getParent());
      Files.copy(SOURCES.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private static Set<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
