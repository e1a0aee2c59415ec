package dev.ote.runtime.anomaly;

import java.time.Instant;

/**
 * The time of one look, and how long it is since the one before: what an interval of any operation
 * needs to know of time. Used again for each look.
 */
final class Look {
  private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final int HOUR = 3600;

  /** Parts of a week that have a usual rate of their own. */
  static final int WEEK_PARTS = 84;

  static final int WEEK_PART_MINUTES = 120;

  /** Seconds since 2020: an {@code int} of them lasts until 2088. */
  int second;

  /** When the interval began. */
  int before;

  float minutes;

  /** The hour of the day, in UTC. */
  int hour;

  /** How much of that hour is over: 0 to 1. */
  float ofHour;

  int weekPart;

  /** What sums of the last minutes, hours and days are multiplied with. */
  float keptOfMinutes;

  float keptOfHours;

  float keptOfDays;

  private static float kept(float minutes, float halfLifeMinutes) {
    return (float) Math.exp(-0.693147 * minutes / halfLifeMinutes);
  }

  void at(Instant time, Instant previous) {
    long now = time.getEpochSecond();
    second = (int) (now - EPOCH);
    before = (int) (previous.getEpochSecond() - EPOCH);
    minutes = Math.max(1e-3f, (time.toEpochMilli() - previous.toEpochMilli()) / 60_000f);
    keptOfMinutes = kept(minutes, 3);
    keptOfHours = kept(minutes, 2 * 60);
    keptOfDays = kept(minutes, 2 * 24 * 60);
    hour = (int) Math.floorMod(now / HOUR, 24L);
    ofHour = Math.floorMod(now, (long) HOUR) / (float) HOUR;
    weekPart = (int) Math.floorMod(now / (60L * WEEK_PART_MINUTES), (long) WEEK_PARTS);
  }

  static int second(Instant time) {
    return (int) (time.getEpochSecond() - EPOCH);
  }

  static Instant instant(int second) {
    return Instant.ofEpochSecond(EPOCH + second);
  }
}
