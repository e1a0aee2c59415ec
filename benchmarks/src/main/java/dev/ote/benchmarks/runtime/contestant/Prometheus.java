package dev.ote.benchmarks.runtime.contestant;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.Unit;

/** Prometheus's client_java, with the data point kept, as its authors advise. */
final class Prometheus {
  private Prometheus() {}

  static Contestant classic() {
    return observed(histogram().classicOnly().build());
  }

  static Contestant classicAndNative() {
    return observed(histogram().build());
  }

  private static Histogram.Builder histogram() {
    return Histogram.builder().name("service_call").unit(Unit.SECONDS).help("calls");
  }

  private static Contestant observed(DistributionDataPoint histogram) {
    Service service = new Service();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        histogram.observe(Unit.nanosToSeconds(System.nanoTime() - start));
      }
      return sum;
    };
  }
}
