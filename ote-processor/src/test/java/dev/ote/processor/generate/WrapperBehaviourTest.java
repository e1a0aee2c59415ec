package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
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
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "JAVAC,bank.Play", "JAVAC,bank.TillPlay", "JAVAC,bank.ExternalPlay",
    "ECJ,bank.Play", "ECJ,bank.TillPlay", "ECJ,bank.ExternalPlay"
  })
  void wrappedCallsEndAsUnwrappedOnes(TestCompiler compiler, String calls) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object plain = play(compiler, calls, false, metrics);
    assertThat(metrics.snapshot().operations()).isEmpty();
    Object wrapped = play(compiler, calls, true, metrics);

    assertThat((List<?>) plain).hasSizeGreaterThan(15);
    assertThat(wrapped).isEqualTo(plain);
    assertThat(metrics.faults()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void callsOfWhatExtendsTheClassAreCounted(TestCompiler compiler) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play(compiler, "bank.TillPlay", true, metrics);

    // One from outside and two from ringTwice; neither those of constructors nor of the copy.
    assertThat(outcomes(metrics, "Till.ring")).isEqualTo("3 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Till.refund")).isEqualTo("0 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "Till.max")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Drawer.count")).isEqualTo("1 success, 0 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Till.later").orElseThrow().cancellations())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void callsOfExternalTypesAreCounted(TestCompiler compiler) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play(compiler, "bank.ExternalPlay", true, metrics);

    assertThat(outcomes(metrics, "DataSource.getConnection"))
        .isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "HttpClient.send")).isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "ExecutorService.execute"))
        .isEqualTo("1 success, 0 expected, 1 failure");
    assertThat(outcomes(metrics, "Entry.setValue")).isEqualTo("1 success, 0 expected, 0 failure");
  }

  @ParameterizedTest
  @EnumSource
  void wrappedCallsAreCounted(TestCompiler compiler) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object unused = play(compiler, "bank.Play", true, metrics);

    assertThat(outcomes(metrics, "Account.withdraw")).isEqualTo("1 success, 1 expected, 1 failure");
    assertThat(outcomes(metrics, "deposit")).isEqualTo("2 success, 0 expected, 0 failure");
    assertThat(outcomes(metrics, "Account.later")).isEqualTo("1 success, 1 expected, 0 failure");
    assertThat(metrics.snapshot().operation("Account.isOpen")).isEmpty();
    assertThat(metrics.faults()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void usageOfResultsAndFailuresIsCounted(TestCompiler compiler) throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();

    Object plain = play(compiler, "bank.AdvisorPlay", false, metrics);
    assertThat(metrics.snapshot().operations()).isEmpty();
    assertThat(play(compiler, "bank.AdvisorPlay", true, metrics)).isEqualTo(plain);

    assertThat(usage(metrics, "Advisor.answer")).isEqualTo("0 calls, 19 in, 3 out, 0.03 EUR");
    assertThat(usage(metrics, "Advisor.later")).isEqualTo("1 calls, 4 in, 1 out, 0.01 EUR");
    assertThat(usage(metrics, "Advisor.refuse")).isEqualTo("1 calls, 0 in, 0 out, ");
    assertThat(usage(metrics, "Advisor.any")).isEqualTo("0 calls, 0 in, 0 out, ");
    assertThat(usage(metrics, "Advisor.within")).isEqualTo("3 calls, 0 in, 0 out, ");
    assertThat(metrics.faults()).as("of the advice that does not know its price").isEqualTo(1);
  }

  private static String usage(PerformanceMetrics metrics, String operation) {
    UsageSnapshot usage = metrics.snapshot().operation(operation).orElseThrow().usage();
    return "%d calls, %d in, %d out, %s"
        .formatted(usage.apiCalls(), usage.inputTokens(), usage.outputTokens(), usage.costs());
  }

  private static Object play(
      TestCompiler compiler, String calls, boolean wrapped, PerformanceMetrics metrics)
      throws Exception {
    Method all = loader(compiler).loadClass(calls).getMethod("all", boolean.class, Object.class);
    return all.invoke(null, wrapped, metrics);
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
