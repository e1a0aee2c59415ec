package dev.ote.runtime.compare.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Calls all contenders of a trial in turns until none gets faster any more, and finds how many calls
 * make a batch.
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
  private static final long STRETCH = 10;

  private final long limitNanos;
  private final long batchNanos;
  private final Map<Contender, Progress> all = new IdentityHashMap<>();

  WarmUp(long limitNanos, long batchNanos) {
    this.limitNanos = limitNanos;
    this.batchNanos = Math.max(1, batchNanos);
  }

  /** How far a contender is. */
  private final class Progress {
    private final List<Double> recent = new ArrayList<>();
    private double spent;
    private boolean longEnough;

    void add(Contender contender, Calls.Run run) {
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
      boolean clockStands = pace() == 0;
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
    trial.alive().forEach(each -> all.put(each, new Progress()));
    for (int round = 0; round < MAX_ROUNDS && !isDone(trial); round++) {
      List<Contender> order = new ArrayList<>(trial.alive());
      Collections.shuffle(order, random);
      for (Contender each : order) {
        Calls.Run run = each.run(each.batch);
        if (run != null) {
          all.get(each).add(each, run);
        }
        trial.witness().see(each, run);
      }
    }
    List<Contender> alive = trial.alive();
    alive.forEach(each -> each.steady = limitNanos == 0 || all.get(each).isSteady());
    share(alive);
  }

  private boolean isDone(Trial trial) {
    return trial.alive().stream().allMatch(each -> all.get(each).isDone());
  }

  /**
   * Gives all the same size of batch where that does not take too long. A repetition is a mean, and
   * the median of means depends on how many calls each has, where durations are skewed.
   */
  private void share(List<Contender> alive) {
    long[] needed =
        alive.stream().mapToLong(each -> calls(batchNanos, all.get(each).pace())).toArray();
    long most = Arrays.stream(needed).max().orElse(1);
    for (int i = 0; i < needed.length; i++) {
      long allowed = calls(STRETCH * batchNanos, all.get(alive.get(i)).pace());
      alive.get(i).batch = Math.max(needed[i], Math.min(most, allowed));
    }
  }

  private static long calls(long nanos, double pace) {
    return Math.max(1, Math.min(MAX_BATCH, (long) Math.ceil(nanos / Math.max(pace, 1e-3))));
  }
}
