package dev.ote.runtime.anomaly;

import dev.ote.runtime.snapshot.CallTotals;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The totals of an operation that there is not, minute by minute. Where calls of a minute are few
 * each has a duration of its own; of many the sums are drawn as they are distributed in the limit.
 */
final class SyntheticOperation implements CallTotals {
  private static final int FEW = 40;
  private static final double LOG2 = Math.log(2);

  private final Behaviour behaviour;
  private final List<Disturbance> disturbances;
  private final SplittableRandom random;
  private int minute;
  private double level;
  private double busy;

  private long successes;
  private long failures;
  private long inFlight;
  private long nanos;
  private long longest;
  private long logs;
  private long squares;

  // Of the minute that is drawn.
  private double sum;
  private double sumOfSquares;
  private double time;

  SyntheticOperation(Behaviour behaviour, List<Disturbance> disturbances, long seed) {
    this.behaviour = behaviour;
    this.disturbances = disturbances;
    this.random = new SplittableRandom(seed);
  }

  /** Lets a minute pass. */
  void minute() {
    double slower = 0;
    double errors = behaviour.errors() * Math.exp(behaviour.errorNoise() * random.nextGaussian());
    double unrest = 1;
    double rate = behaviour.rateAt(minute);
    long hung = 0;
    for (Disturbance each : disturbances) {
      if (each.isOn(minute)) {
        switch (each.kind()) {
          case SLOWER -> slower += Math.log(each.size()) * each.part(minute);
          case UNREST -> unrest = each.size();
          case ERRORS -> errors += each.size();
          case RESTART -> {
            if (minute == each.from()) {
              setBack();
            }
            slower += Math.log(each.size());
          }
          case STALL -> rate = 0;
          case HUNG -> hung += Math.round(each.size());
        }
      }
    }
    double memory = behaviour.memory();
    double fresh = Math.sqrt(1 - memory * memory) * random.nextGaussian();
    level = memory * level + behaviour.noise() * fresh;
    double jitter = unrest == 1 ? 0 : (unrest - 1) * behaviour.noise() * random.nextGaussian();
    busy = 0.8 * busy + 0.6 * behaviour.rateNoise() * random.nextGaussian();
    long calls = poisson(rate * Math.exp(busy));
    long failed = binomial(calls, Math.min(1, errors));
    draw(calls - failed, behaviour.levelAt(minute) + level + jitter + slower);
    failures += failed;
    successes += calls - failed;
    double perCall = calls > failed ? time / (calls - failed) : 0;
    nanos += (long) (time + failed * perCall);
    long running = poisson(Math.min(500, calls * perCall / 60e9));
    inFlight = hung + running;
    minute++;
  }

  private void setBack() {
    successes = 0;
    failures = 0;
    nanos = 0;
    longest = 0;
    logs = 0;
    squares = 0;
  }

  private void draw(long calls, double mean) {
    sum = 0;
    sumOfSquares = 0;
    time = 0;
    long misses = binomial(calls, behaviour.misses());
    long tail = binomial(calls - misses, behaviour.tail());
    draw(calls - misses - tail, mean, 0);
    draw(misses, mean + Math.log(behaviour.missFactor()), 0);
    draw(tail, mean, behaviour.tailIndex());
    logs += Math.round(sum / LOG2 * LOG_UNIT);
    squares += Math.round(sumOfSquares / (LOG2 * LOG2) * LOG_UNIT);
  }

  private void draw(long calls, double mean, double tailIndex) {
    double spread = behaviour.spread();
    if (calls <= FEW || tailIndex > 0) {
      for (long i = 0; i < calls; i++) {
        double log = mean + spread * random.nextGaussian();
        if (tailIndex > 0) {
          log = mean + spread - Math.log(1 - random.nextDouble()) / tailIndex;
        }
        double duration = Math.exp(Math.min(27, log));
        sum += log;
        sumOfSquares += log * log;
        time += duration;
        longest = Math.max(longest, (long) duration);
      }
      return;
    }
    double average = mean + spread * random.nextGaussian() / Math.sqrt((double) calls);
    double variance = spread * spread * (1 + random.nextGaussian() * Math.sqrt(2.0 / calls));
    sum += calls * average;
    sumOfSquares += calls * (average * average + variance);
    time += calls * Math.exp(average + spread * spread / 2);
    double extreme = Math.sqrt(2 * Math.log((double) calls)) + 0.3 * random.nextGaussian();
    longest = Math.max(longest, (long) Math.exp(average + spread * extreme));
  }

  private long poisson(double mean) {
    if (mean > 60) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private long binomial(long trials, double share) {
    if (share <= 0 || trials == 0) {
      return 0;
    }
    double mean = trials * share;
    if (trials < 20) {
      long count = 0;
      for (long i = 0; i < trials; i++) {
        count += random.nextDouble() < share ? 1 : 0;
      }
      return count;
    }
    if (mean < 20) {
      return Math.min(trials, poisson(mean));
    }
    double deviation = Math.sqrt(mean * (1 - share));
    return Math.max(0, Math.min(trials, Math.round(mean + deviation * random.nextGaussian())));
  }

  @Override
  public long successes() {
    return successes;
  }

  @Override
  public long failures() {
    return failures;
  }

  @Override
  public long expectedOutcomes() {
    return 0;
  }

  @Override
  public long cancellations() {
    return 0;
  }

  @Override
  public long inFlight() {
    return inFlight;
  }

  @Override
  public long weight() {
    return successes + failures;
  }

  @Override
  public long totalNanos() {
    return nanos;
  }

  @Override
  public long longestNanos() {
    return longest;
  }

  @Override
  public long goodTimed() {
    return successes;
  }

  @Override
  public long goodWeight() {
    return successes;
  }

  @Override
  public long goodLogs() {
    return logs;
  }

  @Override
  public long goodSquares() {
    return squares;
  }
}
