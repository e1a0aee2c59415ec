package dev.ote.runtime.anomaly;

/**
 * Whether more calls of one series fail than used to.
 *
 * <p>The usual rate is that of the last days. The evidence is that for a rate two and a half times
 * as high, and at least a percent higher, in the binomial model; divided by how much more than
 * binomial the numbers of failures vary, as failures come in bursts.
 *
 * <p>72 bytes.
 */
final class ErrorWatch {
  private static final int CALLS_TO_KNOW = 100;
  private static final int MINUTES_TO_KNOW = 30;
  private static final int LEAST_FAILURES = 5;

  private final Change change = new Change();
  private float usualFailures;
  private float usualCalls;
  private float minutes;
  private float bursts = 1.5f;

  // Of the time in which the sum of evidence grows.
  private float failures;
  private float calls;

  private double usual() {
    return (usualFailures + 0.5) / (usualCalls + 200);
  }

  void forget() {
    change.forget();
  }

  void end() {
    change.end();
  }

  void see(Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (delta.calls <= 0) {
      if (change.expires(look)) {
        open.recover(Rule.ERROR_RATE_RISE, look, context);
      }
      return;
    }
    double usual = usual();
    boolean concerns = delta.failures > 0 || change.isGrowing() || change.isActive();
    if (concerns && usualCalls >= CALLS_TO_KNOW && minutes >= MINUTES_TO_KNOW) {
      judge(delta, usual, look, open, context);
    }
    if (!change.isActive()) {
      learn(delta, usual, look);
    }
  }

  private void judge(
      Delta delta, double usual, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (!change.isGrowing()) {
      failures = 0;
      calls = 0;
    }
    failures += delta.failures;
    calls += delta.calls;
    double high = Math.min(0.9, Math.max(2.5 * usual, usual + 0.01));
    double evidence =
        delta.failures * Math.log(high / usual)
            + (delta.calls - delta.failures) * Math.log((1 - high) / (1 - usual));
    boolean matters = failures >= LEAST_FAILURES && failures / calls > (usual + high) / 2;
    if (!change.turns((float) (evidence / bursts), matters, look)) {
      return;
    }
    if (!change.isActive()) {
      open.recover(Rule.ERROR_RATE_RISE, look, context);
    } else if (!open.has(Rule.HIGH_ERROR_RATE)) { // Which says as much.
      double rate = failures / calls;
      open.raise(
          Rule.ERROR_RATE_RISE,
          Severities.ofErrorRate(rate),
          change.began(),
          look,
          context,
          context.messages().errorRateRise(open.label(), rate, usual),
          new Evidence("error rate", 100 * rate, "%"),
          new Evidence("usual error rate", 100 * usual, "%"),
          new Evidence("failures", failures, "calls"),
          new Evidence("calls", calls, "calls"));
    }
  }

  private void learn(Delta delta, double usual, Look look) {
    float gain = change.isSuspicious() ? 0.1f : 1;
    float kept = look.keptOfDays;
    usualFailures = usualFailures * kept + gain * delta.failures;
    usualCalls = usualCalls * kept + gain * delta.calls;
    minutes += look.minutes;
    double off = delta.failures - usual * delta.calls;
    double variance = usual * (1 - usual) * delta.calls + 0.02;
    float seen = (float) Math.min(20, off * off / variance);
    bursts = Math.max(1.5f, bursts + 0.004f * gain * (seen - bursts));
  }
}
