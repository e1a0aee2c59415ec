package dev.ote.runtime.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One synthetic process's heap, watched for some days, as a share of its maximum. It has what is in
 * use, which swings through the day and fills up after the start; garbage that collections of the
 * young leave until one of the old comes, at 45 %; noise; and perhaps a leak.
 */
final class HeapRun {
  private static final long MAX = 4L << 30;
  private static final double OLD_COLLECTION = 0.45;

  private final List<Integer> raised = new ArrayList<>();
  private int leakBegan = Integer.MAX_VALUE;
  private double leakAMinute;
  private int found = -1;

  private HeapRun() {}

  static HeapRun of(boolean leaks, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HeapRun run = new HeapRun();
    if (leaks) {
      run.leakBegan = 1440 + random.nextInt(1440);
      run.leakAMinute = 0.25 / Behaviour.logUniform(random, 120, 5 * 1440);
    }
    run.watch(days, random);
    return run;
  }

  private void watch(int days, SplittableRandom random) {
    Announcements announcements = new Announcements(new Messages(false));
    OpenAnomalies.Context context =
        new OpenAnomalies.Context(announcements, new Messages(false), name -> List.of());
    LeakWatch watch = new LeakWatch();
    Look look = new Look();
    double base = random.nextDouble(0.08, 0.25);
    double swing = random.nextDouble(0, 0.03);
    double fillsUp = random.nextDouble(0, 0.06);
    double promoted = random.nextBoolean() ? Behaviour.logUniform(random, 1e-5, 2e-3) : 0;
    double noise = random.nextDouble(0.001, 0.006);
    double garbage = 0;
    Instant before = SeriesRun.BEGIN;
    for (int minute = 0; minute < days * 1440; minute++) {
      Instant now = SeriesRun.BEGIN.plus(Duration.ofMinutes(minute));
      double live =
          base
              + swing * Math.cos(2 * Math.PI * minute / 1440)
              + fillsUp * (1 - Math.exp(-minute / 300.0))
              + leakAMinute * Math.max(0, minute - leakBegan);
      for (int collection = 0; collection < 2; collection++) {
        garbage += promoted / 2 * random.nextDouble(0.5, 1.5);
        if (live + garbage > OLD_COLLECTION) {
          garbage = 0;
        }
        double used = live + garbage + noise * Math.abs(random.nextGaussian());
        watch.collected(
            new HeapUse(now.minusSeconds(30L * (1 - collection)), (long) (used * MAX), MAX));
      }
      if (leakAMinute * (minute - (double) leakBegan) > 0.4) {
        break;
      }
      look.at(now, before);
      before = now;
      watch.see(look, context);
      int at = minute;
      announcements.intervalEnds().forEach(each -> raised.add(at));
      if (minute >= leakBegan && found < 0 && !announcements.active().isEmpty()) {
        found = minute;
      }
    }
  }

  /** How much of the heap was gone when the leak was found; infinite where it was not. */
  double gone() {
    return found < 0 ? Double.POSITIVE_INFINITY : leakAMinute * (found - leakBegan);
  }

  /** How many minutes it took. */
  double delay() {
    return gone() / leakAMinute;
  }

  int inVain() {
    return (int) raised.stream().filter(minute -> minute < leakBegan).count();
  }
}
