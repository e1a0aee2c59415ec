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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"bank.Play", "bank.TillPlay", "bank.ExternalPlay"})
  void wrappedCallsEndAsUnwrappedOnes(String calls) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object plain = play(calls, false, metrics);
    assertThat(metrics.snapshot().operations()).isEmpty();
    Object wrapped = play(calls, true, metrics);

    assertThat((List<?>) plain).hasSizeGreaterThan(15);
    assertThat(wrapped).isEqualTo(plain);
    assertThat(metrics.faults()).isZero();
  }

  @Test
  void callsOfWhatExtendsTheClassAreCounted() throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play("bank.TillPlay", true, metrics);

    // One from outside and two from ringTwice; neither those of constructors nor of the copy.
    assertThat(outcomes(metrics, "Till.ring")).isEqualTo("3 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Till.refund")).isEqualTo("0 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "Till.max")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Drawer.count")).isEqualTo("1 success, 0 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Till.later").orElseThrow().cancellations())
        .isEqualTo(1);
  }

  @Test
  void callsOfExternalTypesAreCounted() throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play("bank.ExternalPlay", true, metrics);

    assertThat(outcomes(metrics, "DataSource.getConnection"))
        .isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "HttpClient.send")).isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "ExecutorService.execute"))
        .isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "Entry.setValue")).isEqualTo("1 success, 0 expected, 0 failure");
  }

  @Test
  void wrappedCallsAreCounted() throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play("bank.Play", true, metrics);

    assertThat(outcomes(metrics, "Account.withdraw")).isEqualTo("1 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "deposit")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Account.later")).isEqualTo("1 success, 1 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Account.isOpen")).isEmpty();
    assertThat(metrics.faults()).isZero();
  }

  private Object play(String calls, boolean wrapped, PerformanceMetrics metrics) throws Exception {
    Method all = loader.loadClass(calls).getMethod("all", boolean.class, Object.class);
    return all.invoke(null, wrapped, metrics);
  }

  private static String outcomes(PerformanceMetrics metrics, String operation) {
    OperationSnapshot snapshot = metrics.snapshot().operation(operation).orElseThrow();
    return "%d success, %d expected, %d failure"
        .formatted(snapshot.successes(), snapshot.expectedOutcomes(), snapshot.failures());
  }
}
