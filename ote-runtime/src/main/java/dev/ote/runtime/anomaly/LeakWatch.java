package dev.ote.runtime.anomaly;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Whether the process loses memory: the heap that is left after collections grows, and goes on
 * growing. Trends are looked for over stretches of 15 s, and of one, four, 16, 64 and 256 minutes,
 * so that a leak of minutes is found and one of a week as well.
 *
 * <p>Most collections are of the young alone, and leave garbage among the old: what is left grows
 * without a leak as well, until it is collected, and falls at once. Before that was ever seen, any
 * growth that does not slow down counts. Once it was, there are two rules. What is left right after
 * such a fall is all in use, so a few of these tell. And what grows twice as fast as it ever did
 * before it fell, or stopped growing, is not the usual garbage.
 *
 * <p>Collections are told by any thread; the rest is confined to the one that looks.
 */
final class LeakWatch {
  private static final int[] STRETCHES = {15, 60, 240, 960, 3840, 15360};
  private static final int MOST_WAITING = 10_000;

  /** By so much of the heap it falls when the old are collected. */
  private static final double FALL = 0.04;

  /** Collections until one of the old has done all of its work, perhaps in parts. */
  private static final int SETTLING = 5;

  private static final double FASTER = 2;

  private final Queue<HeapUse> waiting = new ArrayDeque<>();
  private final HeapTrend[] all = new HeapTrend[STRETCHES.length];
  private final HeapTrend[] afterFalls = new HeapTrend[STRETCHES.length];
  private final OpenAnomalies open = new OpenAnomalies(Anomaly.HEAP, Collections.emptySortedMap());

  /** What was left by the last collections: one of the old falls at once, or in a few parts. */
  private final double[] lately = new double[10];

  private int place;
  private int settling;
  private double bottom = Double.POSITIVE_INFINITY;
  private int bottomAt;
  private double top;
  private int topAt;
  private double steepest;

  private @Nullable HeapTrend leaking;
  private double slope;
  private double middle;

  LeakWatch() {
    for (int i = 0; i < STRETCHES.length; i++) {
      all[i] = HeapTrend.ofMany(STRETCHES[i]);
      afterFalls[i] = HeapTrend.ofFew(STRETCHES[i]);
    }
  }

  /** Takes note of a collection; looked at with the next look. */
  void collected(HeapUse use) {
    synchronized (waiting) {
      if (waiting.size() < MOST_WAITING) {
        boolean unused = waiting.add(use);
      }
    }
  }

  private @Nullable HeapUse next() {
    synchronized (waiting) {
      return waiting.poll();
    }
  }

  void see(Look look, OpenAnomalies.Context context) {
    for (HeapUse use = next(); use != null; use = next()) {
      see(use, look, context);
    }
  }

  private void see(HeapUse use, Look look, OpenAnomalies.Context context) {
    int second = Look.second(use.time());
    double used = use.usedBytes();
    if (used < highestLately() - FALL * use.maxBytes()) {
      falls();
    }
    lately[place++ % lately.length] = used;
    if (used > top) {
      top = used;
      topAt = second;
    }
    if (used < bottom) {
      bottom = used;
      bottomAt = second;
    }
    if (settling > 0 && --settling == 0) {
      top = used;
      see(afterFalls, second, bottom, 0, use, look, context);
    }
    see(all, second, used, FASTER * steepest, use, look, context);
  }

  private double highestLately() {
    double highest = 0;
    for (double each : lately) {
      highest = Math.max(highest, each);
    }
    return highest;
  }

  private void falls() {
    if (settling == 0) {
      if (topAt > bottomAt) {
        steepest = Math.max(steepest, (top - bottom) / (topAt - bottomAt));
      }
      bottom = Double.POSITIVE_INFINITY;
      settling = SETTLING;
    }
    top = 0;
    Arrays.fill(lately, 0);
    for (HeapTrend trend : all) {
      trend.clear();
    }
  }

  private void see(
      HeapTrend[] trends,
      int second,
      double used,
      double steeperThan,
      HeapUse use,
      Look look,
      OpenAnomalies.Context context) {
    for (HeapTrend trend : trends) {
      if (trend.add(second, used) && leaking == null) {
        HeapTrend.Found found = trend.find((double) use.maxBytes());
        if (found != null && found.bytesASecond() > steeperThan) {
          leaking = trend;
          slope = found.bytesASecond();
          middle = (found.before() + found.used()) / 2;
          raise(found, use, look, context);
        }
      }
    }
    HeapTrend known = leaking;
    if (known != null && (used < middle || known.isFlat())) {
      leaking = null;
      steepest = Math.max(steepest, slope); // It was none, then.
      open.recover(Rule.MEMORY_LEAK, look, context);
    }
  }

  private void raise(HeapTrend.Found found, HeapUse use, Look look, OpenAnomalies.Context context) {
    double left = Math.max(0, (use.maxBytes() - found.used()) / found.bytesASecond());
    Duration untilFull = Duration.ofSeconds((long) Math.min(1e9, left));
    double grown = (found.used() - found.before()) / use.maxBytes();
    open.raise(
        Rule.MEMORY_LEAK,
        untilFull.toHours() < 1 ? Severity.CRITICAL : Severity.WARNING,
        found.since(),
        look,
        context,
        context
            .messages()
            .memoryLeak(3600 * found.bytesASecond(), found.used(), use.maxBytes(), untilFull),
        new Evidence("growth", 3600 * found.bytesASecond() / (1 << 20), "MiB/hour"),
        new Evidence("left after collections", found.used() / (1 << 20), "MiB"),
        new Evidence("grown by", 100 * grown, "% of the heap"),
        new Evidence("Mann-Kendall z", found.trend().z(), ""),
        new Evidence("stretches", found.stretches(), ""));
  }
}
