package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformanceMetricsTest {
  private final PerformanceMetrics metrics = new FakeTime().metrics().build();

  @Test
  void recordCountsWhatWasMeasuredElsewhere() {
    metrics.record("user_preference_save", Duration.ofMillis(123), true);
    metrics.record("user_preference_save", Duration.ofMillis(100), false);
    metrics.record("user_preference_save", Duration.ofMillis(-1), true);
    metrics.record("user_preference_save", Duration.ofSeconds(Long.MIN_VALUE), true);

    OperationSnapshot snapshot = only("user_preference_save");
    assertThat(snapshot.successes()).isEqualTo(3);
    assertThat(snapshot.failures()).isEqualTo(1);
    assertThat(snapshot.totalNanos()).isEqualTo(223_000_000);
  }

  @Test
  void endlessDurationIsTheLongestThereIs() {
    metrics.record("eternity", Duration.ofSeconds(Long.MAX_VALUE), true);
    assertThat(only("eternity").maxNanos()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void firstRegistrationOfANameHolds() {
    OperationSpec first = OperationSpec.of("op", "test.First", "test.FirstObserved", "m");
    OperationSpec second = OperationSpec.of("op", "test.Second", "test.SecondObserved", "n");
    Operation operation = metrics.operation(first);

    assertThat(metrics.operation(second)).isSameAs(operation);
    assertThat(metrics.operation("op")).isSameAs(operation);
    assertThat(WrapperFrames.operation("test.SecondObserved", "n")).isEqualTo("op");
    try (LogCapture log = LogCapture.of("test.First", Level.INFO)) {
      operation.success(operation.start());
      assertThat(log.lines()).hasSize(2);
    }
  }

  @Test
  void snapshotHasTimeTagsAndSortedNames() {
    metrics.operation("b");
    metrics.operation(
        OperationSpec.of("a", "test.A", "test.AObserved", "a").withTag("k", "v").withTag("b", "2"));

    assertThat(metrics.snapshot().time()).isEqualTo(Instant.parse(FakeTime.NOW));
    assertThat(metrics.snapshot().operations())
        .extracting(OperationSnapshot::name)
        .containsExactly("a", "b");
    assertThat(only("a").tags()).hasToString("{b=2, k=v}");
    assertThat(only("b").tags()).isEmpty();
  }

  @Test
  void reportIsTheSeedsTable() {
    for (int i = 0; i < 199; i++) {
      metrics.record("save", Duration.ofMillis(123), true);
    }
    metrics.record("save", Duration.ofMillis(123), false);

    assertThat(metrics.report().toText())
        .isEqualTo(
            """
            operation  calls  avg_time  success_rate  total_time       p50       p95       p99       max  failures
            save         200    0.123s         99.5%     24.600s  123.0 ms  123.0 ms  123.0 ms  123.0 ms         1
            """);
  }

  @Test
  void metricsAreApart() {
    PerformanceMetrics other = PerformanceMetrics.builder().build();
    other.record("mine", Duration.ZERO, true);

    assertThat(metrics.snapshot().operations()).isEmpty();
    assertThat(PerformanceMetrics.global()).isSameAs(PerformanceMetrics.global());
    assertThat(PerformanceMetrics.global().snapshot().operation("mine")).isEmpty();
  }

  @Test
  void specificationIsImmutable() {
    OperationSpec spec = OperationSpec.of("op", "a.Foo", "a.FooObserved", "m");
    OperationSpec changed = spec.withSlowMillis(7).withTag("k", "v");

    assertThat(spec.slowMillis()).isEqualTo(5000);
    assertThat(spec.tags()).isEmpty();
    assertThat(changed.slowMillis()).isEqualTo(7);
    assertThat(changed.tags()).containsEntry("k", "v");
    assertThat(changed.name()).isEqualTo("op");
    assertThat(changed.observedType()).isEqualTo("a.Foo");
    assertThat(changed.wrapperType()).isEqualTo("a.FooObserved");
    assertThat(changed.method()).isEqualTo("m");
  }

  private OperationSnapshot only(String name) {
    return metrics.snapshot().operation(name).orElseThrow();
  }

  @Test
  void metricsTellTheTypesOfTheirOperations() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().maxOperations(3).build();
    metrics.operation("by hand");
    metrics.operation("later");
    metrics.operation(OperationSpec.of("save", "com.acme.A", "com.acme.AObserved", "save"));
    metrics.operation(OperationSpec.of("save", "com.acme.B", "com.acme.BObserved", "save"));
    metrics.operation(OperationSpec.of("later", "com.acme.C$D", "com.acme.C_DObserved", "go"));
    metrics.operation(OperationSpec.of("too many", "com.acme.E", "com.acme.EObserved", "go"));

    assertThat(metrics.observedTypes())
        .containsExactly(Map.entry("later", "com.acme.C$D"), Map.entry("save", "com.acme.A"));
  }
}
