package dev.ote.prometheus;

import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.export.ExportedSeries;
import dev.ote.runtime.export.MetricFamily;
import dev.ote.runtime.export.MetricType;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of our families in the model of Prometheus' client library. */
final class FamilySnapshot {
  private final MetricFamily family;
  private final BucketBounds bounds;
  private final MetricMetadata metadata;

  FamilySnapshot(MetricFamily family, BucketBounds bounds) {
    this.family = family;
    this.bounds = bounds;
    this.metadata =
        family.unit().isEmpty()
            ? new MetricMetadata(family.id(), family.help())
            : new MetricMetadata(family.id(), family.help(), new Unit(family.unit()));
  }

  MetricSnapshot of(List<ExportedSeries> series) {
    return switch (family.type()) {
      case HISTOGRAM -> histogram(series);
      case COUNTER -> counter(series);
      case GAUGE -> gauge(series);
    };
  }

  /** Its name in {@link MetricType}'s formats has no {@code _total}; the library adds it. */
  private MetricSnapshot counter(List<ExportedSeries> all) {
    List<CounterDataPointSnapshot> points = new ArrayList<>();
    for (ExportedSeries series : all) {
      Labels own = labels(series);
      family.samples(
          series,
          (value, example, labels) ->
              points.add(
                  new CounterDataPointSnapshot(
                      value.doubleValue(), own.merge(Labels.of(labels)), exemplar(example), 0)));
    }
    return new CounterSnapshot(metadata, points);
  }

  private MetricSnapshot gauge(List<ExportedSeries> all) {
    List<GaugeDataPointSnapshot> points = new ArrayList<>();
    for (ExportedSeries series : all) {
      Labels own = labels(series);
      family.samples(
          series,
          (value, example, labels) ->
              points.add(
                  new GaugeDataPointSnapshot(
                      value.doubleValue(), own.merge(Labels.of(labels)), null)));
    }
    return new GaugeSnapshot(metadata, points);
  }

  private MetricSnapshot histogram(List<ExportedSeries> all) {
    double[] seconds = new double[bounds.size() + 1];
    for (int i = 0; i < bounds.size(); i++) {
      seconds[i] = bounds.nanos(i) / 1e9;
    }
    seconds[bounds.size()] = Double.POSITIVE_INFINITY;
    List<HistogramDataPointSnapshot> points = new ArrayList<>();
    for (ExportedSeries series : all) {
      if (series.isOfCalls()) {
        OperationSnapshot operation = series.operation();
        NativeBuckets natives = new NativeBuckets(operation);
        points.add(
            new HistogramDataPointSnapshot(
                ClassicHistogramBuckets.of(seconds, bounds.count(operation)),
                NativeBuckets.SCHEMA,
                natives.zeros(),
                NativeBuckets.ZERO_THRESHOLD,
                natives.positive(),
                NativeHistogramBuckets.EMPTY,
                operation.totalNanos() / 1e9,
                labels(series),
                Exemplars.EMPTY,
                0));
      }
    }
    return new HistogramSnapshot(metadata, points);
  }

  private static Labels labels(ExportedSeries series) {
    return Labels.of(
        series.labels().keySet().toArray(new String[0]),
        series.labels().values().toArray(new String[0]));
  }

  private static @Nullable Exemplar exemplar(@Nullable FailureSnapshot failure) {
    return failure == null
        ? null
        : new Exemplar(
            1,
            Labels.of(Exemplar.TRACE_ID, failure.correlationId().orElse("")),
            failure.time().toEpochMilli());
  }
}
