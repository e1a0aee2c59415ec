package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.ote.processor.testing.Compiling;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A type may have thousands of methods, of which each is read and written but once. */
final class ManyMethodsTest {

  /** Four times the methods: what is quadratic takes 16 times as long. */
  @Test
  void timeGrowsWithTheNumberOfMethodsAndNotWithItsSquare() {
    cpuMillis(1500); // warm
    double few = Math.min(cpuMillis(1500), cpuMillis(1500));
    double many = cpuMillis(6000);
    assertThat(many / few).isLessThan(8);
  }

  /**
   * The time of this thread, which is the compiler's: that of others on the machine is not in it.
   */
  private static double cpuMillis(int methods) {
    StringBuilder source =
        new StringBuilder("package p;\n@dev.ote.annotations.Observe public class Large {\n");
    IntStream.range(0, methods).forEach(i -> source.append(method(i)));
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new OteProcessor())
            .withOptions("-proc:only", "-Aote.severity=note")
            .compile(JavaFileObjects.forSourceString("p.Large", source.append("}").toString()));
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(compilation.generatedSourceFiles()).hasSize(1);
    assertThat(Compiling.findings(compilation)).isNotEmpty();
    return (end - start) / 1e6;
  }

  /** Every other one is an overload, for those are compared with each other. */
  private static String method(int number) {
    return """
      /**
       * Does it.
       *
       * <p>TRACE PATH: run%d()
       */
      public int run%d(java.util.List<String> list, String text%s) {
        return list.size() + text.length() + %d;
      }
    """
        .formatted(number / 2, number / 2, number % 2 == 0 ? "" : ", int more", number);
  }
}
