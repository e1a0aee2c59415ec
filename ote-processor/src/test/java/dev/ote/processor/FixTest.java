package dev.ote.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ote.processor.testing.FixableFindings;
import dev.ote.processor.testing.TestCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Projects below {@code src/test/resources/fix}: the patch of each is exact, git applies it, the
 * classes stay what they are, and nothing is left that a patch could mend but what {@code left.txt}
 * lists. With {@code -Dgolden.update=true} the expectations are rewritten; review them then.
 */
class FixTest {
  private static final Path CASES = Path.of("src/test/resources/fix");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> everyProject() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .sorted()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> fix(folder)))
          .toList()
          .stream();
    }
  }

  private static void fix(Path folder) throws IOException {
    Path jdk = folder.resolve("jdk.txt");
    assumeThat(Files.exists(jdk) ? Integer.parseInt(Files.readString(jdk).strip()) : 17)
        .isLessThanOrEqualTo(Runtime.version().feature());
    Path root = Files.createTempDirectory("ote-fix");
    FixedProject project =
        new FixedProject(root, "-Aote.packages=**", "-Xdoclint:html/private,syntax/private");
    Path in = folder.resolve("in");
    try (Stream<Path> files = Files.walk(in)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        project.with(in.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    TestCompilation before = project.compile();
    String patch = project.patch();
    project.apply();
    TestCompilation after = project.compile();
    String left = FixableFindings.in(after).stream().map(line -> line + "\n").collect(joining());
    if (UPDATE) {
      Files.writeString(folder.resolve("expected.patch"), patch);
      Files.writeString(folder.resolve("left.txt"), left);
    }
    assertThat(patch).isEqualTo(Files.readString(folder.resolve("expected.patch")));
    assertThat(left).isEqualTo(Files.readString(folder.resolve("left.txt")));
    assertThat(doclint(after)).isEqualTo(doclint(before));
    assertThat(project.patch()).as("a second patch").isEmpty();
    before
        .files()
        .forEach((path, bytes) -> assertThat(after.files().get(path)).as(path).isEqualTo(bytes));
  }

  private static List<String> doclint(TestCompilation compilation) {
    return compilation.said().stream()
        .filter(said -> !said.text().contains("[ote:") && !said.text().startsWith("OTE:"))
        .map(said -> said.file() + ": " + said.text())
        .toList();
  }
}
