package dev.ote.runtime.anomaly;

import static dev.ote.runtime.anomaly.AnomalyKind.DEGRADATION;
import static dev.ote.runtime.anomaly.AnomalyKind.ERROR_RATE_RISE;
import static dev.ote.runtime.anomaly.AnomalyKind.HIGH_ERROR_RATE;
import static dev.ote.runtime.anomaly.AnomalyKind.HUNG_CALLS;
import static dev.ote.runtime.anomaly.AnomalyKind.STALL;
import static dev.ote.runtime.anomaly.AnomalyKind.UNUSUAL_PATTERN;

import dev.ote.runtime.anomaly.Disturbance.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Kinds of synthetic operations, and what happens to them. */
@SuppressWarnings("ImmutableEnumChecker") // sets that are never changed
enum Family {
  QUIET("nothing happens", Set.of()),
  STEP("1.5 to 4 times as slow at once, 2 to 6 h", Set.of(DEGRADATION)),
  RAMP("slower and slower for 30 to 180 min, to 1.7 to 4 times", Set.of(DEGRADATION)),
  LOW_TRAFFIC("0.3 to 3 calls a minute; 1.5 to 4 times as slow, 8 to 14 h", Set.of(DEGRADATION)),
  DAILY_SEASON("rates swing 10 times, durations 1.7 times; steps", Set.of(DEGRADATION)),
  CACHE_MIX("hits and misses, 10 to 60 times apart; steps", Set.of(DEGRADATION)),
  IDLE("no calls at night and at weekends; steps by day", Set.of(DEGRADATION)),
  SPIKE("5 to 20 times as slow for 1 to 3 min", Set.of(DEGRADATION, UNUSUAL_PATTERN)),
  VARIANCE("levels vary 5 times as much, 2 h", Set.of(UNUSUAL_PATTERN, DEGRADATION)),
  ERROR_BURST("10 to 60 % more fail, 10 to 40 min", Set.of(HIGH_ERROR_RATE, ERROR_RATE_RISE)),
  RESTART("counters set back each week, 5 min 2 to 4 times as slow", Set.of()),
  NIGHT_BATCH("1.5 times as slow for 20 min each night", Set.of()),
  STOPPED("no calls for 2 to 4 h", Set.of(STALL)),
  HUNG("1 to 5 calls do not end", Set.of(HUNG_CALLS)),
  LONG_BATCH("1.5 to 2.5 times as slow for 1 to 3 h each night", Set.of());

  private static final int DAY = 1440;

  private final String text;
  private final Set<AnomalyKind> finds;

  Family(String text, Set<AnomalyKind> finds) {
    this.text = text;
    this.finds = finds;
  }

  String text() {
    return text;
  }

  /** What finds it. */
  Set<AnomalyKind> finds() {
    return finds;
  }

  boolean isDegradation() {
    return finds.equals(Set.of(DEGRADATION));
  }

  Behaviour behaviour(RandomGenerator random) {
    Behaviour any = Behaviour.any(random);
    return switch (this) {
      case LOW_TRAFFIC -> any.withRate(random.nextDouble(0.3, 3));
      case DAILY_SEASON -> any.withSeason(1.15, 0.26);
      case CACHE_MIX -> any.withCache(random.nextDouble(0.03, 0.3), random.nextDouble(10, 60));
      case IDLE -> any.withNightsOff();
      case NIGHT_BATCH -> any.withBatch(1.5, 20);
      case LONG_BATCH -> any.withBatch(random.nextDouble(1.5, 2.5), random.nextInt(60, 180));
      default -> any;
    };
  }

  /** What happens in so many days: once in two, from the third on. */
  List<Disturbance> disturbances(RandomGenerator random, int days) {
    List<Disturbance> all = new ArrayList<>();
    for (int day = 2; day + 1 < days; day += 2) {
      int from = day * DAY + random.nextInt(DAY);
      switch (this) {
        case STEP, DAILY_SEASON, CACHE_MIX ->
            all.add(slower(from, random.nextInt(120, 360), random.nextDouble(1.5, 4), 0));
        case LOW_TRAFFIC ->
            all.add(slower(from, random.nextInt(480, 840), random.nextDouble(1.5, 4), 0));
        case IDLE -> {
          int morning = day * DAY + random.nextInt(9 * 60, 15 * 60);
          if (day % 7 < 5) {
            all.add(slower(morning, random.nextInt(90, 170), random.nextDouble(1.5, 4), 0));
          }
        }
        case RAMP -> {
          int rise = random.nextInt(30, 180);
          all.add(slower(from, rise + 120, random.nextDouble(1.7, 4), rise));
        }
        case SPIKE -> all.add(slower(from, random.nextInt(1, 4), random.nextDouble(5, 20), 0));
        case VARIANCE -> all.add(new Disturbance(Kind.UNREST, from, from + 120, 5, 0));
        case ERROR_BURST ->
            all.add(
                new Disturbance(
                    Kind.ERRORS,
                    from,
                    from + random.nextInt(10, 40),
                    random.nextDouble(0.1, 0.6),
                    0));
        case RESTART -> {
          if (day % 6 == 0) {
            all.add(new Disturbance(Kind.RESTART, from, from + 5, random.nextDouble(2, 4), 0));
          }
        }
        case STOPPED ->
            all.add(new Disturbance(Kind.STALL, from, from + random.nextInt(120, 240), 0, 0));
        case HUNG -> all.add(new Disturbance(Kind.HUNG, from, from + 240, random.nextInt(1, 6), 0));
        case QUIET, NIGHT_BATCH, LONG_BATCH -> {}
      }
    }
    return all;
  }

  private static Disturbance slower(int from, int minutes, double factor, int rise) {
    return new Disturbance(Kind.SLOWER, from, from + minutes, factor, rise);
  }
}
