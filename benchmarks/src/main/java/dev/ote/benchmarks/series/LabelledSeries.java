package dev.ote.benchmarks.series;

import java.util.List;

/**
 * A series of which it is known where it is anomalous.
 *
 * @param kind what it looks like
 * @param values a row each
 * @param windows in their order; they do not overlap
 */
record LabelledSeries(String kind, double[] values, List<Window> windows) {

  /** The share of rows in windows, as the benchmark that we follow has it. */
  private static final double SHARE = 0.10;

  /** Makes the windows: each has the place where something happens in its middle. */
  static LabelledSeries of(String kind, double[] values, List<Integer> places) {
    if (places.isEmpty()) {
      return new LabelledSeries(kind, values, List.of());
    }
    int half = (int) (SHARE * values.length / places.size() / 2);
    List<Window> windows =
        places.stream()
            .sorted()
            .map(at -> new Window(Math.max(0, at - half), Math.min(values.length - 1, at + half)))
            .toList();
    return new LabelledSeries(kind, values, windows);
  }

  /** Rows at the begin in which nothing counts: a detector may learn there. */
  int probation() {
    return Math.min((int) (0.15 * values.length), 750);
  }
}
