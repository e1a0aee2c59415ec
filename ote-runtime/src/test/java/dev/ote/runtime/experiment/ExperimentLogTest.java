package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.LogCapture;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExperimentLogTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LogCapture log = LogCapture.of(Faults.LOGGER, Level.WARN);

  @AfterEach
  void close() {
    log.close();
  }

  private ExperimentBuilder<Object> builder() {
    return Experiment.builder("Store.find")
        .ticker(nanos::get)
        .metrics(PerformanceMetrics.builder().build());
  }

  @Test
  @SuppressWarnings("NullAway") // candidates are not checked
  void showsTypesAndNoValues() {
    Experiment<Object> experiment = builder().logInterval(Duration.ZERO).build();
    experiment.call(() -> "secret", () -> new byte[] {1});
    experiment.call(() -> 5, () -> null);
    experiment.call(
        () -> 5,
        () -> {
          throw new IllegalStateException("secret");
        });
    assertThat(log.lines())
        .containsExactly(
            "WARN EXPERIMENT: Store.find | candidate returned byte[] | baseline returned String",
            "WARN EXPERIMENT: Store.find | candidate returned null | baseline returned Integer",
            "WARN EXPERIMENT: Store.find | candidate threw IllegalStateException"
                + " | baseline returned Integer");
    assertThat(LogCapture.value(log.events().get(2), "experiment")).isEqualTo("Store.find");
    assertThat(LogCapture.value(log.events().get(2), "mismatch")).isEqualTo("threw");
    assertThat(experiment.report().lastMismatch()).doesNotContain("secret");
  }

  @Test
  void showsValuesWhereAllowedCutAndEscaped() {
    Experiment<Object> experiment = builder().logInterval(Duration.ZERO).logValues(true).build();
    experiment.call(() -> "a\nb", () -> "x".repeat(500));
    assertThat(log.lines())
        .containsExactly(
            "WARN EXPERIMENT: Store.find | candidate returned "
                + "x".repeat(200)
                + "… | baseline returned a\\nb");
  }

  @Test
  void isNoFlood() {
    Experiment<Object> experiment = builder().build();
    for (int i = 0; i < 25; i++) {
      experiment.call(() -> 1, () -> 2);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }
    assertThat(log.lines())
        .containsExactly(
            "WARN EXPERIMENT: Store.find | candidate returned Integer | baseline returned Integer",
            "WARN EXPERIMENT: Store.find | candidate returned Integer | baseline returned Integer"
                + " | 9 more mismatches before this one",
            "WARN EXPERIMENT: Store.find | candidate returned Integer | baseline returned Integer"
                + " | 9 more mismatches before this one");
    assertThat(experiment.report().mismatched()).isEqualTo(25);
  }
}
