package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MonitorOnDemandTest {
  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("ote-anomalies"))
        .toList();
  }

  private static PerformanceMetrics metrics(String key, String value) {
    return PerformanceMetrics.builder().settings(Map.of(key, value)).build();
  }

  @Test
  void isFoundByTheGlobalMetrics() {
    assertThat(ServiceLoader.load(MetricsListener.class, MetricsListener.class.getClassLoader()))
        .hasAtLeastOneElementOfType(MonitorOnDemand.class);
  }

  @Test
  void startsAMonitorWhereItIsAskedForAndEndsItWhenDetached() throws InterruptedException {
    PerformanceMetrics metrics = metrics("ote.anomalies", "1h");
    MonitorOnDemand onDemand = new MonitorOnDemand();
    metrics.addListener(onDemand);
    assertThat(metrics.operation("a").name()).isEqualTo("a");
    List<Thread> started = threads();
    assertThat(started).hasSize(1);

    metrics.removeListener(onDemand);
    started.get(0).join(10_000);
    assertThat(threads()).isEmpty();
  }

  @Test
  void leavesWhereItIsNot() {
    PerformanceMetrics metrics = metrics("ote.anomalies", "off");
    MonitorOnDemand onDemand = new MonitorOnDemand();
    metrics.addListener(onDemand);
    assertThat(metrics.operation("a").name()).isEqualTo("a");
    assertThat(threads()).isEmpty();
    metrics.removeListener(onDemand); // It is not there any more: nothing happens.
  }

  @Test
  void takesTimesOfASecondAndMore() {
    assertThat(metrics("ote.anomalies", "90s").settings().start().anomalies()).hasSeconds(90);
    assertThat(metrics("ote.anomalies", "5m").settings().start().anomalies()).hasMinutes(5);
    assertThat(metrics("ote.anomalies", "OFF").settings().start().anomalies()).isNull();
    assertThat(metrics("ote.anomalies", "0.5s").settings().start().anomalies()).isNull();
    assertThat(metrics("ote.anomalies", "often").settings().start().anomalies()).isNull();
    assertThat(metrics("ote.maxOperations", "5").settings().start().anomalies()).isNull();
  }
}
