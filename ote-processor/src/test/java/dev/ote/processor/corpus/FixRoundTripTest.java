package dev.ote.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ote.processor.OteProcessor;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.FixableFindings;
import dev.ote.processor.testing.Git;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompilation.Said;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents real libraries by a patch: git takes it, the classes stay what they are, and of what a
 * patch can mend nothing is left. {@code -Dcorpus.library} picks libraries by a pattern.
 */
@Tag("corpus")
final class FixRoundTripTest {
  private static final Path OUTPUT = Path.of("target", "fix").toAbsolutePath();
  private static final Pattern PURPOSE = Pattern.compile("the Javadoc of (\\w+) has no PURPOSE.*");

  @TestFactory
  Stream<DynamicTest> everyLibrary() throws IOException {
    Path corpus = Path.of(System.getProperty("corpus.folder", "../corpus/target"));
    Pattern wanted = Pattern.compile(System.getProperty("corpus.library", ""));
    return Library.in(corpus).stream()
        .filter(library -> wanted.matcher(library.name()).find())
        .map(library -> DynamicTest.dynamicTest(library.name(), () -> document(library)));
  }

  private static void document(Library library) throws IOException {
    Path folder = OUTPUT.resolve(library.name());
    List<Path> sources = library.unpackInto(folder);
    Set<String> described = DescribedTypes.in(sources);
    Git git = Git.init(folder);
    Path patch = OUTPUT.resolve(library.name() + ".patch");
    Path second = OUTPUT.resolve("second.patch");
    Files.deleteIfExists(patch);

    double seconds = -System.nanoTime() / 1e9;
    TestCompilation before = compile(library, sources, patch);
    seconds += System.nanoTime() / 1e9;
    assumeThat(before.success()).as("%s compiles: %s", library.name(), errors(before)).isTrue();
    List<String> findings = FixableFindings.in(before);
    git.run("apply", "--check", patch.toString());
    git.run("apply", patch.toString());
    TestCompilation after = compile(library, sources, second);
    List<Said> left = FixableFindings.said(after);
    System.out.printf(
        "%s: %d files, %d classes; %d findings, then %d, types without a description;"
            + " patch of %d kB in %.1f s with the compilation; %s%n",
        library.name(),
        sources.size(),
        before.files().size(),
        findings.size(),
        left.size(),
        Files.size(patch) / 1024,
        seconds,
        before.said().stream().map(Said::text).filter(t -> t.startsWith("OTE:")).toList());
    Files.write(
        OUTPUT.resolve(library.name() + "-left.txt"), left.stream().map(Said::toString).toList());

    assertThat(findings).isNotEmpty();
    assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
    before
        .files()
        .forEach((path, bytes) -> assertThat(after.files().get(path)).as(path).isEqualTo(bytes));
    assertThat(left)
        .allMatch(said -> sources.contains(Path.of(said.path())))
        .allMatch(said -> PURPOSE.matcher(said.text()).matches())
        .noneMatch(
            said ->
                described.contains(
                    said.path() + ":" + PURPOSE.matcher(said.text()).replaceFirst("$1")));
    assertThat(second).isEmptyFile();
  }

  private static List<String> errors(TestCompilation compilation) {
    return compilation.said().stream()
        .filter(said -> said.kind().equals("error"))
        .limit(3)
        .map(Said::toString)
        .toList();
  }

  private static TestCompilation compile(Library library, List<Path> sources, Path patch) {
    List<File> classPath = new ArrayList<>(library.classPath().stream().map(Path::toFile).toList());
    classPath.addAll(Compiling.classPathWithout());
    return TestCompiler.JAVAC.compile(
        new OteProcessor(),
        sources,
        classPath,
        List.of(
            "--release",
            "17",
            // Line numbers change, nothing else may.
            "-g:none",
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "1000000",
            "-Aote.packages=**",
            "-Aote.generate=false",
            "-Aote.severity.ObserveMissing=off",
            "-Aote.maxWarnings=1000000",
            "-Aote.fix=" + patch));
  }
}
