package dev.ote.sample.anomaly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyTourTest {

  @Test
  void findsAllThreeAndNothingElse() {
    List<String> found = run().stream().filter(line -> line.contains("found")).toList();

    assertThat(found)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        " +found after [2-5] min: \\S+ DEGRADATION of Checkout\\.pay:"
                            + " 2\\.\\d times as slow as usual \\(.*"),
            line ->
                assertThat(line)
                    .matches(
                        " +found after [1-5] min: \\S+ +HIGH ERROR RATE in Checkout\\.pay:"
                            + " \\d\\d\\.\\d% \\(threshold: 10%\\)"),
            line ->
                assertThat(line)
                    .matches(" +found after \\d+ min: \\S+ MEMORY LEAK: .* an hour, to .*"));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(run()).isEqualTo(run());
  }

  private static List<String> run() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new AnomalyTour(new PrintStream(printed, true, UTF_8)).run();
    return printed.toString(UTF_8).lines().toList();
  }
}
