package dev.ote.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.Git;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A repository whose sources are compiled with {@code ote.fix}. */
final class FixedProject {
  private final Path root;
  private final Git git;
  private final List<String> options;
  private Charset charset = UTF_8;

  FixedProject(Path root, String... options) {
    this.root = root;
    this.git = Git.init(root);
    this.options = List.of(options);
  }

  FixedProject in(Charset newCharset) {
    charset = newCharset;
    return this;
  }

  FixedProject with(String path, String text) throws IOException {
    return with(path, text.getBytes(charset));
  }

  FixedProject with(String path, byte[] text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text);
    return this;
  }

  Path patchFile() {
    return root.resolve("target/ote.patch");
  }

  String text(String path) throws IOException {
    return Files.readString(root.resolve(path), charset);
  }

  String patch() throws IOException {
    return Files.readString(patchFile(), charset);
  }

  /** Compiles, and leaves a patch. */
  TestCompilation compile() throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-g:none",
                "-Aote.fix=" + patchFile(),
                "-Aote.generate=false",
                "-Aote.severity.ObserveMissing=off",
                "-Aote.maxWarnings=100000",
                "-encoding",
                charset.name()));
    all.addAll(options);
    try (Stream<Path> files = Files.walk(root)) {
      TestCompilation compilation =
          TestCompiler.JAVAC.compile(
              new OteProcessor(),
              files.filter(file -> file.toString().endsWith(".java")).sorted().toList(),
              Compiling.classPathWithout(),
              all);
      assertThat(compilation.success()).as(compilation.said().toString()).isTrue();
      return compilation;
    }
  }

  void apply() {
    git.run("apply", "--check", patchFile().toString());
    git.run("apply", patchFile().toString());
  }

  /** Compiles, applies the patch, compiles again, and compares the classes. */
  TestCompilation roundTrip() throws IOException {
    TestCompilation before = compile();
    apply();
    TestCompilation after = compile();
    assertThat(after.files().keySet()).isEqualTo(before.files().keySet());
    before
        .files()
        .forEach((path, bytes) -> assertThat(after.files().get(path)).as(path).isEqualTo(bytes));
    return after;
  }

  static Set<String> notes(TestCompilation compilation) {
    return compilation.said().stream()
        .filter(said -> said.kind().equals("note") && said.text().startsWith("OTE:"))
        .map(TestCompilation.Said::text)
        .collect(java.util.stream.Collectors.toSet());
  }
}
