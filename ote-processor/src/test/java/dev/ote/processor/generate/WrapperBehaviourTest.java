package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plays the same calls on an object and on its wrapper: nothing but the wrapper itself may tell
 * them apart. The calls are in {@code src/test/resources/behaviour}.
 */
final class WrapperBehaviourTest {
  private static final Path SOURCES = Path.of("src", "test", "resources", "behaviour");

  private static final Map<TestCompiler, TestCompilation> COMPILATIONS =
      new EnumMap<>(TestCompiler.class);

  @BeforeAll
  static void compile() throws IOException {
    for (TestCompiler compiler : TestCompiler.values()) {
      WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
      TestCompilation compilation =
          compiler.compile(
              processor,
              Compiling.javaFilesIn(SOURCES),
              dev.ote.processor.testing.Compiling.classPathWithout(),
              List.of("--release", "17"));
      assertThat(compilation.success()).as("%s: %s", compiler, compilation.said()).isTrue();
      assertThat(processor.crashes).isEmpty();
      COMPILATIONS.put(compiler, compilation);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrappedCallsEndAsUnwrappedOnes(TestCompiler compiler) throws Exception {
    Method play =
        loader(compiler).loadClass("bank.Play").getMethod("all", boolean.class, Object.class);

    Object plain = play.invoke(null, false, PerformanceMetrics.builder().build());
    Object wrapped = play.invoke(null, true, PerformanceMetrics.builder().build());

    assertThat((List<?>) plain).hasSizeGreaterThan(20);
    assertThat(wrapped).isEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource
  void wrappedCallsAreCounted(TestCompiler compiler) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    loader(compiler)
        .loadClass("bank.Play")
        .getMethod("all", boolean.class, Object.class)
        .invoke(null, true, metrics);

    assertThat(outcomes(metrics, "Account.withdraw")).isEqualTo("1 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "deposit")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Account.later")).isEqualTo("1 success, 1 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Account.isOpen")).isEmpty();
    assertThat(metrics.faults()).isZero();
  }

  private static ClassLoader loader(TestCompiler compiler) {
    return Objects.requireNonNull(COMPILATIONS.get(compiler))
        .loader(WrapperBehaviourTest.class.getClassLoader());
  }

  private static String outcomes(PerformanceMetrics metrics, String operation) {
    OperationSnapshot snapshot = metrics.snapshot().operation(operation).orElseThrow();
    return "%d success, %d expected, %d failure"
        .formatted(snapshot.successes(), snapshot.expectedOutcomes(), snapshot.failures());
  }
}
