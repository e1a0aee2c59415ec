package dev.ote.runtime.statistics;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** How often something is said, over many samples of known distributions. */
final class ErrorRates {
  private static final int RESAMPLES = 1000;

  private ErrorRates() {}

  /** The percentage of runs in which the rank test says, at 5 %, that two samples differ. */
  static double differs(Samples samples, int n, double scale, int runs, RandomGenerator random) {
    return percentage(
        runs,
        random,
        r -> MannWhitney.test(samples.draw(n, 1, r), samples.draw(n, scale, r)).p() <= 0.05);
  }

  /** The percentage of runs in which the ratio's interval has the true ratio in it. */
  static double covers(Samples samples, int m, int n, int runs, RandomGenerator random) {
    double scale = 1.25;
    return percentage(
        runs,
        random,
        r ->
            Bootstrap.medianRatio(
                    samples.draw(m, 1, r), samples.draw(n, scale, r), 0.95, RESAMPLES, r)
                .contains(scale));
  }

  /** The percentage of runs in which a trend is seen, at 5 %, in values that have none. */
  static double seesTrend(Samples samples, int n, int runs, RandomGenerator random) {
    return percentage(runs, random, r -> MannKendall.test(samples.draw(n, 1, r)).p() <= 0.05);
  }

  /** The percentage of runs in which, at 5 %, two samples of one proportion seem to differ. */
  static double proportionsDiffer(double p, int m, int n, int runs, RandomGenerator random) {
    return percentage(
        runs, random, r -> Proportions.test(successes(p, m, r), m, successes(p, n, r), n) <= 0.05);
  }

  /** The percentage of runs in which Wilson's interval has the true proportion in it. */
  static double coversProportion(double p, int n, int runs, RandomGenerator random) {
    return percentage(runs, random, r -> Wilson.interval(successes(p, n, r), n, 0.95).contains(p));
  }

  private static long successes(double p, int trials, RandomGenerator random) {
    return random.doubles(trials).filter(each -> each < p).count();
  }

  private static double percentage(
      int runs, RandomGenerator random, Predicate<RandomGenerator> event) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += event.test(random) ? 1 : 0;
    }
    return 100.0 * count / runs;
  }
}
