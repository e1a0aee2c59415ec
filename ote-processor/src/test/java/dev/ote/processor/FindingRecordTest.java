package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingRecordTest {

  /** Over all cases of all checks: what is recorded is what the compiler printed. */
  @Test
  void recordsThePlaceThatIsPrinted() throws IOException {
    int compared = 0;
    try (Stream<Path> cases = Files.list(Path.of("src/test/resources/checks"))) {
      for (Path each : cases.sorted().toList()) {
        compared += compareWithPrinted(each.resolve("bad"));
      }
    }
    assertThat(compared).isGreaterThan(70);
  }

  private static int compareWithPrinted(Path sources) {
    OteProcessor processor = new OteProcessor();
    Compilation compilation =
        javac()
            .withProcessors(processor)
            .withOptions("-Aote.maxWarnings=1000")
            .compile(Compiling.sourcesBelow(sources));
    List<String> printed = Compiling.findings(compilation);

    assertThat(printed(processor)).as("%s", sources).containsExactlyElementsOf(printed);
    assertThat(processor.findings())
        .allSatisfy(
            each ->
                assertThat(sources.resolve(each.file()))
                    .as("a path below the source root")
                    .isRegularFile());
    return printed.size();
  }

  private static List<String> printed(OteProcessor processor) {
    return processor.findings().stream()
        .filter(finding -> finding.state() == State.PRINTED)
        .map(FindingRecordTest::asPrinted)
        .toList();
  }

  private static String asPrinted(FindingRecord finding) {
    return "%s:%d:%d: %s: %s %s"
        .formatted(
            finding.file().substring(finding.file().lastIndexOf('/') + 1),
            finding.line(),
            finding.column(),
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.message(),
            finding.check().tag());
  }

  @Test
  void placesAreFoundInDeclarationsOfAllForms() {
    String source =
        """
        package com.acme;

        import dev.ote.annotations.Observe;
        import java.util.*;

        /**
         * LOCATION: com.acme.Forms
         * PURPOSE: show
         * DEPENDENCIES: none
         * TRACE POINTS: Forms.run()
         */
        @SuppressWarnings(value = "class (")   /* class
          class */ public
        // class
        abstract   class Forms<T extends Comparable<T>> {
        \tprivate Helper helper, other /* = */ = null;
          @SuppressWarnings("rawtypes") private final Map<Helper, List<Helper>>[] helpers = null;

          Forms(final Helper... all) {}

          public <run extends Number> /* run( */ int[]
              run(List<? super run> run) [] { return null; }

          @Observe
          public
            abstract void other(T a);

          protected @interface Inner {}

          @Observe public enum Mode implements Runnable { ON; public @Override void run() {} }

          @Observe public static strictfp record Pair(Helper left, Helper right) {
            public Pair { right.hashCode(); }
            public void go() {}
          }
        }
        class Helper {}
        """;
    OteProcessor processor = new OteProcessor();
    Compilation compilation =
        javac()
            .withProcessors(processor)
            .withOptions("-Aote.packages=com.acme", "-Xlint:-options")
            .compile(java(source));

    assertThat(Compiling.findings(compilation)).hasSizeGreaterThan(10);
    assertThat(printed(processor)).containsExactlyElementsOf(Compiling.findings(compilation));
  }

  @Test
  void saysWhatBecameOfEachFinding() {
    OteProcessor processor = new OteProcessor();
    Compilation compilation =
        javac()
            .withProcessors(processor)
            .withOptions("-Aote.maxWarnings=2", "-Aote.severity.PurposeMissing=off")
            .compile(
                java(
                    """
                package com.acme;
                @dev.ote.annotations.Observe
                @SuppressWarnings("ote:TracePointsMissing")
                public class Store {
                  /** TRACE PATH: gone() */
                  public void save(java.util.List<String>[] é, long... b) {}
                  public <T extends Comparable<T> & Runnable> void save(T value) {}
                  public interface Part { @dev.ote.annotations.Observe void go(Map.Entry<?, ?> e); }
                  interface Map { interface Entry<A, B> {} }
                }
                """));

    assertThat(Compiling.findings(compilation)).hasSize(2);
    assertThat(processor.findings())
        .extracting(each -> each.element() + " " + each.check().id() + " " + each.state())
        .containsExactly(
            "com.acme.Store LocationMissing " + State.PRINTED,
            "com.acme.Store DependenciesMissing " + State.PRINTED,
            "com.acme.Store TracePointsMissing " + State.SUPPRESSED,
            "com.acme.Store#save(List[],long[]) TracePathUnresolved " + State.WITHHELD,
            "com.acme.Store#save(Comparable) TracePathMissing " + State.WITHHELD,
            "com.acme.Store.Part LocationMissing " + State.WITHHELD,
            "com.acme.Store.Part DependenciesMissing " + State.WITHHELD,
            "com.acme.Store.Part TracePointsMissing " + State.SUPPRESSED);
  }

  @Test
  void eclipseTellsElementsButNoPlaces() {
    OteProcessor processor = new OteProcessor();
    TestCompilation compilation =
        TestCompiler.ECJ.compile(
            processor,
            Map.of(
                "a/B.java",
                "package a; @dev.ote.annotations.Observe class B { public void c(int d) {} }"),
            "--release",
            "17");

    assertThat(compilation.findings()).hasSize(5);
    assertThat(processor.findings())
        .extracting(
            each ->
                List.of(each.element().toString(), each.file(), each.line() + ":" + each.column()))
        .hasSize(5)
        .contains(List.of("a.B", "", "0:0"), List.of("a.B#c(int)", "", "0:0"));
  }
}
