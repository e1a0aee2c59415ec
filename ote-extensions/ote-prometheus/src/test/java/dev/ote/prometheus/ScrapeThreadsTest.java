package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScrapeThreadsTest {

  @Test
  @Timeout(120)
  void whatWouldHaveToWaitIsRefused() throws Exception {
    CountDownLatch held = new CountDownLatch(ScrapeThreads.MOST);
    CountDownLatch end = new CountDownLatch(1);
    try (ScrapeThreads threads = new ScrapeThreads(Duration.ofMinutes(10))) {
      for (int i = 0; i < ScrapeThreads.MOST; i++) {
        threads.execute(
            () -> {
              held.countDown();
              await(end);
            });
      }
      held.await();
      assertThatThrownBy(() -> threads.execute(() -> {}))
          .isInstanceOf(RejectedExecutionException.class);

      end.countDown();
      CountDownLatch served = new CountDownLatch(1);
      while (!isTaken(threads, served::countDown)) {
        Thread.sleep(1);
      }
      served.await();
      assertThat(held.getCount()).isZero();
    }
  }

  private static boolean isTaken(ScrapeThreads threads, Runnable task) {
    try {
      threads.execute(task);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
