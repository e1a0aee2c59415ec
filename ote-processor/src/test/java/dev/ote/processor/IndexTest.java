package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
  private static final JavaFileObject SOURCE =
      java(
          """
          package com.acme;

          import dev.ote.annotations.NotObserved;
          import dev.ote.annotations.Observe;

          public class Bank {

            /**
             * Sends "money".
             *
             * LOCATION: com.acme.Bank.Teller
             * PURPOSE: Send \\t money
             *     and say so
             * DEPENDENCIES: none
             * TRACE POINTS:
             *   - Entry: send() → check()
             */
            @Observe(value = "teller", tags = {"team=core", "tier=1"})
            public static class Teller implements AutoCloseable {

              /**
               * TRACE PATH:
               *   1. Teller.send()
               *   2. → check()
               */
              @Observe(value = "send_money", slowMillis = 20, expected = IllegalStateException.class)
              public void send(String to, long... cents) {
                check();
              }

              /** TRACE PATH: Teller.close() */
              @Override
              public void close() {}

              @NotObserved("trivial")
              public int size() {
                return 0;
              }

              private void check() {}
            }
          }
          """);

  @TempDir Path folder;

  @Test
  void holdsWhatIsObservedAndWhatIsSaidAboutIt() throws IOException {
    assertThat(index(javac().withProcessors(new OteProcessor())))
        .isEqualTo(
            """
            {
              "type": "com.acme.Bank$Teller",
              "kind": "class",
              "file": "com/acme/Bank.java",
              "wrapper": "com.acme.Bank_TellerObserved",
              "observed": true,
              "supertypes": [
                "java.lang.AutoCloseable"
              ],
              "documentation": {
                "location": "com.acme.Bank.Teller",
                "purpose": "Send \\\\t money and say so",
                "dependencies": [
                  "none"
                ],
                "tracePoints": [
                  "Entry: send() → check()"
                ]
              },
              "operations": [
                {
                  "name": "teller.close",
                  "method": "close()",
                  "slowMillis": 5000,
                  "tags": {
                    "team": "core",
                    "tier": "1"
                  },
                  "tracePath": [
                    "Teller.close()"
                  ],
                  "steps": [
                    {
                      "text": "Teller.close()",
                      "method": "com.acme.Bank$Teller#close"
                    }
                  ]
                },
                {
                  "name": "send_money",
                  "method": "send(String, long[])",
                  "slowMillis": 20,
                  "expected": [
                    "java.lang.IllegalStateException"
                  ],
                  "tracePath": [
                    "Teller.send()",
                    "check()"
                  ],
                  "steps": [
                    {
                      "text": "Teller.send()",
                      "method": "com.acme.Bank$Teller#send"
                    },
                    {
                      "text": "check()",
                      "method": "com.acme.Bank$Teller#check"
                    }
                  ]
                }
              ],
              "coverage": {
                "operations": 2,
                "observed": 2
              },
              "checklist": [
                {
                  "item": "operations-observed",
                  "state": "met",
                  "evidence": "all 2 public operations"
                },
                {
                  "item": "entry-exit-logged",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved logs START and END with timestamps"
                },
                {
                  "item": "errors-logged",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved logs FAILED with context"
                },
                {
                  "item": "performance-captured",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved times every call"
                },
                {
                  "item": "location",
                  "state": "met",
                  "evidence": "com.acme.Bank.Teller"
                },
                {
                  "item": "trace-points",
                  "state": "met",
                  "evidence": "1 entry"
                },
                {
                  "item": "dependencies",
                  "state": "met",
                  "evidence": "1 entry"
                },
                {
                  "item": "trace-path",
                  "state": "met",
                  "evidence": "2 operations"
                },
                {
                  "item": "errors-traced",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved logs the trace path of a failure"
                },
                {
                  "item": "metrics-tracked",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved counts every call"
                },
                {
                  "item": "rates-recorded",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved counts calls by outcome"
                },
                {
                  "item": "durations-tracked",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved records every duration"
                },
                {
                  "item": "comparison-available",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved implements what it wraps, for ComparisonFramework"
                },
                {
                  "item": "anomalies-detectable",
                  "state": "met",
                  "evidence": "com.acme.Bank_TellerObserved feeds the metrics that AnomalyDetector reads"
                }
              ],
              "findings": []
            }
            """);
  }

  @Test
  void tellsWhichMethodsStepsNameAndWhatATypeStandsInFor() {
    Map<String, String> sources =
        Map.of(
            "com/acme/keep/Store.java",
            """
            package com.acme.keep;
            public interface Store extends AutoCloseable { void save(); }
            """,
            "com/acme/keep/Base.java",
            "package com.acme.keep; public abstract class Base { public void flush() {} }",
            "com/acme/Front.java",
            """
            package com.acme;
            import com.acme.keep.Base;
            import com.acme.keep.Store;
            @dev.ote.annotations.Observe
            public abstract class Front extends Base implements Store, Gone<String> {
              /** TRACE PATH: Front.enter() → Store.save() → think (twice) → new Thread() →
                * Front.flush() → Lost.most() */
              public void enter() {}
            }
            """);
    TestCompilation compilation = TestCompiler.JAVAC.compile(new OteProcessor(), sources);

    assertThat(compilation.texts().get("META-INF/ote/com.acme.Front.json"))
        .contains(
            """
              "supertypes": [
                "com.acme.keep.Base",
                "com.acme.keep.Store",
                "java.lang.AutoCloseable"
              ],
            """)
        .contains(
            """
                  "steps": [
                    {
                      "text": "Front.enter()",
                      "method": "com.acme.Front#enter"
                    },
                    {
                      "text": "Store.save()",
                      "method": "com.acme.keep.Store#save"
                    },
                    {
                      "text": "think (twice)"
                    },
                    {
                      "text": "new Thread()"
                    },
                    {
                      "text": "Front.flush()",
                      "method": "com.acme.keep.Base#flush"
                    },
                    {
                      "text": "Lost.most()"
                    }
                  ]
            """);
  }

  private static final Map<String, String> FOUND =
      Map.of(
          "com/acme/Store.java",
          """
          package com.acme;
          /** PURPOSE: keep
            * DEPENDENCIES: none
            * TRACE POINTS: gone() */
          @SuppressWarnings({"ote:LocationMissing", "ote:DependenciesMissing"})
          public class Store {
            /** TRACE PATH: Store.save() → other() */
            @dev.ote.annotations.Observe public void save(String... é) {}
            public void load() {}
            private void other() {}
          }
          """,
          "com/acme/Plain.java",
          "package com.acme; public interface Plain { void go(); class None {} }",
          "com/acme/package-info.java",
          "/** CALL STACK: 1. com.acme.Store.lost() */ package com.acme;",
          "com/acme/other/package-info.java",
          "package com.acme.other;");

  @Test
  void holdsWhatWasFoundInRoundsAndSecondPassAndWhatBecameOfIt() throws IOException {
    Path baseline = folder.resolve("ote.txt");
    Files.writeString(baseline, "com.acme.Store#load() TracePathMissing\n");
    TestCompilation compilation =
        compileFound(
            "-Aote.maxWarnings=6", "-Aote.baseline=" + baseline, "-Aote.packages=com.acme");

    Map<String, String> texts = compilation.texts();
    assertThat(texts.keySet())
        .containsExactly(
            "META-INF/ote/com.acme.Plain.json",
            "META-INF/ote/com.acme.Store.json",
            "META-INF/ote/com.acme.package-info.json",
            "com/acme/StoreObserved.java");
    assertThat(findings(texts.get("META-INF/ote/com.acme.Store.json")))
        .containsExactly(
            "TracePointUnresolved warning com.acme.Store 4:19 withheld",
            "SuppressionUnused note com.acme.Store 5:43 withheld",
            "LocationMissing warning com.acme.Store 6:8 suppressed",
            "TracePathDrift warning com.acme.Store#save(String[]) 7:34 withheld",
            "ObserveMissing warning com.acme.Store#load() 9:15 withheld",
            "TracePathMissing warning com.acme.Store#load() 9:15 baseline");
    assertThat(states(texts.get("META-INF/ote/com.acme.Store.json")))
        .containsExactly(
            "operations-observed missed 1 of 2 public operations; not load()",
            "entry-exit-logged missed com.acme.StoreObserved logs START and END with timestamps, for"
                + " 1 of 2 public operations",
            "errors-logged missed com.acme.StoreObserved logs FAILED with context, for 1 of 2 public"
                + " operations",
            "performance-captured missed com.acme.StoreObserved times every call, for 1 of 2 public"
                + " operations",
            "location missed LocationMissing",
            "trace-points missed TracePointUnresolved",
            "dependencies met 1 entry",
            "trace-path missed TracePathDrift, TracePathMissing",
            "errors-traced missed com.acme.StoreObserved logs the trace path of a failure, for 1 of 2"
                + " public operations",
            "metrics-tracked missed com.acme.StoreObserved counts every call, for 1 of 2 public"
                + " operations",
            "rates-recorded missed com.acme.StoreObserved counts calls by outcome, for 1 of 2 public"
                + " operations",
            "durations-tracked missed com.acme.StoreObserved records every duration, for 1 of 2 public"
                + " operations",
            "comparison-available missed com.acme.StoreObserved implements what it wraps, for"
                + " ComparisonFramework, for 1 of 2 public operations",
            "anomalies-detectable missed com.acme.StoreObserved feeds the metrics that AnomalyDetector"
                + " reads, for 1 of 2 public operations");
    assertThat(findings(texts.get("META-INF/ote/com.acme.Plain.json"))).hasSize(5);
    assertThat(states(texts.get("META-INF/ote/com.acme.Plain.json")))
        .contains(
            "operations-observed missed 0 of 1 public operations; not go()",
            "entry-exit-logged missed it has no wrapper",
            "trace-path notApplicable it declares no operation with a body");
    assertThat(findings(texts.get("META-INF/ote/com.acme.package-info.json")))
        .containsExactly("CallStackUnresolved warning com.acme.package-info 1:20 printed");
    assertThat(states(texts.get("META-INF/ote/com.acme.package-info.json"))).isEmpty();
  }

  @Test
  void saysWhatIsNotKnownBecauseACheckIsOff() throws IOException {
    TestCompilation compilation = compileFound("-Aote.severity=off");

    assertThat(states(compilation.texts().get("META-INF/ote/com.acme.Store.json")))
        .contains(
            "errors-logged unknown off: ErrorSwallowed",
            "errors-traced unknown off: ErrorUntraced",
            "location unknown off: LocationMismatch, LocationMissing",
            "dependencies unknown off: DependenciesMissing, DependencyUndocumented,"
                + " DependencyUnresolved, DependencyUnused",
            "trace-path unknown off: TracePathDrift, TracePathMissing, TracePathUnresolved");
  }

  @Test
  void isWrittenAlsoWhereTheCompilationFails() throws IOException {
    TestCompilation compilation = compileFound("-Werror");

    assertThat(compilation.success()).isFalse();
    assertThat(findings(compilation.texts().get("META-INF/ote/com.acme.Store.json")))
        .anyMatch(line -> line.startsWith("TracePointUnresolved warning"));
  }

  @Test
  void tellsWhereTheSourceLiesInItsProject() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Path source = folder.resolve("app/src/a/Größe.java");
    Files.createDirectories(Objects.requireNonNull(source.getParent()));
    Files.writeString(
        source, "package a; @dev.ote.annotations.Observe class Größe { public void m() {} }");

    TestCompilation compilation =
        TestCompiler.JAVAC.compile(
            new OteProcessor(), List.of(source), Compiling.classPathWithout(), List.of());

    assertThat(compilation.texts().get("META-INF/ote/a.Größe.json"))
        .contains("\"file\": \"a/Größe.java\",\n  \"source\": \"app/src/a/Größe.java\",\n");
  }

  private TestCompilation compileFound(String... options) {
    return TestCompiler.JAVAC.compile(new OteProcessor(), FOUND, options);
  }

  private static List<String> findings(@Nullable String entry) {
    return values(entry, "check", "severity", "element", "line", "column", "message", "state")
        .stream()
        .map(
            each ->
                "%s %s %s %s:%s %s"
                    .formatted(
                        each.get(0),
                        each.get(1),
                        each.get(2),
                        each.get(3),
                        each.get(4),
                        each.get(6)))
        .toList();
  }

  private static List<String> states(@Nullable String entry) {
    return values(entry, "item", "state", "evidence").stream()
        .map(each -> String.join(" ", each))
        .toList();
  }

  /** The values of all objects that have exactly these keys. */
  private static List<List<String>> values(@Nullable String entry, String... keys) {
    String object =
        Stream.of(keys)
            .map(key -> "\"" + key + "\": \"?(.*?)\"?")
            .collect(Collectors.joining(",\\n +", "\\{\\n +", "\\n +\\}"));
    return Pattern.compile(object)
        .matcher(Objects.requireNonNull(entry))
        .results()
        .map(found -> IntStream.rangeClosed(1, keys.length).mapToObj(found::group).toList())
        .toList();
  }

  @Test
  void isTheSameInEclipseButForTheFile() throws IOException {
    TestCompilation compilation =
        TestCompiler.ECJ.compile(
            new OteProcessor(),
            Map.of("com/acme/Bank.java", SOURCE.getCharContent(true).toString()),
            "--release",
            "17");

    assertThat(compilation.texts().get("META-INF/ote/com.acme.Bank$Teller.json"))
        .isEqualTo(
            index(javac().withProcessors(new OteProcessor()))
                .replace("\"file\": \"com/acme/Bank.java\"", "\"file\": \"\""));
  }

  @Test
  void isNotWrittenWhereNothingIsGenerated() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .withOptions("-Aote.generate=false")
            .compile(SOURCE);

    assertThat(compilation.generatedFiles())
        .allMatch(file -> file.getKind() == JavaFileObject.Kind.CLASS)
        .noneMatch(file -> file.getName().contains("Observed"));
  }

  private static String index(Compiler compiler) throws IOException {
    Compilation compilation = compiler.compile(SOURCE);
    JavaFileObject file =
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/ote/com.acme.Bank$Teller.json")
            .orElseThrow();
    try (InputStream in = file.openInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
