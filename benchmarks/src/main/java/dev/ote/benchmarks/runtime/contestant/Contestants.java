package dev.ote.benchmarks.runtime.contestant;

import java.util.Map;
import java.util.function.Supplier;

/**
 * All contestants, by name. Those that log set up the logging of the whole JVM when they are made:
 * of two that share one, the later prevails.
 */
public final class Contestants {
  private static final Map<String, Supplier<Contestant>> ALL =
      Map.ofEntries(
          Map.entry("direct", Bare::direct),
          Map.entry("floor", Bare::floor),
          Map.entry("adders", Bare::adders),
          Map.entry("ote", Ote::everyCall),
          Map.entry("ote-crowd", Ote::inCrowd),
          Map.entry("ote-defaults", Ote::defaults),
          Map.entry("ote-off", Ote::disabled),
          Map.entry("hdr", Reservoirs::hdrHistogram),
          Map.entry("prometheus", Prometheus::classic),
          Map.entry("prometheus-native", Prometheus::classicAndNative),
          Map.entry("otel-histogram", OpenTelemetry::histogram),
          Map.entry("otel-span", OpenTelemetry::span),
          Map.entry("micrometer", Micrometer::timer),
          Map.entry("micrometer-prometheus", Micrometer::prometheus),
          Map.entry("micrometer-observation", Micrometer::observation),
          Map.entry("spring-timed", Micrometer::timedAspect),
          Map.entry("spring-observed", Micrometer::observedAspect),
          Map.entry("dropwizard", Reservoirs::dropwizard),
          Map.entry("failure-bare", Failures::bare),
          Map.entry("failure-trace", Failures::trace),
          Map.entry("failure-unread", Failures::unread),
          Map.entry("failure-read", Failures::read),
          Map.entry("failure-logged", Failures::logged),
          Map.entry("failure-by-hand", Failures::loggedByHand),
          Map.entry("log-by-hand", Logging::byHand),
          Map.entry("log", Logging::byWrapper));

  private Contestants() {}

  /**
   * A new contestant.
   *
   * @param name its name
   * @throws IllegalArgumentException where there is none of that name
   */
  public static Contestant of(String name) {
    Supplier<Contestant> contestant = ALL.get(name);
    if (contestant == null) {
      throw new IllegalArgumentException("no contestant " + name);
    }
    return contestant.get();
  }
}
