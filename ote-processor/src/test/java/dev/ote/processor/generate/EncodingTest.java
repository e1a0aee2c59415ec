package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names and tags hold any character; the wrapper's source is ASCII and says exactly the same. */
final class EncodingTest {
  /** Of every kind: bidi controls, invisible ones, a pair, a backslash before one of them. */
  private static final String ODD =
      "\u202Esave\u202C \u00e4\u2028\u200b \u0001\u0085 \ud83d\ude00 \\\u00e9 \\u0041 \"";

  private static final String SOURCE =
      """
      package p;
      @dev.ote.annotations.Observe(arguments = true)
      public class A {
        public int gr\\u00f6\\u00dfe(int m\\u00e4\\u00df) { return m\\u00e4\\u00df; }
        @dev.ote.annotations.Observe(value = "%1$s", tags = "%1$s=%1$s")
        public void odd() {}
      }
      """
          .formatted(escaped(ODD));

  @ParameterizedTest
  @EnumSource
  void sourcesAreAscii(TestCompiler compiler) throws ReflectiveOperationException {
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    TestCompilation compilation =
        compiler.compile(
            processor, Map.of("p/A.java", SOURCE), "-encoding", "US-ASCII", "--release", "17");

    assertThat(compilation.said()).isEmpty();
    assertThat(processor.crashes).isEmpty();
    assertThat(compilation.sources().values())
        .singleElement()
        .asString()
        .matches("[\\n -~]*")
        .contains("gr\\u00f6\\u00dfe(int m\\u00e4\\u00df)");
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    wrap(compilation, metrics);
    assertThat(metrics.snapshot().operations())
        .extracting(OperationSnapshot::name)
        .containsExactlyInAnyOrder(ODD, "A.gr\u00f6\u00dfe");
    assertThat(metrics.snapshot().operation(ODD).orElseThrow().tags()).isEqualTo(Map.of(ODD, ODD));
  }

  private static void wrap(TestCompilation compilation, PerformanceMetrics metrics)
      throws ReflectiveOperationException {
    ClassLoader loader = compilation.loader(EncodingTest.class.getClassLoader());
    Class<?> observed = loader.loadClass("p.A");
    Object plain = observed.getConstructor().newInstance();
    Object wrapper =
        loader
            .loadClass("p.AObserved")
            .getConstructor(observed, PerformanceMetrics.class)
            .newInstance(plain, metrics);
    wrapper.getClass().getMethod("odd").invoke(wrapper);
    wrapper.getClass().getMethod("gr\u00f6\u00dfe", int.class).invoke(wrapper, 1);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // What is no printable ASCII, and what ends a literal.
      if (c < ' ' || c > '~') {
        escaped.append(c < ' ' ? "\\%03o".formatted((int) c) : "\\u%04x".formatted((int) c));
      } else {
        escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
