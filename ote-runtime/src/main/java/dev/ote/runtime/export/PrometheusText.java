package dev.ote.runtime.export;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes snapshots in a text format that Prometheus reads.
 *
 * <p>The histogram of durations is consistent in itself: its buckets add up to its count, as
 * Prometheus requires. Where calls are sampled, both are estimates; {@code
 * ote_operation_calls_total} is exact. Series are written as they come, so that what is held at a
 * time is small, whatever their number.
 *
 * <p>Immutable, and safe for use by any number of threads.
 *
 * @see <a
 *     href="https://github.com/prometheus/docs/blob/main/docs/instrumenting/exposition_formats.md">Prometheus'
 *     exposition formats</a>
 * @see <a
 *     href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md">OpenMetrics
 *     1.0</a>
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class PrometheusText {
  private final ExpositionFormat format;
  private final BucketBounds bounds;

  /**
   * Creates a writer.
   *
   * @param format which of the formats
   * @param bounds the buckets of durations; the same for all processes that are to be added up
   */
  public PrometheusText(ExpositionFormat format, BucketBounds bounds) {
    this.format = format;
    this.bounds = bounds;
  }

  /**
   * Writes a snapshot, and flushes.
   *
   * @param snapshot what is known of all operations
   * @param out takes UTF-8; is not closed
   * @throws IOException if {@code out} throws it
   */
  public void write(MetricsSnapshot snapshot, OutputStream out) throws IOException {
    TextOutput text = new TextOutput(out);
    List<TextSeries> series = ExportedSeries.of(snapshot).stream().map(TextSeries::new).toList();
    for (MetricFamily family : MetricFamily.values()) {
      new FamilyText(family, text).write(series);
    }
    if (isOpenMetrics()) {
      text.ascii("# EOF\n");
    }
    text.flush();
  }

  private boolean isOpenMetrics() {
    return format == ExpositionFormat.OPEN_METRICS;
  }

  /** The samples of one family, below a head that is there if they are. */
  private final class FamilyText {
    private final MetricFamily family;
    private final TextOutput text;
    private final String sampleName;
    private final Map<String, Map<String, byte[]>> labels = new HashMap<>();
    private boolean begun;

    FamilyText(MetricFamily family, TextOutput text) {
      this.family = family;
      this.text = text;
      this.sampleName = family.type() == MetricType.COUNTER ? family.id() + "_total" : family.id();
    }

    void write(List<TextSeries> all) throws IOException {
      for (TextSeries series : all) {
        if (family.type() == MetricType.HISTOGRAM) {
          histogram(series);
        } else {
          family.samples(
              series.exported(),
              (value, example, labels) -> sample(series, value, example, labels));
          text.check();
        }
      }
    }

    private void begin() {
      if (!begun) {
        begun = true;
        String name = isOpenMetrics() ? family.id() : sampleName;
        text.ascii("# HELP ").ascii(name).ascii(" ").ascii(family.help()).ascii("\n");
        text.ascii("# TYPE ").ascii(name).ascii(" ").ascii(family.type().label()).ascii("\n");
        if (isOpenMetrics() && !family.unit().isEmpty()) {
          text.ascii("# UNIT ").ascii(name).ascii(" ").ascii(family.unit()).ascii("\n");
        }
      }
    }

    private void sample(
        TextSeries series, Number value, @Nullable FailureSnapshot example, String... labels) {
      begin();
      text.ascii(sampleName).ascii("{").bytes(series.labels());
      String separator = series.separator();
      for (int i = 0; i < labels.length; i += 2) {
        text.ascii(separator).bytes(label(labels[i], labels[i + 1]));
        separator = ",";
      }
      text.ascii("} ").number(value);
      if (isOpenMetrics() && example != null) {
        exemplar(example);
      }
      text.ascii("\n");
    }

    /** Outcomes, exceptions, currencies: a few values, in the lines of all series. */
    private byte[] label(String name, String value) {
      return labels
          .computeIfAbsent(name, first -> new HashMap<>())
          .computeIfAbsent(value, first -> TextSeries.label(name, first));
    }

    private void exemplar(FailureSnapshot failure) {
      String id = failure.correlationId().orElse("");
      text.ascii(" # {").bytes(TextSeries.label("trace_id", SeriesLabels.value(id)));
      text.ascii("} 1.0 ").decimal(failure.time().toEpochMilli(), 3);
    }

    private void histogram(TextSeries series) throws IOException {
      if (!series.exported().isOfCalls()) {
        return;
      }
      begin();
      long[] counts = bounds.count(series.exported().operation());
      long below = 0;
      for (int i = 0; i < counts.length; i++) {
        below += counts[i];
        String bound = i < bounds.size() ? bounds.label(i) : "+Inf";
        text.ascii(sampleName).ascii("_bucket{").bytes(series.labels());
        text.ascii(series.separator()).ascii("le=\"").ascii(bound).ascii("\"} ");
        text.decimal(below, 0).ascii("\n");
      }
      text.ascii(sampleName).ascii("_count{").bytes(series.labels()).ascii("} ");
      text.decimal(below, 0).ascii("\n");
      text.ascii(sampleName).ascii("_sum{").bytes(series.labels()).ascii("} ");
      text.decimal(series.exported().operation().totalNanos(), 9).ascii("\n");
      text.check();
    }
  }
}
