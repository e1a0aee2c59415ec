package dev.ote.runtime.anomaly;

/**
 * The usual rate of a series through the week: one for each two hours, a byte holding its logarithm
 * in eighths of a doubling. In the first week what is usual at an hour is not known; then all that
 * was seen so far is, provided that it was a day.
 *
 * <p>144 bytes.
 */
final class WeeklyRates {
  private static final int UNKNOWN = 0;
  private static final int ZERO = 1;
  private static final int A_DAY = 12;
  private static final float[] RATES = new float[256];

  static {
    for (int code = 2; code < 256; code++) {
      RATES[code] = (float) Math.pow(2, (code - 2) / 8.0 - 10);
    }
  }

  private final byte[] parts = new byte[Look.WEEK_PARTS];
  private float calls;
  private float minutes;
  private float low = -1;
  private float high = -1;
  private byte part = -1;
  private byte known;
  private boolean skipped;

  /** Calls a minute that are not few now; negative where nothing is known. */
  float low() {
    return low;
  }

  /** Calls a minute that are not many now; negative where nothing is known. */
  float high() {
    return high;
  }

  /** Whether this part of the week was seen before. */
  boolean isOfWeek() {
    return part >= 0 && parts[part] != UNKNOWN;
  }

  /** Calls a minute that are expected now; negative where nothing is known. */
  float middle() {
    int code = part < 0 ? UNKNOWN : parts[part] & 0xff;
    return code != UNKNOWN ? RATES[code] : high < 0 ? -1 : (float) Math.sqrt(low * high);
  }

  void learn(long more, boolean usual, Look look) {
    if (part != look.weekPart) {
      end();
      part = (byte) look.weekPart;
      calls = 0;
      minutes = 0;
      skipped = false;
      expect();
    }
    calls += more;
    minutes += look.minutes;
    skipped |= !usual;
  }

  private void end() {
    if (part < 0 || skipped || minutes < Look.WEEK_PART_MINUTES / 2f) {
      return;
    }
    int code = parts[part] & 0xff;
    float rate = calls / minutes;
    if (code == UNKNOWN) {
      known++;
    } else {
      rate = (rate + RATES[code]) / 2;
    }
    parts[part] = (byte) code(rate);
  }

  private static int code(float rate) {
    if (rate <= RATES[2]) {
      return rate <= 0 ? ZERO : 2;
    }
    return (int) Math.min(255, 2 + Math.round(8 * (Math.log(rate) / Math.log(2) + 10)));
  }

  private void expect() {
    low = Float.MAX_VALUE;
    high = -1;
    if (parts[part] != UNKNOWN) {
      for (int near = -1; near <= 1; near++) {
        include(Math.floorMod(part + near, Look.WEEK_PARTS));
      }
    } else if (known >= A_DAY) {
      for (int any = 0; any < Look.WEEK_PARTS; any++) {
        include(any);
      }
    }
    low = high < 0 ? -1 : low;
  }

  private void include(int index) {
    int code = parts[index] & 0xff;
    if (code != UNKNOWN) {
      low = Math.min(low, RATES[code]);
      high = Math.max(high, RATES[code]);
    }
  }
}
