package dev.ote.runtime.anomaly;

import java.util.Arrays;

/**
 * The usual level of a series through the day: one for each hour, in UTC, from the days before, and
 * how far the last hours were from that. While an hour is not known, the last hours are all there
 * is. A byte holds an hour, as its difference from the first value.
 *
 * <p>88 bytes.
 */
final class HourlyLevels {
  private static final float UNIT = 1f / 50;
  private static final byte UNKNOWN = Byte.MIN_VALUE;
  private static final float GAIN_A_DAY = 0.3f;
  private static final float DOUBTFUL = 0.1f;

  /** An hour is known when so much of it was seen, and so many calls. */
  private static final int ENOUGH_MINUTES = 20;

  private static final int ENOUGH_CALLS = 50;
  private static final int MOST_CALLS = 1000;

  /** How long it takes to follow while hours are not known, and when they are. */
  private static final float MINUTES_UNKNOWN = 120;

  private static final float MINUTES_KNOWN = 480;

  private final byte[] hours = new byte[24];
  private float base = Float.NaN;
  private float shape;
  private float drift;
  private float seenMinutes;

  // Of the hour that goes on.
  private float sum;
  private float minutes;
  private int calls;
  private byte hour = -1;

  /** Whether the shape is that of an hour that was known, and now is of none. */
  private boolean held = true;

  HourlyLevels() {
    Arrays.fill(hours, UNKNOWN);
  }

  boolean isKnown() {
    return !Float.isNaN(base);
  }

  /** What is expected now; of a series never seen before, what is there. */
  float expected(float value, Look look) {
    if (!isKnown()) {
      base = value;
      shape = value;
      return value;
    }
    float next = shape(look);
    if (Float.isNaN(next)) {
      held = true;
    } else {
      drift += held ? shape - next : 0; // No jump where hours begin to be known.
      held = false;
      shape = next;
    }
    return shape + drift;
  }

  /** Between the middles of two hours; NaN where one is not known. */
  private float shape(Look look) {
    boolean early = look.ofHour < 0.5f;
    byte here = hours[look.hour];
    byte there = hours[Math.floorMod(look.hour + (early ? -1 : 1), 24)];
    if (here == UNKNOWN || there == UNKNOWN) {
      return Float.NaN;
    }
    return base + UNIT * (here + (there - here) * Math.abs(look.ofHour - 0.5f));
  }

  /**
   * Learns.
   *
   * @param value what was there
   * @param off how far it was from what was expected, at most what is credible
   * @param more the calls that it stands for
   * @param doubtful whether it may be unusual
   */
  void learn(float value, float off, long more, boolean doubtful, Look look) {
    seenMinutes = Math.min(1e6f, seenMinutes + look.minutes);
    float gain =
        Math.max(
            look.minutes / (held ? MINUTES_UNKNOWN : MINUTES_KNOWN), look.minutes / seenMinutes);
    drift += Math.min(1, gain) * (doubtful ? DOUBTFUL : 1) * off;
    if (doubtful) {
      skip(look);
      return;
    }
    endHour(look);
    long weight = Math.min(MOST_CALLS, more);
    sum += weight * (value - base);
    calls += (int) weight;
    minutes += look.minutes;
  }

  /** What is there is not usual: nothing is learned of this hour. */
  void skip(Look look) {
    endHour(look);
    minutes = Float.NEGATIVE_INFINITY;
  }

  /** What is there is usual from now on. */
  void take(float value) {
    drift = value - shape;
  }

  private void endHour(Look look) {
    if (hour == look.hour) {
      return;
    }
    if (hour >= 0 && minutes >= ENOUGH_MINUTES && calls >= ENOUGH_CALLS) {
      float mean = sum / calls / UNIT;
      float before = hours[hour] == UNKNOWN ? mean : hours[hour];
      hours[hour] =
          (byte) Math.max(-127, Math.min(127, Math.round(before + GAIN_A_DAY * (mean - before))));
    }
    hour = (byte) look.hour;
    sum = 0;
    calls = 0;
    minutes = 0;
  }
}
