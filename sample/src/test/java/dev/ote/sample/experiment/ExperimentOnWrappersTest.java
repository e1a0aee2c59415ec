package dev.ote.sample.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.experiment.Experiment;
import dev.ote.runtime.experiment.MismatchKind;
import dev.ote.runtime.experiment.MismatchReport;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An experiment between two generated wrappers: each is observed as ever, and both are compared. */
class ExperimentOnWrappersTest {
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final Experiment<String> greeting =
      Experiment.<String>builder("Greeter.greet").metrics(metrics).build();
  private final Greeter greeter =
      new TrialGreeter(
          greeting,
          new PoliteGreeterObserved(new PoliteGreeter(), metrics),
          new FormattingGreeterObserved(new FormattingGreeter(), metrics));

  @Test
  void callsOfBothAreObservedAndCompared() throws IOException {
    assertThat(greeter.greet("Ada")).isEqualTo("Good day, Ada");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> greeter.greet(""))
        .withMessage("nobody is there");
    greeting.setEnabled(false);
    assertThat(greeter.greet("Bob")).isEqualTo("Good day, Bob");

    assertThat(calls("PoliteGreeter.greet")).isEqualTo(3);
    assertThat(calls("FormattingGreeter.greet")).isEqualTo(2);
    assertThat(calls("Greeter.greet.baseline")).isEqualTo(2);
    assertThat(calls("Greeter.greet.candidate")).isEqualTo(2);
    MismatchReport report = greeting.report();
    assertThat(report.calls()).isEqualTo(3);
    assertThat(report.matched()).isEqualTo(1);
    assertThat(report.mismatches()).containsEntry(MismatchKind.DID_NOT_THROW, 1L);
    assertThat(report.mismatched()).isEqualTo(1);
  }

  private long calls(String operation) {
    return metrics.snapshot().operation(operation).orElseThrow().count();
  }
}
