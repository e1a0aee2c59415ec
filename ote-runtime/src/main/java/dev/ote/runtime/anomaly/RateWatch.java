package dev.ote.runtime.anomaly;

import java.time.Duration;

/**
 * Whether one series is called far more or far less often than is usual at this time of the week,
 * or not at all.
 *
 * <p>The evidence is that for four times as many calls, or a quarter, in the Poisson model; divided
 * by how much more than that the numbers of calls vary. Silence has a rule of its own: how many
 * calls did not come since the last one, in the same measure, against the most that ever did not
 * come.
 *
 * <p>With what it holds 240 bytes, for two kinds: rate and silence.
 */
final class RateWatch {
  private static final float LOG_4 = (float) Math.log(4);
  private static final float SILENCE = 14;
  private static final float MARGIN = 1.5f;
  private static final int LEAST_SILENT_INTERVALS = 3;
  private static final int SOON_OVER = 30 * 60;
  private static final float FADING_A_MINUTE = 0.00002f;

  private final WeeklyRates usual = new WeeklyRates();
  private final Change change = new Change();
  private float bursts = 2;
  private float missed;
  private float mostMissed;
  private int silentSince;
  private int silentIntervals;
  private boolean falling;

  void forget() {
    change.forget();
    missed = 0;
    silentIntervals = 0;
  }

  void end() {
    forget();
    change.end();
  }

  void see(Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    float low = usual.low() * look.minutes;
    float high = usual.high() * look.minutes;
    boolean known = high >= 0;
    boolean stalled = open.has(Rule.STALL);
    if (known) {
      seeSilence(delta, low, look, open, context);
      seeRate(delta, low, high, look, open, context);
      learn(delta, usual.middle() * look.minutes);
    }
    // Other rates are learned even while they are unusual: next week they may be usual.
    boolean over = stalled && silentIntervals > 0 && look.second - silentSince > 24 * 60 * 60;
    usual.learn(delta.begun, !stalled || over, look);
  }

  private void seeSilence(
      Delta delta, float low, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (delta.begun > 0) {
      endSilence(look, open.has(Rule.STALL));
      open.recover(Rule.STALL, look, context);
      return;
    }
    if (silentIntervals++ == 0) {
      silentSince = look.before;
    }
    missed += low / bursts;
    if (missed > Math.max(SILENCE, MARGIN * mostMissed)
        && silentIntervals >= LEAST_SILENT_INTERVALS
        && !open.has(Rule.STALL)) {
      double rate = low / look.minutes;
      open.raise(
          Rule.STALL,
          Severity.WARNING,
          silentSince,
          look,
          context,
          context
              .messages()
              .stall(open.label(), Duration.ofSeconds(look.second - silentSince), rate),
          new Evidence("silent", (look.second - silentSince) / 60.0, "minutes"),
          new Evidence("usual rate, at least", rate, "calls/minute"),
          new Evidence("in flight", delta.inFlight, "calls"));
    }
  }

  /** What was no stall is how it is now and then; so is one that was soon over. */
  private void endSilence(Look look, boolean stalled) {
    mostMissed -= mostMissed * FADING_A_MINUTE * look.minutes;
    if (!stalled || look.second - silentSince < SOON_OVER) {
      mostMissed = Math.max(mostMissed, missed);
    }
    missed = 0;
    silentIntervals = 0;
  }

  private void seeRate(
      Delta delta,
      float low,
      float high,
      Look look,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    float most = high + 0.5f;
    float more = (delta.begun * LOG_4 - 3 * most) / bursts;
    boolean comparable = delta.begun > 0 && usual.isOfWeek();
    float fewer = !comparable ? 0 : (low * 3 / 4 - delta.begun * LOG_4) / bursts;
    if (!change.isActive() && !change.isGrowing()) {
      falling = fewer > 0;
    }
    if (!change.turns(falling ? fewer : more, true, look)) {
      return;
    }
    if (change.isActive()) {
      double rate = delta.begun / look.minutes;
      double expected = (falling ? low : high) / look.minutes;
      open.raise(
          Rule.RATE,
          Severity.INFO,
          change.began(),
          look,
          context,
          context.messages().rate(open.label(), rate, expected),
          new Evidence("rate", rate, "calls/minute"),
          new Evidence(falling ? "usual, at least" : "usual, at most", expected, "calls/minute"));
    } else {
      open.recover(Rule.RATE, look, context);
    }
  }

  private void learn(Delta delta, float expected) {
    if (change.isSuspicious() || (delta.begun == 0 && missed > SILENCE / 2)) {
      return;
    }
    float off = delta.begun - expected;
    float seen = Math.min(25 * bursts, off * off / (expected + 0.5f));
    bursts = Math.max(1.2f, bursts + 0.004f * (seen - bursts));
  }
}
