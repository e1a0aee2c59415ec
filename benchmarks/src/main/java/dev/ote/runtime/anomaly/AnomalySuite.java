package dev.ote.runtime.anomaly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs all families, and prints one table. */
public final class AnomalySuite {
  private AnomalySuite() {}

  /**
   * Runs the suite.
   *
   * @param args the number of series of each family, and of days
   */
  public static void main(String[] args) {
    int series = Integer.parseInt(args[0]);
    int days = Integer.parseInt(args[1]);
    System.out.printf(
        "%-13s %6s %8s %7s %12s %9s%n", "family", "series", "injected", "found", "median delay", "false");
    int injected = 0;
    int found = 0;
    List<Integer> delays = new ArrayList<>();
    int inVain = 0;
    for (Family family : Family.values()) {
      List<SeriesRun> runs =
          IntStream.range(0, series)
              .parallel()
              .mapToObj(i -> SeriesRun.of(family, days, 1000L * family.ordinal() + i))
              .toList();
      int of = runs.stream().mapToInt(SeriesRun::injected).sum();
      List<Integer> own = runs.stream().flatMap(run -> run.delays().stream()).sorted().toList();
      Map<AnomalyKind, Integer> vain = new EnumMap<>(AnomalyKind.class);
      runs.forEach(run -> run.inVain().forEach((k, v) -> vain.merge(k, v, Integer::sum)));
      int sum = vain.values().stream().mapToInt(Integer::intValue).sum();
      inVain += sum;
      if (family.isDegradation()) {
        injected += of;
        found += own.size();
        delays.addAll(own);
      }
      System.out.printf(
          Locale.ROOT,
          "%-13s %6d %8d %6.1f%% %12s %9.2f %s max %d%n",
          family,
          series,
          of,
          of == 0 ? Double.NaN : 100.0 * own.size() / of,
          own.isEmpty() ? "-" : own.get(own.size() / 2),
          sum * 30.0 / days / series,
          vain,
          runs.stream().mapToInt(r -> r.inVain().values().stream().mapToInt(v -> v).sum()).max().orElse(0));
    }
    delays.sort(null);
    System.out.printf(
        Locale.ROOT,
        "degradations: %d, found %.1f %%, median delay %d; false alarms per series and 30 days: %.3f%n",
        injected, 100.0 * found / injected, delays.get(delays.size() / 2),
        inVain * 30.0 / days / series / Family.values().length);
  }
}
