package dev.ote.runtime.export;

import dev.ote.runtime.snapshot.FailureSnapshot;
import org.jspecify.annotations.Nullable;

/** Takes the samples that a {@link MetricFamily} has of one series. */
@FunctionalInterface
@SuppressWarnings("exports") // annotations: see module-info
public interface SampleSink {
  /**
   * Takes a sample.
   *
   * @param value finite, and of a counter not negative
   * @param example a failure that counts in it, whose correlation id is known; null for none
   * @param labels names and values, in turns, besides those of the series
   */
  void sample(Number value, @Nullable FailureSnapshot example, String... labels);
}
