package dev.ote.runtime.compare.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Calls all contenders of a trial in turns until none gets faster any more, and finds how many
 * calls make a batch.
 *
 * <p>Steady is whose median of the last 5 batches lies within 5 % of that of the 5 before, after at
 * least a tenth of the limit: interpreted code is steady too, until the JIT compiler comes. All go
 * on until all are steady, so that none has had less of the compiler than another.
 */
final class WarmUp {
  private static final int WINDOW = 5;
  private static final double TOLERANCE = 0.05;
  private static final int MAX_ROUNDS = 10_000;
  private static final long MAX_BATCH = 1L << 20;

  /** How much longer than asked a batch may be, so that contenders can share its size. */
  private static final long STRETCH = 4;

  private final long limitNanos;
  private final long batchNanos;

  WarmUp(long limitNanos, long batchNanos) {
    this.limitNanos = limitNanos;
    this.batchNanos = Math.max(1, batchNanos);
  }

  /** How far a contender is. */
  private final class Warming {
    private final Contender contender;
    private final List<Double> recent = new ArrayList<>();
    private double spent;
    private boolean longEnough;

    Warming(Contender contender) {
      this.contender = contender;
    }

    void add(Calls.Run run) {
      spent += run.nanos();
      recent.add(run.nanosACall());
      if (recent.size() > 2 * WINDOW) {
        recent.remove(0);
      }
      longEnough = run.nanos() >= batchNanos / 2 || contender.batch >= MAX_BATCH;
      if (!longEnough || run.nanos() > 4 * batchNanos) {
        contender.batch = next(contender.batch, run.nanos());
      }
    }

    /** Grows by steps: the first calls are slower than those that follow. */
    private long next(long batch, long nanos) {
      double factor = Math.min(16, (double) batchNanos / Math.max(1, nanos));
      return Math.max(1, Math.min(MAX_BATCH, Math.round(batch * factor)));
    }

    boolean isSteady() {
      if (recent.size() < 2 * WINDOW) {
        return false;
      }
      double before = median(recent.subList(0, WINDOW));
      return Math.abs(pace() - before) <= TOLERANCE * before;
    }

    boolean isDone() {
      boolean enough = spent >= limitNanos || (spent >= limitNanos / 10.0 && isSteady());
      boolean clockStands = !recent.isEmpty() && pace() == 0;
      return longEnough && (enough || clockStands);
    }

    /** Nanoseconds a call, lately. */
    double pace() {
      return median(recent.subList(Math.max(0, recent.size() - WINDOW), recent.size()));
    }
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  void run(Trial trial, Random random) {
    List<Warming> all = new ArrayList<>(trial.alive().stream().map(Warming::new).toList());
    List<Warming> order = new ArrayList<>(all);
    for (int round = 0; round < MAX_ROUNDS && !isDone(all); round++) {
      Collections.shuffle(order, random);
      for (Warming each : order) {
        Calls.Run run = each.contender.run(each.contender.batch);
        if (run != null) {
          each.add(run);
        }
        trial.witness().see(each.contender, run);
      }
      all.removeIf(each -> !each.contender.isAlive());
      order.removeIf(each -> !each.contender.isAlive());
    }
    all.forEach(each -> each.contender.steady = limitNanos == 0 || each.isSteady());
    share(all);
  }

  private static boolean isDone(List<Warming> all) {
    return all.stream().allMatch(Warming::isDone);
  }

  /**
   * Gives all the same size of batch where that does not take too long. A repetition is a mean, and
   * the median of means depends on how many calls each has, where durations are skewed.
   */
  private void share(List<Warming> all) {
    long most = all.stream().mapToLong(each -> calls(batchNanos, each.pace())).max().orElse(1);
    for (Warming each : all) {
      long needed = calls(batchNanos, each.pace());
      long allowed = calls(STRETCH * batchNanos, each.pace());
      each.contender.batch = Math.max(needed, Math.min(most, allowed));
    }
  }

  private static long calls(long nanos, double pace) {
    return Math.max(1, Math.min(MAX_BATCH, (long) Math.ceil(nanos / Math.max(pace, 1e-3))));
  }
}
