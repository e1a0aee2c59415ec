package dev.ote.runtime.anomaly;

/**
 * Whether the last calls of one series fail more often, or take longer on average, than they may.
 * The last calls are those of some minutes, older ones counting less and less; where calls are
 * rare, the last fifty at most.
 *
 * <p>Looked at each minute for months, the bound of 95 % would be passed by chance: here it is four
 * standard deviations. What was raised is over when the estimate itself is below half of the
 * threshold, or for an hour below three quarters of it: near it alarms would come and go. Or when a
 * day has passed without calls, as then nothing is known of the operation.
 *
 * <p>48 bytes.
 */
final class ThresholdWatch {
  private static final int LEAST_KEPT = 50;
  private static final double DEVIATIONS = 4;
  private static final double BELOW = 0.75;
  private static final double FAR_BELOW = 0.5;
  private static final int LASTING = 60 * 60;
  private static final int FORGOTTEN_AFTER = 24 * 60 * 60;

  private float failures;
  private float calls;
  private double nanos;
  private float weight;

  /** When it last was near the threshold, or above. */
  private int failing;

  private int slow;

  void see(
      Delta delta,
      Look look,
      Thresholds thresholds,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    if (delta.calls <= 0) {
      expire(look, open, context);
      return;
    }
    float kept = look.keptOfMinutes;
    float keptCalls = Math.max(kept, Math.min(1, LEAST_KEPT / Math.max(1, calls)));
    calls = calls * keptCalls + delta.calls;
    failures = failures * keptCalls + delta.failures;
    float keptWeight = Math.max(kept, Math.min(1, LEAST_KEPT / Math.max(1, weight)));
    weight = weight * keptWeight + (float) delta.weight;
    nanos = nanos * keptWeight + delta.nanos;
    seeFailures(delta, look, thresholds, open, context);
    seeAverage(delta, look, thresholds, open, context);
  }

  private void seeFailures(
      Delta delta,
      Look look,
      Thresholds thresholds,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    double threshold = thresholds.errorRate();
    double rate = failures / calls;
    if (open.has(Rule.HIGH_ERROR_RATE)) {
      failing = rate > BELOW * threshold ? look.second : failing;
      if (isOver(rate / threshold, failing, look)) {
        open.recover(Rule.HIGH_ERROR_RATE, look, context);
      }
    } else if (rate > threshold
        && calls >= 2 * thresholds.minCalls()
        && low(rate, calls) > threshold) {
      failing = look.second;
      open.raise(
          Rule.HIGH_ERROR_RATE,
          Severities.ofErrorRate(rate),
          look.before,
          look,
          context,
          context.messages().highErrorRate(open.label(), rate, threshold),
          new Evidence("error rate", 100 * rate, "%"),
          new Evidence("failures in the interval", delta.failures, "calls"),
          new Evidence("calls in the interval", delta.calls, "calls"));
    }
  }

  /** Wilson's lower bound, for counts that are no whole numbers. */
  private static double low(double rate, double calls) {
    double z2 = DEVIATIONS * DEVIATIONS;
    double root = Math.sqrt(rate * (1 - rate) / calls + z2 / (4 * calls * calls));
    return (rate + z2 / (2 * calls) - DEVIATIONS * root) / (1 + z2 / calls);
  }

  private void seeAverage(
      Delta delta,
      Look look,
      Thresholds thresholds,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    double threshold = thresholds.average().toNanos();
    double average = weight > 0 ? nanos / weight : 0;
    if (open.has(Rule.SLOW_OPERATION)) {
      slow = average > BELOW * threshold ? look.second : slow;
      if (isOver(average / threshold, slow, look)) {
        open.recover(Rule.SLOW_OPERATION, look, context);
      }
    } else if (average > threshold && weight >= thresholds.minCalls()) {
      slow = look.second;
      open.raise(
          Rule.SLOW_OPERATION,
          Severities.ofSlowness(average / threshold),
          look.before,
          look,
          context,
          context.messages().slowOperation(open.label(), average, thresholds.average().toMillis()),
          new Evidence("average", average / 1e9, "s"),
          new Evidence("calls in the interval", delta.calls, "calls"));
    }
  }

  private void expire(Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (open.has(Rule.HIGH_ERROR_RATE) && look.second - failing >= FORGOTTEN_AFTER) {
      forgetFailures();
      open.recover(Rule.HIGH_ERROR_RATE, look, context);
    }
    if (open.has(Rule.SLOW_OPERATION) && look.second - slow >= FORGOTTEN_AFTER) {
      forgetDurations();
      open.recover(Rule.SLOW_OPERATION, look, context);
    }
  }

  private void forgetFailures() {
    failures = 0;
    calls = 0;
  }

  private void forgetDurations() {
    nanos = 0;
    weight = 0;
  }

  void end() {
    forgetFailures();
    forgetDurations();
  }

  /** Far below, or below for long: near the threshold it would come and go. */
  private static boolean isOver(double ofThreshold, int near, Look look) {
    return ofThreshold < FAR_BELOW || look.second - near >= LASTING;
  }
}
