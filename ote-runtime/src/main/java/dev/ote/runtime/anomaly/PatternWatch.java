package dev.ote.runtime.anomaly;

import dev.ote.runtime.series.SeriesDetector;

/**
 * Whether durations of one series do what they never did: jump for some intervals, in whichever
 * direction, or go to and fro more than they did.
 *
 * <p>A jump is told when some intervals have passed, and only if it is not a degradation: that says
 * more. It has to be far beyond what is usual, and to a level that was not seen before, see {@link
 * SeriesDetector}. For the unrest the differences of neighbours are looked at, which a change of
 * level leaves alone.
 *
 * <p>48 bytes, with 200 of the detector for jumps and 40 for the unrest.
 */
final class PatternWatch {
  private static final int LEAST_CALLS = 10;
  private static final int LEAST_CALLS_FOR_UNREST = 20;
  private static final float LEAST_JUMP = (float) Math.log(3);
  private static final float DEVIATIONS = 7;
  private static final double NEW = 0.5;
  private static final int WAIT = 4;
  private static final int LASTS = 15 * 60;

  /** The variance that there is evidence for, as a multiple of the usual one. */
  private static final float MORE = 8;

  private static final float MOST_SQUARES = 9;

  private final SeriesDetector levels = new SeriesDetector();
  private final Change change = new Change();
  private float last = Float.NaN;
  private float lastDeviation;
  private float usualSquare = 0.5f;
  private float jump;
  private float level;
  private int jumpedAt;
  private int seen;
  private byte waited;

  void forget() {
    last = Float.NaN;
    waited = 0;
    change.forget();
  }

  void end() {
    forget();
    change.end();
  }

  void see(
      Delta delta,
      Change degradation,
      Look look,
      OpenAnomalies open,
      OpenAnomalies.Context context) {
    if (open.has(Rule.LATENCY_JUMP) && look.second - jumpedAt > LASTS) {
      open.recover(Rule.LATENCY_JUMP, look, context);
    }
    if (change.expires(look)) {
      open.recover(Rule.LATENCY_UNREST, look, context);
    }
    if (delta.timed < LEAST_CALLS || delta.deviation == 0) {
      last = Float.NaN;
      return;
    }
    seen++;
    seeJump(delta, degradation.isActive(), look, open, context);
    seeUnrest(delta, degradation.isSuspicious(), look, open, context);
  }

  private void seeJump(
      Delta delta, boolean degrades, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    float off = delta.off;
    boolean isNew = levels.score(off) > NEW;
    if (waited == 0) {
      boolean far = Math.abs(off) > Math.max(LEAST_JUMP, DEVIATIONS * delta.deviation);
      if (far && isNew && seen > 60 && !degrades && !open.has(Rule.LATENCY_JUMP)) {
        waited = 1;
        jump = off;
        level = delta.log;
        jumpedAt = look.before;
      }
    } else if (degrades) {
      waited = 0;
    } else if (++waited > WAIT) {
      waited = 0;
      open.raise(
          Rule.LATENCY_JUMP,
          Severity.INFO,
          jumpedAt,
          look,
          context,
          context
              .messages()
              .jump(open.label(), Math.exp(jump), Math.exp(level), Math.exp(level - jump)),
          new Evidence("times as slow", Math.exp(jump), ""),
          new Evidence("standard deviations", jump / delta.deviation, ""));
    }
  }

  private void seeUnrest(
      Delta delta, boolean degrades, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    float step = delta.off - last;
    float variance = delta.deviation * delta.deviation + lastDeviation * lastDeviation;
    last = delta.off;
    lastDeviation = delta.deviation;
    if (Float.isNaN(step) || delta.timed < LEAST_CALLS_FOR_UNREST) {
      return;
    }
    float square = step * step / variance;
    float ratio = Math.min(MOST_SQUARES, square / usualSquare);
    float evidence = (ratio * (1 - 1 / MORE) - (float) Math.log(MORE)) / 2;
    if (seen > 120 && change.turns(evidence, !degrades, look)) {
      if (change.isActive()) {
        open.raise(
            Rule.LATENCY_UNREST,
            Severity.INFO,
            change.began(),
            look,
            context,
            context.messages().unrest(open.label(), Math.sqrt(ratio)),
            new Evidence("last step", 100 * Math.abs(step), "%"),
            new Evidence("usual step", 100 * Math.sqrt(usualSquare * variance), "%"));
      } else {
        open.recover(Rule.LATENCY_UNREST, look, context);
      }
    }
    if (!change.isSuspicious() && !degrades) {
      float gain = Math.max(1f / 720, 1f / (seen + 5));
      usualSquare += gain * (Math.min(9 * usualSquare, square) - usualSquare);
      usualSquare = Math.max(0.1f, usualSquare);
    }
  }
}
