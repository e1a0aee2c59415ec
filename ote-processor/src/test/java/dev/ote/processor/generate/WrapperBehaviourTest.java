package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plays the same calls on an object and on its wrapper: nothing but the wrapper itself may tell
 * them apart. The calls are in {@code src/test/resources/behaviour}.
 */
final class WrapperBehaviourTest {
  private static final Path SOURCES = Path.of("src", "test", "resources", "behaviour");

  private static Map<String, byte[]> classes = Map.of();

  private final ClassLoader loader =
      new ClassLoader(WrapperBehaviourTest.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          byte[] bytes = classes.get(name);
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          return defineClass(name, bytes, 0, bytes.length);
        }
      };

  @BeforeAll
  static void compile() throws IOException {
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    Compilation compilation = Compiling.strictly(processor, Compiling.sourcesIn(SOURCES));
    assertThat(Compiling.problems(compilation)).isEmpty();
    Map<String, byte[]> all = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          String name = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replace(".class", "");
          all.put(name.replace('/', '.'), in.readAllBytes());
        }
      }
    }
    classes = all;
  }

  @Test
  void wrappedCallsEndAsUnwrappedOnes() throws Exception {
    Method play = loader.loadClass("bank.Play").getMethod("all", boolean.class, Object.class);

    Object plain = play.invoke(null, false, PerformanceMetrics.builder().build());
    Object wrapped = play.invoke(null, true, PerformanceMetrics.builder().build());

    assertThat((List<?>) plain).hasSizeGreaterThan(20);
    assertThat(wrapped).isEqualTo(plain);
  }

  @Test
  void wrappedCallsAreCounted() throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    loader
        .loadClass("bank.Play")
        .getMethod("all", boolean.class, Object.class)
        .invoke(null, true, metrics);

    assertThat(outcomes(metrics, "Account.withdraw")).isEqualTo("1 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "deposit")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Account.later")).isEqualTo("1 success, 1 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Account.isOpen")).isEmpty();
    assertThat(metrics.faults()).isZero();
  }

  private static String outcomes(PerformanceMetrics metrics, String operation) {
    OperationSnapshot snapshot = metrics.snapshot().operation(operation).orElseThrow();
    return "%d success, %d expected, %d failure"
        .formatted(snapshot.successes(), snapshot.expectedOutcomes(), snapshot.failures());
  }
}
