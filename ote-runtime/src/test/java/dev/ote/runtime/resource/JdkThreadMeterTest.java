package dev.ote.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class JdkThreadMeterTest {
  @Test
  void countersGrow() {
    ThreadMeter meter = JdkThreadMeter.create();
    long cpu = meter.cpuNanos();
    long bytes = meter.allocatedBytes();
    byte[] some = new byte[1_000_000];
    assertThat(meter.allocatedBytes() - bytes).isBetween((long) some.length, 1_100_000L);
    assertThat(meter.cpuNanos()).isGreaterThan(cpu);
    assertThat(meter.costNanos()).isBetween(0L, 1_000_000L).isEqualTo(meter.costNanos());
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void madeOnAVirtualThreadItMeasuresOthers() throws Exception {
    List<ThreadMeter> made = new ArrayList<>();
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      threads
          .submit(
              () -> {
                ThreadMeter meter = JdkThreadMeter.create();
                assertThat(meter.allocatedBytes()).isNegative();
                made.add(meter);
              })
          .get();
    } finally {
      threads.shutdown();
    }
    assertThat(made.get(0).allocatedBytes()).isPositive();
    assertThat(made.get(0).cpuNanos()).isPositive();
    assertThat(made.get(0).costNanos()).isNotNegative();
  }
}
