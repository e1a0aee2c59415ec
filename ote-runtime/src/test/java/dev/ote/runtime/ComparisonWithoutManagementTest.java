package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.compare.ComparisonFramework;
import dev.ote.runtime.compare.Implementation;
import dev.ote.runtime.compare.TestCase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that has nothing but java.base can compare. */
class ComparisonWithoutManagementTest {

  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      System.out.println(
          ComparisonFramework.builder()
              .warmUp(Duration.ofMillis(1))
              .repetitions(1)
              .compare(
                  List.of(Implementation.of("a", (Integer in) -> in)), List.of(TestCase.of(42)))
              .measurements()
              .get(0)
              .result());
    }
  }

  @Test
  void comparesWithoutTheModuleThatCountsCollections(@TempDir Path folder)
      throws IOException, InterruptedException {
    ForkedJvm jvm = ForkedJvm.run(folder, Program.class, "--limit-modules", "java.base");

    assertThat(jvm.output()).containsExactly("42");
    assertThat(jvm.exit()).isZero();
  }
}
