package dev.ote.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {

  private static final List<String> CLASS_PATH =
      Pattern.compile(Pattern.quote(File.pathSeparator))
          .splitAsStream(System.getProperty("java.class.path"))
          .toList();

  @TempDir private Path root;

  @Test
  void findsWithoutBuilding() throws IOException {
    source("A", "package p;\npublic class A {\n  public void run() {}\n}\n");

    AnalysisResult result = new Analysis(tree(List.of(root))).with("ote.packages", "p").run();

    assertThat(result.files()).isEqualTo(1);
    assertThat(result.findings())
        .extracting(message -> message.check().orElseThrow())
        .containsExactly(
            "LocationMissing",
            "PurposeMissing",
            "DependenciesMissing",
            "TracePointsMissing",
            "ObserveMissing",
            "TracePathMissing");
    Message last = result.findings().get(5);
    assertThat(last.file()).isEqualTo(root.resolve("p/A.java").toString());
    assertThat(last.line()).isEqualTo(3);
    assertThat(last.column()).isEqualTo(15);
    try (var files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(root.resolve("p/A.java"));
    }
  }

  @Test
  void knowsWrappersThatSourcesUse() throws IOException {
    source(
        "A",
        """
        package p;
        @dev.ote.annotations.Observe
        @SuppressWarnings("ote")
        public class A {
          public void run() {}
          static AObserved observed() {
            return new AObserved(new A());
          }
        }
        """);

    AnalysisResult result = new Analysis(tree(List.of(root))).run();

    assertThat(result.compilerErrors().all()).isEmpty();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void takesRootsThatAreModules() throws IOException {
    source("A", "package p;\n/** Says hello. */\nclass A {}\n");
    Files.writeString(root.resolve("module-info.java"), "module p { requires not.there; }\n");

    AnalysisResult result = new Analysis(tree(List.of(root))).run();

    assertThat(result.compilerErrors().all()).isEmpty();
    assertThat(result.files()).isEqualTo(1);
  }

  @Test
  void findsInOneFileWhatAnotherThatDoesNotCompileWouldHide() throws IOException {
    source("A", "package p;\npublic class A {\n  int i = \"\";\n}\n");
    source(
        "B",
        """
        package p;
        /**
         * LOCATION: p.B
         *
         * PURPOSE: Runs.
         *
         * DEPENDENCIES: none
         *
         * TRACE POINTS:
         * - Entry: B.run()
         */
        public class B {
          /**
           * TRACE PATH:
           * 1. B.step()
           */
          public void run() {}

          void step() {}
        }
        """);

    AnalysisResult result =
        new Analysis(tree(List.of(root)))
            .with("ote.packages", "p")
            .with("ote.severity.ObserveMissing", "off")
            .run();

    assertThat(result.compilerErrors().all())
        .singleElement()
        .satisfies(error -> assertThat(error.line()).isEqualTo(3));
    assertThat(result.findings())
        .extracting(message -> message.check().orElseThrow())
        .containsExactly("TracePathDrift");
  }

  @Test
  void tellsHowFarItIs() throws IOException {
    for (int i = 0; i < 5; i++) {
      source("A" + i, "package p;\nclass A" + i + " {}\n");
    }
    List<Integer> done = new ArrayList<>();
    List<Integer> total = new ArrayList<>();

    AnalysisResult result =
        new Analysis(tree(List.of(root)))
            .with(
                (steps, of, what) -> {
                  done.add(steps);
                  total.add(of);
                  assertThat(what).matches("A\\d\\.java");
                })
            .run();

    assertThat(result.files()).isEqualTo(5);
    assertThat(done).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(total).containsOnly(10);
  }

  @Test
  void explainsOptionsThatTheCompilerDoesNotKnow() throws IOException {
    source("A", "package p;\nclass A {}\n");
    SourceTree tree = new SourceTree(List.of(root), List.of(), List.of(), List.of("--no-such"));

    assertThatThrownBy(() -> new Analysis(tree).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--no-such");
  }

  private static SourceTree tree(List<Path> roots) {
    return new SourceTree(roots, CLASS_PATH, List.of(), List.of("--release", "17"));
  }

  private void source(String type, String text) throws IOException {
    Path file = root.resolve("p/" + type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
