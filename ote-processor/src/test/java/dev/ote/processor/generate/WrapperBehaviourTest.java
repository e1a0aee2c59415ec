package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ote.processor.testing.CompiledClasses;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plays the same calls on an object and on its wrapper: nothing but the wrapper itself may tell
 * them apart. The calls are in {@code src/test/resources/behaviour}.
 */
final class WrapperBehaviourTest {
  private static final Path SOURCES = Path.of("src", "test", "resources", "behaviour");

  private static @Nullable CompiledClasses classes;

  private final ClassLoader loader = Objects.requireNonNull(classes);

  @BeforeAll
  static void compile() throws IOException {
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    Compilation compilation = Compiling.strictly(processor, Compiling.sourcesIn(SOURCES));
    assertThat(Compiling.problems(compilation)).isEmpty();
    classes = CompiledClasses.of(compilation);
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
