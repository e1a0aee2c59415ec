package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With {@code -g:none}, javac has no lines to ask for. */
class NoDebugInformationTest {
  private static final String STORE =
      """
      package shop;\r

      /**
       *\tLOCATION: a/b/Store.java
       */
      public class Store {\r\t\tpublic void save() {}
      \t int x; \tpublic void load() {}
      }
      """;

  @Test
  void placesAreThoseOfOtherCompilations() {
    List<FindingRecord> usual = found("-g");
    assertThat(usual).extracting(FindingRecord::line).contains(4L, 6L, 7L, 8L);
    assertThat(found("-g:none")).isEqualTo(usual);
  }

  private static List<FindingRecord> found(String debug) {
    OteProcessor processor = new OteProcessor();
    TestCompilation compilation =
        TestCompiler.JAVAC.compile(
            processor,
            Map.of("shop/Store.java", STORE),
            Stream.of(debug, "-Aote.packages=**", "-Aote.generate=false").toArray(String[]::new));
    assertThat(compilation.success()).isTrue();
    return processor.findings();
  }
}
