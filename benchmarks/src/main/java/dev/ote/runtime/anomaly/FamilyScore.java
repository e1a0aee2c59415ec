package dev.ote.runtime.anomaly;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found of one family, and what was said in vain.
 *
 * @param family which
 * @param series how many there were
 * @param injected how many disturbances there were to be found
 * @param delays how many intervals each took that was found
 * @param inVain false alarms per series and 30 days
 * @param worst the most of a series
 * @param kinds false alarms by their kind
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FamilyScore(
    Family family,
    int series,
    int injected,
    double[] delays,
    double inVain,
    int worst,
    Map<AnomalyKind, Integer> kinds) {
  static final String HEADER =
      "| family | series | injected | found | delay: median | 95 % | false alarms in 30 days | of"
          + " one, at most | kinds |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |";

  private static final long SEEDS_OF_A_FAMILY = 100_000;

  @SuppressWarnings("EnumOrdinal") // a seed; it does not outlive the process
  static FamilyScore of(Family family, int series, int days, int seed) {
    long first = AnomalySuite.firstSeed(seed) + SEEDS_OF_A_FAMILY * family.ordinal();
    List<SeriesRun> runs =
        AnomalySuite.numbers(series).mapToObj(i -> SeriesRun.of(family, days, first + i)).toList();
    Map<AnomalyKind, Integer> kinds = new EnumMap<>(AnomalyKind.class);
    runs.forEach(run -> run.inVain().forEach((kind, n) -> kinds.merge(kind, n, Integer::sum)));
    int[] each =
        runs.stream()
            .mapToInt(run -> run.inVain().values().stream().mapToInt(n -> n).sum())
            .toArray();
    return new FamilyScore(
        family,
        series,
        runs.stream().mapToInt(SeriesRun::injected).sum(),
        runs.stream().flatMap(run -> run.delays().stream()).mapToDouble(n -> n).toArray(),
        Arrays.stream(each).sum() * 30.0 / days / series,
        Arrays.stream(each).max().orElse(0),
        kinds);
  }

  static double percentile(double[] values, double percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, percent / 100 * sorted.length)];
  }

  @Override
  public String toString() {
    boolean finds = injected > 0;
    return String.format(
        Locale.ROOT,
        "| %s: %s | %d | %s | %s | %s | %s | %.2f | %d | %s |",
        family.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        family.text(),
        series,
        finds ? injected : "-",
        finds ? String.format(Locale.ROOT, "%.1f %%", 100.0 * delays.length / injected) : "-",
        finds ? String.format(Locale.ROOT, "%.0f", percentile(delays, 50)) : "-",
        finds ? String.format(Locale.ROOT, "%.0f", percentile(delays, 95)) : "-",
        inVain,
        worst,
        kinds.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
  }
}
