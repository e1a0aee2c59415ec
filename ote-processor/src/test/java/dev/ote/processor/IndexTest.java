package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

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
                  ]
                }
              ]
            }
            """);
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
