package dev.ote.sample;

import java.util.concurrent.TimeUnit;

/** A workload that goes on, now busier and now quieter, until its thread is interrupted. */
final class OpeningHours {

  private static final long PAUSE_MILLIS = 20;
  private static final int USUAL = 4;

  /** Busy and quiet times follow each other at this distance. */
  private static final double TIDE_NANOS = TimeUnit.SECONDS.toNanos(90);

  private final Workload workload;

  OpeningHours(Workload workload) {
    this.workload = workload;
  }

  void run() {
    try {
      while (true) {
        workload.run(operationsNow());
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int operationsNow() {
    double tide = Math.sin(2 * Math.PI * System.nanoTime() / TIDE_NANOS);
    return (int) Math.round(USUAL * (1 + 0.7 * tide));
  }
}
