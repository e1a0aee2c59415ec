package dev.ote.runtime.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** One synthetic process's heap, watched for some days: when a leak was told of, and how often. */
final class HeapRun {
  private static final long MAX = 4L << 30;

  /** From then on it does not matter any more. */
  private static final double TOO_LATE = 0.4;

  private int inVain;
  private double gone = Double.POSITIVE_INFINITY;
  private boolean wasToldAtAQuarter;

  private HeapRun() {}

  static HeapRun of(HeapFamily family, boolean leaks, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int leakBegan = leaks ? 1440 + random.nextInt(1440) : Integer.MAX_VALUE;
    double leakAMinute = leaks ? 0.25 / Behaviour.logUniform(random, 120, 5 * 1440) : 0;
    HeapRun run = new HeapRun();
    run.watch(SyntheticHeap.of(family, random), leakBegan, leakAMinute, days);
    return run;
  }

  private void watch(SyntheticHeap heap, int leakBegan, double leakAMinute, int days) {
    Announcements announcements = new Announcements(new Messages(false));
    OpenAnomalies.Context context =
        new OpenAnomalies.Context(announcements, new Messages(false), name -> List.of());
    LeakWatch watch = new LeakWatch();
    Look look = new Look();
    Instant before = SeriesRun.BEGIN;
    for (int minute = 0; minute < days * 1440 && heap.leaked() < TOO_LATE; minute++) {
      Instant now = SeriesRun.BEGIN.plus(Duration.ofMinutes(minute));
      boolean leaks = minute >= leakBegan;
      heap.minute(minute, leaks ? leakAMinute : 0);
      watch.collected(use(now.minusSeconds(30), heap.collect(minute)));
      watch.collected(use(now, heap.collect(minute)));
      look.at(now, before);
      before = now;
      watch.see(look, context);
      boolean raises = !announcements.intervalEnds().isEmpty();
      if (raises && leaks) {
        gone = Math.min(gone, heap.leaked());
      } else if (raises) {
        inVain++;
      }
      if (heap.leaked() < AnomalySuite.MOST_GONE) {
        wasToldAtAQuarter = !announcements.active().isEmpty();
      }
    }
  }

  private static HeapUse use(Instant time, double share) {
    return new HeapUse(time, (long) (share * MAX), MAX);
  }

  /**
   * How much of the heap was gone when the leak was told of: for the first time since it began, or
   * a quarter at most where what had been told before still stood; infinite where it was not.
   */
  double gone() {
    return wasToldAtAQuarter ? Math.min(gone, Math.nextDown(AnomalySuite.MOST_GONE)) : gone;
  }

  int inVain() {
    return inVain;
  }
}
