package dev.ote.runtime.anomaly;

import java.util.Arrays;

/**
 * The usual level of a series through the day: one for each hour, in UTC, from the days before, and
 * how far the last hours were from that. While an hour is not known, the last hours are all there
 * is. A byte holds an hour, as its difference from the first value.
 *
 * <p>Of an hour in which there is doubt nothing is learned, but where it had an alarm the day
 * before as well: what takes hours each night is usual from the third or fourth one on.
 *
 * <p>96 bytes.
 */
final class HourlyLevels {
  private static final float UNIT = 1f / 50;
  private static final byte UNKNOWN = Byte.MIN_VALUE;
  private static final float GAIN_A_DAY = 0.3f;

  /**
   * Of an hour that has an alarm as it had the day before: of many calls, and how many are half.
   */
  private static final float GAIN_AGAIN = 0.7f;

  private static final float HALF_OF_IT_CALLS = 300;
  private static final float DOUBTFUL = 0.1f;

  /** An hour is known when so much of it was seen, and so many calls. */
  private static final int ENOUGH_MINUTES = 20;

  private static final int ENOUGH_CALLS = 50;
  private static final int MOST_CALLS = 1000;

  /** How long it takes to follow while hours are not known, and when they are. */
  private static final float MINUTES_UNKNOWN = 120;

  private static final float MINUTES_KNOWN = 480;

  /** Whether what is there may be unusual. */
  enum Doubt {
    NONE,
    SOME,
    ALARM
  }

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
  private Doubt worst = Doubt.NONE;

  /** A bit for each hour in which there was an alarm the day before. */
  private int alarmedHours;

  /** Whether one of the two hours is not known that the shape should be between. */
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
    }
    shape = shape(look);
    return shape + drift;
  }

  /** Between the middles of the nearest hours that are known; the first value if none is. */
  private float shape(Look look) {
    int earlier = look.ofHour < 0.5f ? look.hour + 23 : look.hour + 24;
    int from = 0;
    while (from < 24 && hours[(earlier - from) % 24] == UNKNOWN) {
      from++;
    }
    if (from == 24) {
      held = true;
      return base;
    }
    int to = 1;
    while (hours[(earlier + to) % 24] == UNKNOWN) {
      to++;
    }
    held = from > 0 || to > 1;
    byte before = hours[(earlier - from) % 24];
    byte after = hours[(earlier + to) % 24];
    float since = from + look.ofHour + (look.ofHour < 0.5f ? 0.5f : -0.5f);
    return base + UNIT * (before + (after - before) * since / (from + to));
  }

  /**
   * Learns.
   *
   * @param value what was there, as far as it is credible
   * @param off how far it was from what was expected, as far as the last hours are to follow
   * @param more the calls that it stands for
   * @param doubt whether it may be unusual
   */
  void learn(float value, float off, long more, Doubt doubt, Look look) {
    seenMinutes = Math.min(1e6f, seenMinutes + look.minutes);
    float gain =
        Math.max(
            look.minutes / (held ? MINUTES_UNKNOWN : MINUTES_KNOWN), look.minutes / seenMinutes);
    drift += Math.min(1, gain) * (doubt == Doubt.NONE ? 1 : DOUBTFUL) * off;
    endHour(look);
    worst = doubt.compareTo(worst) > 0 ? doubt : worst;
    long weight = Math.min(MOST_CALLS, more);
    sum += weight * (value - base);
    calls += (int) weight;
    minutes += look.minutes;
  }

  /** What is there is usual from now on, at each hour. */
  void take(float value) {
    float rise = value - shape - drift;
    base += rise;
    shape += rise;
    sum -= calls * rise;
  }

  private void endHour(Look look) {
    if (hour == look.hour) {
      return;
    }
    if (hour >= 0 && minutes >= ENOUGH_MINUTES && calls >= ENOUGH_CALLS) {
      learn(sum / calls / UNIT, look);
    }
    hour = (byte) look.hour;
    sum = 0;
    calls = 0;
    minutes = 0;
    worst = Doubt.NONE;
  }

  private void learn(float mean, Look look) {
    boolean alarm = worst == Doubt.ALARM;
    boolean again = isAlarmed(alarm);
    if (alarm ? !again : worst == Doubt.SOME) {
      return;
    }
    boolean isNew = hours[hour] == UNKNOWN;
    float before = !isNew ? hours[hour] : alarm ? (shape - base) / UNIT : mean;
    float gain = alarm ? GAIN_AGAIN * calls / (calls + HALF_OF_IT_CALLS) : GAIN_A_DAY;
    float level = before + gain * (mean - before);
    hours[hour] = (byte) Math.max(-127, Math.min(127, Math.round(level)));
    if (isNew && !alarm) {
      drift += shape - shape(look); // No jump where an hour begins to be known.
    }
  }

  /** Takes note of whether the hour has an alarm; returns whether it had one the day before. */
  private boolean isAlarmed(boolean alarm) {
    int bit = 1 << hour;
    boolean before = (alarmedHours & bit) != 0;
    alarmedHours = alarm ? alarmedHours | bit : alarmedHours & ~bit;
    return before;
  }
}
