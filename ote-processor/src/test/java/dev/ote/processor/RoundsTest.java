package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.ote.processor.testing.Sources.java;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.Compiling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Beside a processor that generates, two rounds on, what the observed type and its docs name. */
class RoundsTest {
  private static final JavaFileObject OBSERVED =
      java(
          """
          package com.acme;

          import dev.ote.annotations.Observe;

          /**
           * LOCATION: com.acme.Shop
           * PURPOSE: sell
           * DEPENDENCIES:
           *   - com.acme.gen.Mapper
           * TRACE POINTS:
           *   - Mapping: com.acme.gen.Mapper.map()
           *   - Typo: com.acme.gen.Mapper.mop()
           */
          @Observe
          public class Shop {

            /**
             * TRACE PATH:
             *   1. com.acme.gen.Mapper.map()
             *   2. com.acme.gen.Mapper.other()
             */
            public com.acme.gen.Mapper sell(com.acme.gen.Mapper mapper) {
              mapper.map();
              return mapper;
            }
          }
          """);

  @Test
  void generationWaitsForTypesAndChecksSeeThem() {
    for (Processor[] order :
        new Processor[][] {
          {new Generating(true), new OteProcessor()}, {new OteProcessor(), new Generating(true)}
        }) {
      Compilation compilation = javac().withProcessors(order).compile(OBSERVED);

      assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
      assertThat(compilation.generatedSourceFile("com.acme.ShopObserved")).isPresent();
      assertThat(Compiling.findings(compilation))
          .containsExactly(
              "Shop.java:12:14: warning: TRACE POINTS entry 'com.acme.gen.Mapper.mop()' does not"
                  + " resolve: Mapper has no method 'mop': did you mean 'map'?"
                  + " [ote:TracePointUnresolved]",
              "Shop.java:20:11: warning: TRACE PATH step 2 'com.acme.gen.Mapper.other()' is not"
                  + " called by sell(): it calls Mapper.map() [ote:TracePathDrift]");
    }
  }

  @Test
  void whatNobodyGeneratesIsTheCompilersToReport() {
    Compilation compilation =
        javac().withProcessors(new Generating(false), new OteProcessor()).compile(OBSERVED);

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .isNotEmpty()
        .allMatch(message -> message.contains("com.acme.gen"));
    assertThat(Compiling.findings(compilation)).noneMatch(line -> line.contains("InternalError"));
  }

  @Test
  void anotherProcessorsErrorHidesNoFinding() {
    Compilation compilation =
        javac().withProcessors(new Failing(), new OteProcessor()).compile(OBSERVED);

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(Compiling.findings(compilation))
        .anyMatch(line -> line.contains("[ote:TracePointUnresolved]"))
        .noneMatch(line -> line.contains("InternalError"));
  }

  @Test
  void lombokIsWaitedForInVainWhereItIsTurnedOff() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                java(
                    """
                    package com.acme;

                    @dev.ote.annotations.Observe
                    public class Account extends Base {
                      public void close() {}
                    }

                    class Base {
                      @lombok.Getter private String name;
                    }
                    """));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.generatedSourceFile("com.acme.AccountObserved")).isPresent();
    assertThat(compilation.warnings())
        .extracting(warning -> warning.getMessage(null))
        .contains(
            "File for type 'com.acme.AccountObserved' created in the last round will not be subject"
                + " to annotation processing.");
  }

  /** Generates {@code Step} in the first round and, seeing it, {@code Mapper} in the second. */
  private static final class Generating extends Quiet {
    private final boolean complete;

    Generating(boolean complete) {
      this.complete = complete;
    }

    @Override
    void round(RoundEnvironment round) {
      if (named(round, "Shop")) {
        write("com.acme.gen.Step", "package com.acme.gen; public class Step {}");
      } else if (complete && named(round, "Step")) {
        write(
            "com.acme.gen.Mapper",
            "package com.acme.gen; public class Mapper { public void map() {} public void other() {} }");
      }
    }

    private static boolean named(RoundEnvironment round, String type) {
      return round.getRootElements().stream()
          .anyMatch(root -> root.getSimpleName().contentEquals(type));
    }

    private void write(String name, String text) {
      try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Failing extends Quiet {
    @Override
    void round(RoundEnvironment round) {
      if (!round.processingOver()) {
        processingEnv
            .getMessager()
            .printMessage(javax.tools.Diagnostic.Kind.ERROR, "made for a test");
      }
    }
  }

  private abstract static class Quiet extends AbstractProcessor {
    abstract void round(RoundEnvironment round);

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      round(round);
      return false;
    }
  }
}
