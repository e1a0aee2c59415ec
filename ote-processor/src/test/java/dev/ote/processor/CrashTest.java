package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault in the processor is one diagnostic, and all other types are served. */
class CrashTest {
  private static final String SOURCE =
      """
      package com.acme;

      @dev.ote.annotations.Observe
      @SuppressWarnings("ote")
      public class %s {
        /** TRACE PATH: run() */
        public void run() {}
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"discover", "generate", "check", "index", "call graph"})
  void inOneStageOfOneType(String failing) {
    OteProcessor processor =
        new OteProcessor(
            (stage, type) -> {
              if (stage.equals(failing) && type.equals("com.acme.Second")) {
                throw new StackOverflowError("made for a test\nwith two lines");
              }
            });

    Compilation compilation =
        javac().withProcessors(processor).compile(type("First"), type("Second"), type("Third"));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(Compiling.findings(compilation))
        .singleElement()
        .asString()
        .startsWith(
            "warning: OTE failed on com.acme.Second in stage '"
                + failing
                + "' and left it out: java.lang.StackOverflowError: made for a test with two lines"
                + " at dev.ote.processor.CrashTest")
        .endsWith("; please report this [ote:InternalError]");
    for (String served : new String[] {"First", "Third"}) {
      assertThat(compilation.generatedSourceFile("com.acme." + served + "Observed")).isPresent();
    }
    assertThat(compilation.generatedSourceFile("com.acme.SecondObserved").isPresent())
        .isEqualTo(!failing.equals("generate") && !failing.equals("discover"));
  }

  private static JavaFileObject type(String name) {
    return java(SOURCE.formatted(name));
  }
}
