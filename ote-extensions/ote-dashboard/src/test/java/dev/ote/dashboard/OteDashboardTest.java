package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.dashboard.web.RawHttp;
import dev.ote.runtime.PerformanceMetrics;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left where a dashboard starts, and where it does not. */
class OteDashboardTest {
  private static final long PATIENCE_MILLIS = 10_000;

  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().settings(Map.of()).build();

  @Test
  void whereThePortIsTakenNobodyLooksForAnomalies() throws InterruptedException {
    try (OteDashboard first = OteDashboard.builder().metrics(metrics).start()) {
      Set<Thread> before = monitors();
      OteDashboard.Builder second =
          OteDashboard.builder().metrics(metrics).port(first.address().getPort());
      assertThatThrownBy(second::start).isInstanceOf(UncheckedIOException.class);
      Set<Thread> left = new HashSet<>(monitors());
      left.removeAll(before);
      for (Thread each : left) {
        each.join(PATIENCE_MILLIS); // It is told to end, and is not waited for.
      }
      assertThat(left).noneMatch(Thread::isAlive);
    }
  }

  private static Set<Thread> monitors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("ote-anomalies"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void anInterruptLeavesNoServerThatNobodyCanClose() throws Exception {
    Thread.currentThread().interrupt();
    try (OteDashboard dashboard = OteDashboard.builder().metrics(metrics).start()) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(RawHttp.status(RawHttp.get(dashboard.address(), "/"))).isEqualTo(200);
    } finally {
      boolean unused = Thread.interrupted();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.099S", "PT24H0.001S", "PT2540400000H"})
  void anIntervalThatIsNoneIsRefusedAtOnce(Duration interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OteDashboard.builder().interval(interval))
        .withMessage("an interval is from 100 ms to a day: " + interval);
  }
}
