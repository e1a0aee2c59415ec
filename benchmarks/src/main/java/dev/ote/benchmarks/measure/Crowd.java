package dev.ote.benchmarks.measure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Threads that live on after they did something, as those of a server's pool. */
public final class Crowd {
  private Crowd() {}

  /**
   * Has new threads do something, each once, and keeps them.
   *
   * @param threads how many; they end with the JVM
   * @param work what each does
   */
  public static void gather(int threads, Runnable work) {
    CountDownLatch done = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                work.run();
                done.countDown();
                while (true) {
                  LockSupport.park();
                }
              });
      thread.setDaemon(true);
      thread.start();
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
