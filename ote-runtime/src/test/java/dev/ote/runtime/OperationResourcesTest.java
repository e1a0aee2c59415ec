package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.sun.management.ThreadMXBean;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Calls are measured where a setting says so, by the JDK's own meter. */
class OperationResourcesTest {
  private static final String LOGGER = "test.Measured";
  private static final int BYTES = 10_000_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().settings(Map.of()).build();
  private final Operation outer = operation("Measured.outer");
  private final Operation inner = operation("Measured.inner");
  private volatile byte[] sink = {};

  private Operation operation(String name) {
    return metrics.operation(OperationSpec.of(name, LOGGER, "test.MeasuredObserved", "run"));
  }

  @Test
  void offUnlessAskedFor() {
    outer.success(outer.start());
    assertThat(outer.snapshot().resources()).isEqualTo(ResourceSnapshot.NONE);
  }

  @Test
  void bytesAndCpuTimeOfACallAndOfTheCallsWithin() {
    metrics.settings().set("resources", "*", "true");
    long before = THREADS.getCurrentThreadCpuTime();
    long start = outer.start();
    for (int i = 0; i < 3; i++) {
      long within = inner.start();
      sink = new byte[BYTES];
      inner.success(within);
    }
    sink = new byte[BYTES];
    outer.success(start);
    long spent = THREADS.getCurrentThreadCpuTime() - before;

    ResourceSnapshot ofOuter = outer.snapshot().resources();
    ResourceSnapshot ofInner = inner.snapshot().resources();
    assertThat(ofInner.calls()).isEqualTo(3);
    // What is ours, such as the histograms of a first call, is some KB.
    assertThat(ofInner.allocatedBytes()).isBetween(3L * BYTES, 3L * BYTES + 10_000);
    assertThat(ofOuter.calls()).isEqualTo(1);
    assertThat(ofOuter.allocatedBytes()).isBetween(4L * BYTES, 4L * BYTES + 100_000);
    assertThat(ofInner.cpuNanos()).isBetween(1L, ofOuter.cpuNanos());
    assertThat(ofOuter.cpuNanos()).isLessThanOrEqualTo(spent);
    assertThat(sink).as("kept, so that no compiler leaves it out").hasSize(BYTES);
    assertThat(metrics.faults()).isZero();
  }

  @Test
  void aCallThatDoesNothingTakesNothing() {
    metrics.settings().set("resources", "*", "true");
    metrics.settings().set("level", "*", "off");
    for (int i = 0; i < 50_000; i++) {
      outer.success(outer.start());
    }
    MetricsReader reader = metrics.reader();
    long start = outer.start();
    for (int i = 0; i < 10_000; i++) {
      inner.success(inner.start());
    }
    outer.success(start);

    var interval = reader.next();
    ResourceSnapshot ofInner = interval.operation("Measured.inner").orElseThrow().resources();
    assertThat(ofInner.calls()).isEqualTo(10_000);
    assertThat(ofInner.allocatedBytes()).as("in all").isLessThan(10_000);
    ResourceSnapshot ofOuter = interval.operation("Measured.outer").orElseThrow().resources();
    assertThat(ofOuter.calls()).isEqualTo(1);
    assertThat(ofOuter.allocatedBytes()).as("of measuring others").isLessThan(20_000);
  }

  @Test
  void failuresAndExpectedOutcomesAreMeasured() {
    metrics.settings().set("resources", "Measured.outer", "true");
    outer.failure(outer.start(), new IllegalStateException());
    outer.expected(outer.start(), new IllegalStateException());
    outer.success(outer.start(), "result");
    assertThat(outer.snapshot().resources().calls()).isEqualTo(3);

    inner.success(inner.start());
    assertThat(inner.snapshot().resources()).isEqualTo(ResourceSnapshot.NONE);
  }

  @Test
  void eachCallIsTimedAndNoneIsLoggedByHalf() {
    metrics.settings().set("resources", "*", "true");
    try (LogCapture log = LogCapture.of(LOGGER, Level.WARN)) {
      for (int i = 0; i < 10_000; i++) {
        outer.success(outer.start());
      }
      long underWay = outer.start();
      try (LogCapture louder = LogCapture.of(LOGGER, Level.INFO)) {
        outer.success(underWay);
        assertThat(louder.lines()).isEmpty();
        outer.success(outer.start());
        assertThat(louder.lines()).hasSize(2);
      }
      assertThat(log.lines()).as("those of the louder one").hasSize(2);
    }
    assertThat(outer.snapshot().isEstimate()).isFalse();
    assertThat(outer.snapshot().resources().calls()).isEqualTo(10_002);
  }

  @Test
  void callsThatEndLaterAreNotMeasured() {
    metrics.settings().set("resources", "*", "true");
    long start = outer.start();
    CompletableFuture<String> stage = new CompletableFuture<>();
    inner.completion(inner.start(), stage);
    inner.completion(inner.start(), CompletableFuture.completedFuture("done"));
    outer.success(start);
    assertThat(stage.complete("late")).isTrue();

    assertThat(inner.snapshot().count()).isEqualTo(2);
    assertThat(inner.snapshot().resources()).isEqualTo(ResourceSnapshot.NONE);
    assertThat(outer.snapshot().resources().calls()).isEqualTo(1);
  }

  @Test
  void switchedOffAgainItIsAsBefore() {
    metrics.settings().set("resources", "*", "true");
    long underWay = outer.start();
    outer.success(outer.start());
    metrics.settings().unset("resources", "*");
    outer.success(underWay);
    outer.success(outer.start());
    assertThat(outer.snapshot().resources().calls()).isEqualTo(1);
    assertThat(outer.snapshot().count()).isEqualTo(3);

    metrics.settings().set("resources", "*", "true");
    metrics.settings().set("enabled", "*", "false");
    outer.success(outer.start());
    assertThat(outer.snapshot().count()).isEqualTo(3);
  }

  @Test
  void intervalsAndSeriesAddUp() {
    metrics.settings().set("resources", "*", "true");
    Operation one = outer.series("a", "1");
    one.success(one.start());
    MetricsReader reader = metrics.reader();
    Operation two = outer.series("a", "2");
    two.success(two.start());
    one.success(one.start());
    assertThat(reader.next().operation("Measured.outer").orElseThrow().resources().calls())
        .isEqualTo(2);
    assertThat(metrics.snapshot().operation("Measured.outer").orElseThrow().resources().calls())
        .isEqualTo(3);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreNotMeasured() throws Exception {
    metrics.settings().set("resources", "*", "true");
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      threads.submit(() -> outer.success(outer.start())).get();
      threads.submit(() -> outer.failure(outer.start(), new IllegalStateException())).get();
    } finally {
      threads.shutdown();
    }
    assertThat(outer.snapshot().count()).isEqualTo(2);
    assertThat(outer.snapshot().resources()).isEqualTo(ResourceSnapshot.NONE);
    assertThat(metrics.faults()).isZero();
  }
}
