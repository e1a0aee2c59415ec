package dev.ote.runtime.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final VirtualClock clock = new VirtualClock();

  private ComparisonResult compare(ComparisonListener listener) {
    return clock
        .comparison()
        .repetitions(10)
        .progress(listener)
        .compare(
            List.of(
                Implementation.of("a", (String in) -> in), Implementation.of("b", in -> in + "\n")),
            List.of(TestCase.of("x"), TestCase.of("y\u001b")));
  }

  @Test
  void printsALineForEachPhaseAndMismatch() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ComparisonResult result = compare(new ConsoleProgress(new PrintStream(bytes, true, UTF_8)));

    assertThat(result.mismatches()).hasSize(2);
    assertThat(bytes.toString(UTF_8).lines())
        .containsExactly(
            "[0%] verifying x",
            "WRONG: b, x: returned x\\n where a returned x",
            "[4%] verifying y\\u001b",
            "WRONG: b, y\\u001b: returned y\\u001b\\n where a returned y\\u001b",
            "[8%] warming up x",
            "[12%] measuring x",
            "[54%] warming up y\\u001b",
            "[58%] measuring y\\u001b",
            "[100%] done");
  }

  @Test
  void aListenerThatThrowsHarmsNothing() {
    ComparisonResult result =
        compare(
            new ComparisonListener() {
              @Override
              public void progress(Progress progress) {
                throw new IllegalStateException();
              }

              @Override
              public void mismatch(String implementation, String testCase, String reason) {
                throw new AssertionError();
              }
            });

    assertThat(result.mismatches()).hasSize(2);
  }
}
