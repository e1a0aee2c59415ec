package dev.ote.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.OteProcessor;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.FixableFindings;
import dev.ote.processor.testing.Git;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Git git = Git.init(folder);
    Path patch = OUTPUT.resolve(library.name() + ".patch");

    long start = System.nanoTime();
    TestCompilation before = compile(library, sources, patch);
    long compiled = System.nanoTime();
    List<String> findings = FixableFindings.in(before);
    String said =
        before.said().stream()
            .map(TestCompilation.Said::text)
            .filter(t -> t.startsWith("OTE:"))
            .toList()
            .toString();
    long size = Files.size(patch);
    git.run("apply", "--check", patch.toString());
    git.run("apply", patch.toString());
    long applied = System.nanoTime();
    TestCompilation after = compile(library, sources, OUTPUT.resolve("second.patch"));
    List<String> left = FixableFindings.in(after);
    System.out.printf(
        "%s: %d files, %d classes, success %s, %d findings -> %d; patch %d kB; compile with fix %.1f s, git apply %.1f s%n  %s%n",
        library.name(),
        sources.size(),
        before.files().size(),
        before.success(),
        findings.size(),
        left.size(),
        size / 1024,
        (compiled - start) / 1e9,
        (applied - compiled) / 1e9,
        said);
    Files.write(OUTPUT.resolve(library.name() + "-left.txt"), left);

    assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
    before
        .files()
        .forEach((path, bytes) -> assertThat(after.files().get(path)).as(path).isEqualTo(bytes));
    assertThat(left).allMatch(line -> line.contains("[ote:PurposeMissing]"));
    assertThat(OUTPUT.resolve("second.patch")).isEmptyFile();
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
