package dev.ote.benchmarks.runtime.contestant;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.time.Duration;
import java.util.Collection;

/** OpenTelemetry's SDK, with exporters and processors that drop what they get. */
final class OpenTelemetry {
  private static final double NANOS_PER_SECOND = 1e9;

  private OpenTelemetry() {}

  static Contestant histogram() {
    Service service = new Service();
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(
                PeriodicMetricReader.builder(new NoMetrics())
                    .setInterval(Duration.ofMinutes(1))
                    .build())
            .build();
    DoubleHistogram histogram =
        provider.get("benchmark").histogramBuilder("service.call").setUnit("s").build();
    Attributes attributes = Attributes.of(AttributeKey.stringKey("outcome"), "success");
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        histogram.record((System.nanoTime() - start) / NANOS_PER_SECOND, attributes);
      }
      return sum;
    };
  }

  @SuppressWarnings("try") // closed, that is all
  static Contestant span() {
    Service service = new Service();
    Tracer tracer =
        SdkTracerProvider.builder().addSpanProcessor(new DroppedSpans()).build().get("benchmark");
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        Span span = tracer.spanBuilder("service.call").startSpan();
        try (Scope scope = span.makeCurrent()) {
          sum += service.call(i);
        }
        span.end();
      }
      return sum;
    };
  }

  private static final class NoMetrics implements MetricExporter {
    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType type) {
      return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  /** The cheapest that there can be: nothing is queued, and nothing exported. */
  private static final class DroppedSpans implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
