package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GcNotificationsTest {
  @Test
  void tellsWhatACollectionLeavesUntilItIsEnded() throws InterruptedException {
    BlockingQueue<HeapUse> told = new LinkedBlockingQueue<>();
    Runnable end = HeapSource.ofJvm().start(told::add);
    try {
      System.gc();
      HeapUse use = told.poll(60, TimeUnit.SECONDS);
      assertThat(use).isNotNull();
      assertThat(use.usedBytes()).isBetween(1L, use.maxBytes());
      assertThat(use.maxBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
    } finally {
      end.run();
    }
  }
}
