package dev.ote.benchmarks.series;

import java.util.List;

/** A series of which it is known where it is anomalous. */
final class LabelledSeries {
  /** The share of rows in windows, as the benchmark that we follow has it. */
  private static final double SHARE = 0.10;

  private final String kind;
  private final double[] values;
  private final List<Window> windows;

  /**
   * Takes what it is given.
   *
   * @param kind what it looks like
   * @param values a row each; nobody changes them
   * @param windows in their order; they do not overlap
   */
  LabelledSeries(String kind, double[] values, List<Window> windows) {
    this.kind = kind;
    this.values = values;
    this.windows = windows;
  }

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

  String kind() {
    return kind;
  }

  double[] values() {
    return values;
  }

  List<Window> windows() {
    return windows;
  }
}
