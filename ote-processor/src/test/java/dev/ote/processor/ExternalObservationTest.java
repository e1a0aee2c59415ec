package dev.ote.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.ote.processor.testing.Compiling;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** {@code @ObserveExternal} beside everything else that asks for wrappers. */
class ExternalObservationTest {

  @Test
  void aPackageAndATypeAskIntoTheirOwnPackages() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                source(
                    "a.package-info",
                    "@dev.ote.annotations.ObserveExternal(Runnable.class) package a;"),
                source(
                    "b.Holder",
                    "package b; @dev.ote.annotations.ObserveExternal({Runnable.class,"
                        + " Appendable.class}) interface Holder {}"));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("a.RunnableObserved")).isPresent();
    assertThat(compilation.generatedSourceFile("b.RunnableObserved")).isPresent();
    assertThat(compilation.generatedSourceFile("b.AppendableObserved")).isPresent();
  }

  @Test
  void theSecondToAskForOneNameIsRefused() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                source(
                    "b.First",
                    "package b;\n@dev.ote.annotations.ObserveExternal(java.util.Date.class)\n"
                        + "interface First {}"),
                source(
                    "b.Second",
                    "package b;\n@dev.ote.annotations.ObserveExternal({\n  java.util.Date.class,\n"
                        + "  java.sql.Date.class})\ninterface Second {}"));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "Second.java:3:17: error: Date cannot be observed: its wrapper would be named"
                + " b.DateObserved, which is the wrapper of java.util.Date [ote:ObserveImpossible]",
            "Second.java:4:16: error: Date cannot be observed: its wrapper would be named"
                + " b.DateObserved, which is the wrapper of java.util.Date [ote:ObserveImpossible]");
  }

  @Test
  void resultsThatWorkLaterAreSaidOnceATypeAndCanBeSuppressed() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                source(
                    "b.Holder",
                    """
                    package b;
                    @dev.ote.annotations.ObserveExternal({Runnable.class,
                      java.util.concurrent.CompletionService.class,
                      Iterable.class})
                    interface Holder {}
                    """),
                source(
                    "c.Holder",
                    """
                    package c;
                    @SuppressWarnings("ote:ObservedUntilReturn")
                    @dev.ote.annotations.ObserveExternal(Iterable.class)
                    interface Holder {}
                    """));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "Holder.java:3:41: warning: only the call of poll() is timed, not its Future, which does"
                + " its work after it was returned, and the same holds for 4 more methods: wrap what"
                + " is of interest by hand, or suppress this where the call alone is of interest"
                + " [ote:ObservedUntilReturn]",
            "Holder.java:4:11: warning: only the call of iterator() is timed, not its Iterator,"
                + " which does its work when its elements are asked for, and the same holds for"
                + " another method: wrap what is of interest by hand, or suppress this where the"
                + " call alone is of interest [ote:ObservedUntilReturn]");
  }

  @Test
  void whatIsNoTypeWithMethodsIsRefused() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                source(
                    "b.Holder",
                    "package b;\n@dev.ote.annotations.ObserveExternal({int.class, String[].class})\n"
                        + "interface Holder {}"));

    assertThat(Compiling.findings(compilation))
        .containsExactly(
            "Holder.java:2:42: error: int.class cannot be observed: it is no class and no interface"
                + " [ote:ObserveImpossible]",
            "Holder.java:2:58: error: java.lang.String[].class cannot be observed: it is no class"
                + " and no interface [ote:ObserveImpossible]");
  }

  @Test
  void aTypeThatAnotherProcessorGeneratesIsWaitedFor() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor(), new Generating())
            .compile(
                source(
                    "b.Holder",
                    "package b; @dev.ote.annotations.ObserveExternal({Runnable.class, c.Late.class})"
                        + " interface Holder {}"));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("b.LateObserved")).isPresent();
    assertThat(compilation.generatedSourceFile("b.RunnableObserved")).isPresent();
  }

  @Test
  void aTypeThatNobodyGeneratesIsTheCompilersToReport() {
    Compilation compilation =
        javac()
            .withProcessors(new OteProcessor())
            .compile(
                source(
                    "b.Holder",
                    "package b; @dev.ote.annotations.ObserveExternal({Runnable.class, c.Late.class})"
                        + " interface Holder {}"));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .containsExactly("package c does not exist");
    assertThat(Compiling.findings(compilation)).isEmpty();
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString(name, text);
  }

  /** Generates {@code c.Late} in the first round. */
  private static final class Generating extends AbstractProcessor {
    private boolean done;

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
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("c.Late").openWriter()) {
          out.write("package c; public interface Late { void m(); }");
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
