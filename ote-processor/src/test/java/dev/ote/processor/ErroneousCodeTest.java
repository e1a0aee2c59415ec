package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody knows what code would do that does not compile. */
class ErroneousCodeTest {
  private static final JavaFileObject MAILER =
      java("package com.acme.other; public class Mailer { public static void send() {} }");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing();",
        "check(1, 2);",
        "int i = \"text\";",
        "Missing m = null;",
        "new Missing().check();",
        "String s = this.nothing;",
        "Runnable r = this::missing;",
        "java.util.List<Missing> all = null;",
      })
  void theBodiesOfATypeWithErrorsAreNotJudged(String error) {
    assertThat(findings(""))
        .containsExactly(
            "A ErrorSwallowed", "A ErrorUntraced", "A TracePathDrift", "B TracePathDrift");
    assertThat(findings(error)).containsExactly("B TracePathDrift");
  }

  @Test
  void aPathThroughATypeWithErrorsIsNotJudged() {
    JavaFileObject helper =
        java("package com.acme; class Helper { void help() { missing(); } void other() {} }");
    JavaFileObject user = type("A", "1. Helper.help() 2. Helper.other()", "new Helper().help();");
    assertThat(checks(user, MAILER, helper)).isEmpty();
    assertThat(
            checks(
                user,
                MAILER,
                java("package com.acme; class Helper { void help() {} void other() {} }")))
        .containsExactly("A TracePathDrift");
  }

  private static List<String> findings(String error) {
    return checks(
        type(
            "A",
            "1. check()",
            "%s try { com.acme.other.Mailer.send(); } catch (Exception e) {} throw new"
                    .formatted(error)
                + " IllegalStateException(\"no\");"),
        type("B", "1. check()", ""),
        MAILER);
  }

  private static List<String> checks(JavaFileObject... files) {
    Compilation compilation = javac().withProcessors(new OteProcessor()).compile(files);
    return Compiling.findings(compilation).stream()
        .map(line -> line.replaceFirst("(?s)\\.java.*\\[ote:(\\w+)]", " $1"))
        .toList();
  }

  private static JavaFileObject type(String name, String path, String body) {
    return java(
        """
        package com.acme;

        /**
         * LOCATION: com.acme.%1$s
         * PURPOSE: Tests.
         * DEPENDENCIES: com.acme.other.Mailer, a Helper
         * TRACE POINTS: %1$s.run()
         */
        @dev.ote.annotations.Observe
        class %1$s {
          com.acme.other.Mailer mailer;
          /** TRACE PATH: %2$s */
          public void run() { %3$s }
          private void check() {}
        }
        """
            .formatted(name, path, body));
  }
}
