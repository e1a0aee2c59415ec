package dev.ote.runtime.anomaly;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Whether the process loses memory: what is in use of the heap, at least, grows and goes on
 * growing. Trends are looked for over stretches of 15 s, and of one, four, 16, 64 and 256 minutes,
 * so that a leak of minutes is found and one of a week as well.
 *
 * <p>Until the old were collected once, garbage among them looks like a leak, so more must have
 * grown. What grew and was none, over stretches of some length, is known: the next over these, or
 * longer ones, must be half as much again, or a fifth of the heap.
 *
 * <p>Collections are told by any thread; the rest is confined to the one that looks.
 */
final class LeakWatch {
  private static final int[] STRETCHES = {15, 60, 240, 960, 3840, 15360};
  private static final int MOST_WAITING = 10_000;

  private static final double LEAST_RISE = 0.08;
  private static final double LEAST_RISE_AT_FIRST = 0.12;
  private static final double MORE_THAN_IN_VAIN = 1.5;
  private static final double MOST_RISE = 0.2;

  /**
   * A leak that was told of.
   *
   * @param stretches the place of its trend
   * @param second when it was told
   */
  private record Leak(int stretches, HeapTrend.Found found, int second) {
    double middle() {
      return (found.before() + found.used()) / 2;
    }
  }

  private final Queue<HeapUse> waiting = new ArrayDeque<>();
  private final HeapCycles cycles = new HeapCycles();
  private final HeapTrend[] trends =
      Arrays.stream(STRETCHES).mapToObj(HeapTrend::new).toArray(HeapTrend[]::new);
  private final double[] inVain = new double[STRETCHES.length];
  private final OpenAnomalies open = new OpenAnomalies(Anomaly.HEAP, Collections.emptySortedMap());
  private @Nullable Leak leak;

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
    boolean knewGarbage = cycles.hasFallen();
    double max = use.maxBytes();
    boolean fell = cycles.see(second, (double) use.usedBytes(), max);
    if (cycles.isFalling()) {
      return;
    }
    for (int i = 0; i < trends.length; i++) {
      if (fell) {
        trends[i].correct(cycles.grewSince(), cycles.inUse());
      }
      if (trends[i].add(second, cycles.inUse()) && leak == null) {
        HeapTrend.Found found = trends[i].find(leastRise(i, max), max);
        if (found != null) {
          leak = new Leak(i, found, second);
          raise(found, use, look, context);
        }
      }
    }
    Leak told = leak;
    if (told != null && isOver(told)) {
      leak = null;
      wasInVain(told);
      open.recover(Rule.MEMORY_LEAK, look, context);
    }
    if (fell && !knewGarbage) {
      Arrays.fill(inVain, 0);
    }
  }

  private double leastRise(int stretches, double max) {
    double least = cycles.hasFallen() ? LEAST_RISE : LEAST_RISE_AT_FIRST;
    return Math.max(least * max, Math.min(MOST_RISE * max, MORE_THAN_IN_VAIN * inVain[stretches]));
  }

  private boolean isOver(Leak told) {
    return cycles.inUse() < told.middle()
        || trends[told.stretches()].isFlat(told.second(), cycles.knownUntil());
  }

  private void wasInVain(Leak told) {
    for (int i = told.stretches(); i < inVain.length; i++) {
      inVain[i] = Math.max(inVain[i], told.found().rise());
    }
  }

  private void raise(HeapTrend.Found found, HeapUse use, Look look, OpenAnomalies.Context context) {
    double left = Math.max(0, (use.maxBytes() - found.used()) / found.bytesASecond());
    Duration untilFull = Duration.ofSeconds((long) Math.min(1e9, left));
    boolean known = cycles.hasFallen();
    open.raise(
        Rule.MEMORY_LEAK,
        known && untilFull.toHours() < 1 ? Severity.CRITICAL : Severity.WARNING,
        found.since(),
        look,
        context,
        context
            .messages()
            .memoryLeak(
                3600 * found.bytesASecond(), found.used(), use.maxBytes(), untilFull, known),
        new Evidence("growth", 3600 * found.bytesASecond() / (1 << 20), "MiB/hour"),
        new Evidence("left after collections", found.used() / (1 << 20), "MiB"),
        new Evidence("grown by", 100 * found.rise() / use.maxBytes(), "% of the heap"),
        new Evidence("Mann-Kendall z", found.trend().z(), ""),
        new Evidence("stretches", found.stretches(), ""));
  }
}
