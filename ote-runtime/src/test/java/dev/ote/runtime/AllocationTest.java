package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The path on which nothing is logged allocates nothing. */
class AllocationTest {
  private static final int CALLS = 100_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Operation operation =
      PerformanceMetrics.builder()
          .build()
          .operation(OperationSpec.of("Hot.call", "test.Hot", "test.HotObserved", "call"));

  @Test
  void unloggedCallsAllocateNothing() {
    try (LogCapture log = LogCapture.of("test.Hot", Level.WARN)) {
      // Warm every octave that a call may fall into, so that what is left is the steady state.
      for (int i = 0; i < CALLS; i++) {
        call(); // By now, too, a sample of the calls is timed and no more.
      }
      for (long nanos = 1; nanos < 10_000_000_000L; nanos *= 2) {
        operation.record(nanos, true);
      }
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < CALLS; i++) {
        call();
      }
      long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

      assertThat(log.lines()).isEmpty();
      assertThat(allocated).as("bytes for %d calls", CALLS).isLessThan(10_000);
    }
    assertThat(operation.snapshot().count()).isGreaterThan(CALLS);
  }

  @Test
  void coldOperationIsSmall() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    for (int i = 0; i < 10; i++) {
      metrics.record("warm" + i, Duration.ofMillis(1), true);
    }
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < 100; i++) {
      metrics.record("cold" + i, Duration.ofMillis(1), true);
    }
    long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(allocated / 100).as("bytes an operation that was called once").isLessThan(3_000);
  }

  private void call() {
    operation.success(operation.start());
  }
}
