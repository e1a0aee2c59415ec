package dev.ote.benchmarks.runtime.contestant;

import dev.ote.runtime.PerformanceMetrics;

/** Generated wrappers. */
final class Ote {
  private Ote() {}

  /** Metrics on, every call timed. */
  static Contestant everyCall() {
    Logs.off();
    return observed(PerformanceMetrics.builder().build());
  }

  /** As one gets it without any setting. */
  static Contestant defaults() {
    Logs.off();
    return observed(PerformanceMetrics.builder().build());
  }

  private static Contestant observed(PerformanceMetrics metrics) {
    ServiceObserved service = new ServiceObserved(new Service(), metrics);
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += service.call(i);
      }
      return sum;
    };
  }
}
