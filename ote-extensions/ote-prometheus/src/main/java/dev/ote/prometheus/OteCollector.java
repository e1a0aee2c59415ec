package dev.ote.prometheus;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.export.ExportedSeries;
import dev.ote.runtime.export.MetricFamily;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;

/**
 * What is observed, for an application that has an endpoint of Prometheus' client library:
 *
 * <pre>{@code
 * PrometheusRegistry.defaultRegistry.register(new OteCollector(PerformanceMetrics.global()));
 * }</pre>
 *
 * <p>Durations are both, a classic histogram and a native one. Safe for use by any number of
 * threads.
 */
public final class OteCollector implements MultiCollector {
  private final PerformanceMetrics metrics;
  private final BucketBounds bounds;

  /**
   * A collector with the classic buckets that {@code ote.prometheus.buckets} says.
   *
   * @param metrics what is collected
   * @throws IllegalArgumentException if the setting is wrong
   */
  public OteCollector(PerformanceMetrics metrics) {
    this(metrics, EndpointSettings.bounds(metrics));
  }

  /**
   * A collector.
   *
   * @param metrics what is collected
   * @param bounds the classic buckets of durations
   */
  public OteCollector(PerformanceMetrics metrics, BucketBounds bounds) {
    this.metrics = metrics;
    this.bounds = bounds;
  }

  @Override
  public MetricSnapshots collect() {
    return families(metrics.snapshot(), bounds);
  }

  static MetricSnapshots families(MetricsSnapshot measured, BucketBounds bounds) {
    List<ExportedSeries> series = ExportedSeries.of(measured);
    List<MetricSnapshot> families = new ArrayList<>();
    for (MetricFamily family : MetricFamily.values()) {
      MetricSnapshot snapshot = new FamilySnapshot(family, bounds).of(series);
      if (!snapshot.getDataPoints().isEmpty()) {
        families.add(snapshot);
      }
    }
    return new MetricSnapshots(families);
  }
}
