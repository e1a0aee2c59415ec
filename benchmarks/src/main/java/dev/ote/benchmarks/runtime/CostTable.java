package dev.ote.benchmarks.runtime;

import dev.ote.benchmarks.measure.Statistics;
import java.util.List;
import java.util.Locale;

/** A section as a table of Markdown. */
final class CostTable {
  private static final String HEAD =
      """
      | | ns, 1 thread | ratio | 95 % | net ns | ns, 2 threads | ratio | 95 % | net ns | B/call |
      | --- | ---: | ---: | --- | ---: | ---: | ---: | --- | ---: | ---: |
      """;

  private CostTable() {}

  /** The table of those rows that were measured; empty where none was. */
  static String of(Section section, Results results) {
    StringBuilder table = new StringBuilder();
    for (Row row : section.rows()) {
      List<Pair> alone = results.of(row.contestant(), 1);
      List<Pair> together = results.of(row.contestant(), 2);
      if (!alone.isEmpty()) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f |%n",
                row.title(),
                figures(alone),
                figures(together),
                Pair.median(together, Pair::bytes)));
      }
    }
    return table.isEmpty()
        ? ""
        : "\n" + section.title() + ":\n\n" + HEAD + table + baseline(section, results);
  }

  private static String figures(List<Pair> forks) {
    Statistics.Interval interval = Statistics.intervalOfMedian(Pair.figures(forks, Pair::ratio));
    return String.format(
        Locale.ROOT,
        "%.1f | %.3f | %.3f to %.3f | %.1f",
        Pair.median(forks, Pair::nanos),
        Pair.median(forks, Pair::ratio),
        interval.low(),
        interval.high(),
        Pair.median(forks, Pair::net));
  }

  /** What the ratios are ratios to: over all rows, since each was measured with its own. */
  private static String baseline(Section section, Results results) {
    return String.format(
        Locale.ROOT,
        "%nThe baseline: %.1f ns at 1 thread, %.1f at 2, %.0f bytes.%n",
        baseline(section, results, 1),
        baseline(section, results, 2),
        Statistics.median(
            section.rows().stream()
                .flatMap(row -> results.of(row.contestant(), 1).stream())
                .mapToDouble(Pair::baselineBytes)
                .toArray()));
  }

  private static double baseline(Section section, Results results, int threads) {
    return Statistics.median(
        section.rows().stream()
            .flatMap(row -> results.of(row.contestant(), threads).stream())
            .mapToDouble(Pair::baselineNanos)
            .toArray());
  }
}
