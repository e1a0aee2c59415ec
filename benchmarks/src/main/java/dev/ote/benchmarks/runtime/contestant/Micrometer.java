package dev.ote.benchmarks.runtime.contestant;

import io.micrometer.core.aop.TimedAspect;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.aop.ObservedAspect;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/** Micrometer, by its API and by the aspects that Spring applications use. */
final class Micrometer {
  private static final String NAME = "service.call";

  private Micrometer() {}

  /** Count, total and maximum. */
  static Contestant timer() {
    return timed(Timer.builder(NAME).register(new SimpleMeterRegistry()));
  }

  /** The same with a histogram, for Prometheus. */
  static Contestant prometheus() {
    MeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return timed(Timer.builder(NAME).publishPercentileHistogram().register(registry));
  }

  private static Contestant timed(Timer timer) {
    Service service = new Service();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      }
      return sum;
    };
  }

  static Contestant observation() {
    Service service = new Service();
    ObservationRegistry registry = observations();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        Observation observation = Observation.start(NAME, registry);
        sum += service.call(i);
        observation.stop();
      }
      return sum;
    };
  }

  /** {@code @Timed} as Spring applies it. */
  static Contestant timedAspect() {
    return proxied(new TimedAspect(new SimpleMeterRegistry()));
  }

  /** {@code @Observed} as Spring applies it. */
  static Contestant observedAspect() {
    return proxied(new ObservedAspect(observations()));
  }

  private static Contestant proxied(Object aspect) {
    AspectJProxyFactory factory = new AspectJProxyFactory(new Service());
    factory.setProxyTargetClass(true);
    factory.addAspect(aspect);
    Service service = factory.getProxy();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += service.call(i);
      }
      return sum;
    };
  }

  private static ObservationRegistry observations() {
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
    return registry;
  }
}
