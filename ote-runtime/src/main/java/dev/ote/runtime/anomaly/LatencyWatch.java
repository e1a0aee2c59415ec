package dev.ote.runtime.anomaly;

import dev.ote.runtime.anomaly.HourlyLevels.Doubt;

/**
 * Whether good calls of one series take longer than they used to.
 *
 * <p>Of each interval there is the mean of the logarithm of the durations: the geometric mean,
 * which a few long calls do not move. It is expected to be that of this hour of the day, as far as
 * that was seen on other days, plus how far the last hours were from it. How much it varies about
 * that is learned as two parts: between intervals, with their correlation from one to the next, and
 * within an interval, which is the less the more calls there are. The evidence is that for calls
 * that take half as long again, see {@link Change}.
 *
 * <p>Where there is doubt next to nothing is learned, so that what grows slowly is not taken for
 * usual before it is seen.
 */
final class LatencyWatch {
  static final float HALF_AGAIN = (float) Math.log(1.5);

  /** Deviations below it are never evidence: a quarter more. */
  private static final float LEAST = (float) Math.log(1.25);

  /** Where there is doubt, no more than three times as long counts for what is usual. */
  private static final float MOST_OFF = (float) Math.log(3);

  private static final float LEAST_BETWEEN = 0.03f * 0.03f;
  private static final int INTERVALS_TO_KNOW = 30;
  private static final int CALLS_TO_KNOW = 100;
  private static final int COLD_INTERVALS = 5;
  private static final double LEAST_NANOS = 200;

  private final Change change = new Change();
  private final HourlyLevels usual = new HourlyLevels();

  private float between = 0.01f;
  private float within = 0.25f;
  private float inCommon;
  private float lastOff;
  private int intervals;
  private int calls;

  // Of the time in which the sum of evidence grows; in an alarm, of the last hours.
  private float offTimesCalls;
  private float offCalls;

  boolean knows() {
    return intervals >= INTERVALS_TO_KNOW && calls >= CALLS_TO_KNOW;
  }

  Change change() {
    return change;
  }

  /** After a restart, when the usual is known and calls are slow at first. */
  void restarted() {
    change.forget();
    intervals = Math.min(intervals, INTERVALS_TO_KNOW - COLD_INTERVALS);
  }

  void see(Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (delta.timed <= 0) {
      if (change.expires(look)) {
        open.recover(Rule.DEGRADATION, look, context);
      }
      return;
    }
    intervals++;
    if (intervals <= COLD_INTERVALS && !usual.isKnown()) {
      return;
    }
    float expected = usual.expected(delta.log, look);
    float off = delta.log - expected;
    float ofMean = within / delta.timed;
    float correlation = Math.max(0, Math.min(0.8f, inCommon / Math.max(LEAST_BETWEEN, between)));
    float inflated = Math.max(LEAST_BETWEEN, between) * (1 + correlation) / (1 - correlation);
    float variance = inflated + ofMean + within / Math.max(10, calls);
    delta.off = off;
    delta.deviation = (float) Math.sqrt(Math.max(LEAST_BETWEEN, between) + ofMean);
    if (knows()) {
      judge(delta, expected, variance, look, open, context);
    }
    learn(delta, ofMean, look);
    calls = (int) Math.min(1_000_000, calls + delta.timed);
  }

  private void judge(
      Delta delta,
      float expected,
      float variance,
      Look look,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    float kept = change.isActive() ? look.keptOfHours : change.isGrowing() ? 1 : 0;
    offTimesCalls *= kept;
    offCalls *= kept;
    float weight = Math.min(1000, delta.timed);
    offTimesCalls += delta.off * weight;
    offCalls += weight;
    float shift = offTimesCalls / offCalls;
    boolean matters = shift > LEAST && Math.exp(expected) * (Math.exp(shift) - 1) > LEAST_NANOS;
    float evidence = HALF_AGAIN / variance * (delta.off - LEAST);
    if (!change.turns(evidence, matters, look)) {
      return;
    }
    if (change.isActive()) {
      raise(delta, expected, shift, look, open, context);
    } else {
      open.recover(Rule.DEGRADATION, look, context);
      if (change.isUsualNow()) {
        usual.take(expected + shift);
      }
    }
  }

  private void raise(
      Delta delta,
      float expected,
      float shift,
      Look look,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    double before = Math.exp(expected);
    double now = Math.exp(expected + shift);
    double times = Math.exp(shift);
    open.raise(
        Rule.DEGRADATION,
        Severities.ofSlowness(times),
        change.began(),
        look,
        context,
        context.messages().degradation(open.label(), times, now, before),
        new Evidence("times as slow", times, ""),
        new Evidence("typical call", now / 1e6, "ms"),
        new Evidence("usual", before / 1e6, "ms"),
        new Evidence("standard deviations", delta.off / delta.deviation, ""),
        new Evidence("calls in the interval", delta.timed, "calls"));
  }

  private void learn(Delta delta, float ofMean, Look look) {
    float expected = delta.log - delta.off;
    float credible = expected + Math.max(-MOST_OFF, Math.min(MOST_OFF, delta.off));
    if (change.isActive()) {
      lastOff = 0;
      usual.learn(credible, 0, delta.timed, Doubt.ALARM, look);
      return;
    }
    float limit = 3 * delta.deviation;
    float near = Math.max(-limit, Math.min(limit, delta.off));
    if (change.isSuspicious() && knows()) {
      usual.learn(credible, near, delta.timed, Doubt.SOME, look);
      return;
    }
    usual.learn(delta.log, near, delta.timed, Doubt.NONE, look);
    float gain = Math.max(1f / 720, 1f / (intervals + 5));
    between += gain * (near * near - ofMean - between);
    inCommon += gain * (near * lastOff - inCommon);
    lastOff = near;
    if (delta.timed > 1) {
      float seen = delta.spread * delta.timed / (delta.timed - 1);
      within += Math.max(1f / 720, Math.min(0.2f, delta.timed / (calls + 20f))) * (seen - within);
    }
  }
}
