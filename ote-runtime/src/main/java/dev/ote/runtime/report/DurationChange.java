package dev.ote.runtime.report;

/**
 * How the durations of an operation's calls changed; of those that did what they promise, as
 * failures have durations of their own.
 *
 * @param beforeTimed of how many calls of the earlier report the duration was read
 * @param nowTimed of how many calls of the later one
 * @param beforeMedianNanos the earlier median, in nanoseconds
 * @param nowMedianNanos the later median, in nanoseconds
 * @param ratio the later median divided by the earlier one, neither taken as less than the clock
 *     can tell
 * @param delta Cliff's delta, from -1 to 1: how much more often a later call takes longer than an
 *     earlier one than the other way round
 * @param p how probable a difference of this size or more is where there is none, adjusted for the
 *     number of tests
 */
public record DurationChange(
    long beforeTimed,
    long nowTimed,
    long beforeMedianNanos,
    long nowMedianNanos,
    double ratio,
    double delta,
    double p) {

  DurationChange withP(double adjusted) {
    return new DurationChange(
        beforeTimed, nowTimed, beforeMedianNanos, nowMedianNanos, ratio, delta, adjusted);
  }

  boolean isSlower(ComparisonThresholds thresholds) {
    return p <= thresholds.alpha() && delta >= thresholds.delta() && ratio >= thresholds.ratio();
  }

  boolean isFaster(ComparisonThresholds thresholds) {
    return p <= thresholds.alpha()
        && -delta >= thresholds.delta()
        && 1 / ratio >= thresholds.ratio();
  }
}
