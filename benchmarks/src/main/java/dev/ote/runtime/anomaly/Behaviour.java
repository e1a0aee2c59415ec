package dev.ote.runtime.anomaly;

import java.util.random.RandomGenerator;

/**
 * What an operation is like when nothing is wrong with it.
 *
 * @param rate calls a minute, on an average day
 * @param rateSwing how much the logarithm of the rate swings through the day
 * @param weekend the rate at weekends, as a share of that of other days
 * @param nightsOff whether nobody calls at night, nor at weekends
 * @param rateNoise the deviation of the rate's logarithm
 * @param median the logarithm of the typical duration, in nanoseconds
 * @param spread the deviation of the logarithm of durations
 * @param swing how much the logarithm of durations swings through the day
 * @param noise the deviation of an interval's level
 * @param memory how much of that goes on into the next minute
 * @param misses the share of calls that take {@code missFactor} times as long
 * @param missFactor how many times as long they take
 * @param tail the share of calls whose duration has a Pareto tail
 * @param tailIndex its index
 * @param errors the share of calls that fail
 * @param errorNoise how the logarithm of that varies
 * @param peak when the day's peak is, in minutes
 * @param batch how much slower it is each night, for some time
 * @param batchMinutes how long that is
 */
record Behaviour(
    double rate,
    double rateSwing,
    double weekend,
    boolean nightsOff,
    double rateNoise,
    double median,
    double spread,
    double swing,
    double noise,
    double memory,
    double misses,
    double missFactor,
    double tail,
    double tailIndex,
    double errors,
    double errorNoise,
    int peak,
    double batch,
    int batchMinutes) {

  /** Any service's operation. */
  static Behaviour any(RandomGenerator random) {
    boolean cached = random.nextInt(5) == 0;
    boolean tailed = random.nextInt(3) == 0;
    return new Behaviour(
        logUniform(random, 3, 3000),
        random.nextDouble(0, 1.2),
        random.nextDouble(0.3, 1),
        false,
        random.nextDouble(0.05, 0.25),
        Math.log(logUniform(random, 50e3, cached ? 50e6 : 800e6)),
        random.nextDouble(0.3, 1),
        random.nextDouble(0, 0.2),
        random.nextDouble(0.02, 0.1),
        random.nextDouble(0.3, 0.9),
        cached ? random.nextDouble(0.03, 0.3) : 0,
        cached ? random.nextDouble(10, 60) : 1,
        tailed ? random.nextDouble(0.005, 0.05) : 0,
        random.nextDouble(1.2, 2.5),
        random.nextBoolean() ? logUniform(random, 1e-5, 0.04) : 0,
        random.nextDouble(0, 0.6),
        random.nextInt(1440),
        1,
        0);
  }

  Behaviour withRate(double calls) {
    return new Behaviour(
        calls,
        rateSwing,
        weekend,
        nightsOff,
        rateNoise,
        median,
        spread,
        swing,
        noise,
        memory,
        misses,
        missFactor,
        tail,
        tailIndex,
        errors,
        errorNoise,
        peak,
        batch,
        batchMinutes);
  }

  Behaviour withSeason(double ofRate, double ofDurations) {
    return new Behaviour(
        rate,
        ofRate,
        weekend,
        nightsOff,
        rateNoise,
        median,
        spread,
        ofDurations,
        noise,
        memory,
        misses,
        missFactor,
        tail,
        tailIndex,
        errors,
        errorNoise,
        peak,
        batch,
        batchMinutes);
  }

  Behaviour withNightsOff() {
    return new Behaviour(
        rate,
        0.5,
        0,
        true,
        rateNoise,
        median,
        spread,
        swing,
        noise,
        memory,
        misses,
        missFactor,
        tail,
        tailIndex,
        errors,
        errorNoise,
        13 * 60,
        batch,
        batchMinutes);
  }

  Behaviour withCache(double share, double factor) {
    return new Behaviour(
        rate,
        rateSwing,
        weekend,
        nightsOff,
        rateNoise,
        median - 3,
        spread,
        swing,
        noise,
        memory,
        share,
        factor,
        tail,
        tailIndex,
        errors,
        errorNoise,
        peak,
        batch,
        batchMinutes);
  }

  Behaviour withBatch(double factor, int minutes) {
    return new Behaviour(
        rate,
        rateSwing,
        weekend,
        nightsOff,
        rateNoise,
        median,
        spread,
        swing,
        noise,
        memory,
        misses,
        missFactor,
        tail,
        tailIndex,
        errors,
        errorNoise,
        peak,
        factor,
        minutes);
  }

  static double logUniform(RandomGenerator random, double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  /** The expected calls of a minute. */
  double rateAt(int minute) {
    int ofDay = minute % 1440;
    boolean atWeekend = minute / 1440 % 7 >= 5;
    if (nightsOff && (atWeekend || ofDay < 8 * 60 || ofDay >= 18 * 60)) {
      return 0;
    }
    return rate * (atWeekend ? weekend : 1) * Math.exp(rateSwing * sun(ofDay));
  }

  /** The level of durations in a minute, as a logarithm, without noise. */
  double levelAt(int minute) {
    int ofDay = minute % 1440;
    boolean atWeekend = minute / 1440 % 7 >= 5;
    double atNight = ofDay >= 120 && ofDay < 120 + batchMinutes ? Math.log(batch) : 0;
    return median + swing * sun(ofDay) * (atWeekend ? 0.6 : 1) + atNight;
  }

  private double sun(int ofDay) {
    return Math.cos(2 * Math.PI * (ofDay - peak) / 1440);
  }
}
