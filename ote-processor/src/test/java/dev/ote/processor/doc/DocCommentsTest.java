package dev.ote.processor.doc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.sun.source.util.DocTrees;
import dev.ote.processor.model.Nest;
import dev.ote.processor.testing.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** The comments that are found in a file's trees are those that the compiler itself would give. */
final class DocCommentsTest {
  private static final String SOURCE =
      """
      package p;

      /** outer */
      class Outer {
        /** a constructor */
        Outer() {}
        /** one */
        void run(int a) {}
        void run(String a) {}
        /** three */
        void run(int a, int b) {}
        /** a record */
        record Point(int x, int y) {
          /** x of it */
          public int x() { return x; }
          /** another x */
          int x(int z) { return z; }
          /** compact */
          Point {}
        }
        /** an enum */
        enum Color {
          RED { /** hidden */ @Override void paint() {} };
          /** not the implicit one */
          static Color valueOf(int ordinal) { return RED; }
          /** paints */
          void paint() {}
        }
        /** an interface */
        interface Shape {
          /** area */
          double area();
          /** an annotation */
          @interface Mark {
            /** value */
            String value();
          }
        }
      }
      """;

  @Test
  void areTheCompilers() {
    Comparison comparison = new Comparison();
    Compilation compilation =
        Compiler.javac().withProcessors(comparison).compile(Sources.java(SOURCE));
    assertThat(compilation.errors()).isEmpty();
    assertThat(comparison.found).isEqualTo(comparison.expected);
    // How much space is left around them differs between releases.
    assertThat(comparison.expected.stream().map(each -> each.replaceAll("\\s+", " ").strip()))
        .contains("run: one", "run: null", "run: three", "x: x of it", "x: another x")
        .contains("values: null", "valueOf: not the implicit one", "paint: paints")
        .contains("area: area", "value: value", "Point: a record", "Mark: an annotation");
  }

  private static final class Comparison extends AbstractProcessor {
    final List<String> expected = new ArrayList<>();
    final List<String> found = new ArrayList<>();

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
      DocComments comments =
          new DocComments(processingEnv.getElementUtils(), DocTrees.instance(processingEnv));
      for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
        Nest.of(root).forEach(type -> compare(type, comments));
      }
      return false;
    }

    private void compare(TypeElement type, DocComments comments) {
      List<Element> all = new ArrayList<>(List.of(type));
      all.addAll(type.getEnclosedElements());
      for (Element each : all) {
        String name = each.getSimpleName() + ": ";
        expected.add(name + processingEnv.getElementUtils().getDocComment(each));
        found.add(name + comments.of(each));
      }
    }
  }
}
