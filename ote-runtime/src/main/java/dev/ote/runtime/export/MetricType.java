package dev.ote.runtime.export;

import java.util.Locale;

/** What the samples of a {@link MetricFamily} are. */
public enum MetricType {
  /** Sums that only grow. */
  COUNTER,
  /** Values of now. */
  GAUGE,
  /** Durations by buckets, their count and their sum. */
  HISTOGRAM;

  /**
   * The type's name in the text formats.
   *
   * @return such as {@code counter}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
