package dev.ote.benchmarks.runtime.contestant;

import dev.ote.benchmarks.measure.Crowd;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Map;

/** Generated wrappers. */
final class Ote {
  private static final int CROWD = 200;

  private Ote() {}

  /** Metrics on, every call timed. */
  static Contestant everyCall() {
    return calling(observed(everyCallTimed()));
  }

  /** The same where as many threads as a server has came first. */
  static Contestant inCrowd() {
    ServiceObserved service = observed(everyCallTimed());
    Crowd.gather(
        CROWD,
        () -> {
          long unused = service.call(0);
        });
    return calling(service);
  }

  /** As one gets it without any setting. */
  static Contestant defaults() {
    return calling(observed(Map.of()));
  }

  /** Switched off. */
  static Contestant disabled() {
    return calling(observed(Map.of("ote.enabled", "false")));
  }

  private static Map<String, String> everyCallTimed() {
    return Map.of("ote.overhead", "off");
  }

  private static ServiceObserved observed(Map<String, String> settings) {
    return new ServiceObserved(
        new Service(), PerformanceMetrics.builder().settings(settings).build());
  }

  private static Contestant calling(ServiceObserved service) {
    Logs.off();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += service.call(i);
      }
      return sum;
    };
  }
}
