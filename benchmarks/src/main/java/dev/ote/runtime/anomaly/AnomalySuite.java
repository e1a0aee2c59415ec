package dev.ote.runtime.anomaly;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Runs all families of synthetic operations, and of heaps, through what watches the real ones, and
 * prints what was found and what was said in vain.
 */
public final class AnomalySuite {
  private static final double MOST_FALSE = 1;
  private static final double LEAST_FOUND = 0.95;
  private static final double LONGEST_DELAY = 5;
  private static final double LEAST_LEAKS = 0.99;

  /** By then a leak shall be found. */
  static final double MOST_GONE = 0.25;

  private static final long SEEDS_OF_A_SET = 100_000_000;

  private AnomalySuite() {}

  /**
   * Runs the suite.
   *
   * @param args the number of series of each family, of days, and of the set of seeds
   */
  public static void main(String[] args) {
    silence();
    int series = Integer.parseInt(args[0]);
    int days = Integer.parseInt(args[1]);
    int seed = Integer.parseInt(args[2]);
    FamilyScore[] scores =
        Arrays.stream(Family.values())
            .map(family -> FamilyScore.of(family, series, days, seed))
            .toArray(FamilyScore[]::new);
    HeapScore heaps = HeapScore.of(HeapFamily.LEAK, 2 * series, days, seed);
    HeapScore busy = HeapScore.of(HeapFamily.LEAK_IN_A_BUSY_HEAP, 2 * series, days, seed);
    System.out.println(FamilyScore.HEADER);
    for (FamilyScore score : scores) {
      System.out.println(score);
    }
    System.out.println(heaps);
    System.out.println(busy);
    System.out.println();
    FamilyScore[] slower =
        Arrays.stream(scores)
            .filter(each -> each.family().isDegradation())
            .toArray(FamilyScore[]::new);
    double[] delays =
        Arrays.stream(slower).flatMapToDouble(each -> Arrays.stream(each.delays())).toArray();
    int injected = Arrays.stream(slower).mapToInt(FamilyScore::injected).sum();
    double most = Arrays.stream(scores).mapToDouble(FamilyScore::inVain).max().orElse(0);
    double mean = Arrays.stream(scores).mapToDouble(FamilyScore::inVain).average().orElse(0);
    double found = (double) delays.length / injected;
    double delay = FamilyScore.percentile(delays, 50);
    boolean passed =
        says("false alarms per operation and 30 days, on average", mean, mean <= MOST_FALSE);
    passed &= says("degradations of 50 % and more: found", found, found >= LEAST_FOUND);
    passed &= says("... after intervals, as a median", delay, delay <= LONGEST_DELAY);
    passed &= says(heaps, LEAST_LEAKS);
    passed &= says(busy, LEAST_FOUND);
    System.out.printf(Locale.ROOT, "false alarms in the worst family %40.3f%n", most);
    if (!passed) {
      System.exit(1);
    }
  }

  /** Thousands of lines would be said of what is made up. */
  static void silence() {
    ((Logger) LoggerFactory.getLogger(Announcements.LOGGER)).setLevel(Level.OFF);
  }

  private static boolean says(String what, double figure, boolean good) {
    System.out.printf(Locale.ROOT, "%-62s %8.3f  %s%n", what, figure, good ? "ok" : "NOT REACHED");
    return good;
  }

  private static boolean says(HeapScore score, double least) {
    double found = score.foundBefore(MOST_GONE);
    boolean enough =
        says(score.family() + ": found before a quarter is gone", found, found >= least);
    boolean few =
        says("... false alarms per process", score.inVain(), score.inVain() <= MOST_FALSE);
    return enough && few;
  }

  /** The first of a set of seeds; sets have none in common. */
  static long firstSeed(int set) {
    return set * SEEDS_OF_A_SET;
  }

  /** Numbers of series, to be run by all processors. */
  static IntStream numbers(int count) {
    return IntStream.range(0, count).parallel();
  }
}
