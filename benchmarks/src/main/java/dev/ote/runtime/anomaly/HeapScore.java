package dev.ote.runtime.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was found of heaps, half of which lose memory.
 *
 * @param family which
 * @param gone of each that does, how much of the heap was gone when it was found; sorted
 * @param inVain false alarms per process and 30 days, of those that do not
 * @param worst the most of one of these
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeapScore(HeapFamily family, double[] gone, double inVain, int worst) {
  private static final long SEEDS = 9_000_000;

  static HeapScore of(HeapFamily family, int heaps, int days, int seed) {
    long first = AnomalySuite.firstSeed(seed) + SEEDS;
    double[] gone =
        AnomalySuite.numbers(heaps / 2)
            .mapToObj(i -> HeapRun.of(family, true, days, first + i))
            .mapToDouble(HeapRun::gone)
            .toArray();
    Arrays.sort(gone);
    List<HeapRun> sound =
        AnomalySuite.numbers(heaps / 2)
            .mapToObj(i -> HeapRun.of(family, false, days, first + heaps + i))
            .toList();
    return new HeapScore(
        family,
        gone,
        sound.stream().mapToInt(HeapRun::inVain).sum() * 30.0 / days / sound.size(),
        sound.stream().mapToInt(HeapRun::inVain).max().orElse(0));
  }

  double foundBefore(double part) {
    return (double) Arrays.stream(gone).filter(each -> each < part).count() / gone.length;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s: %s | %d | %d | %.1f %% | %.1f %% of the heap |"
            + " %.1f %% | %.2f (of as many without a leak) | %d | |",
        family,
        family.text(),
        gone.length,
        gone.length,
        100 * foundBefore(AnomalySuite.MOST_GONE),
        100 * FamilyScore.percentile(gone, 50),
        100 * FamilyScore.percentile(gone, 95),
        inVain,
        worst);
  }
}
