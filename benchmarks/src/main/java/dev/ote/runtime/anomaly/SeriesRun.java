package dev.ote.runtime.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One synthetic operation, watched for some days: what was found, and what was said in vain. */
final class SeriesRun {
  /** A Monday. */
  static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  /** What is said so long after something happened is about that: its end, or what it left. */
  private static final int SLACK = 60;

  private final Family family;
  private final List<Disturbance> disturbances;
  private final List<Anomaly> raised = new ArrayList<>();

  private SeriesRun(Family family, List<Disturbance> disturbances) {
    this.family = family;
    this.disturbances = disturbances;
  }

  static SeriesRun of(Family family, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Behaviour behaviour = family.behaviour(random);
    SeriesRun run = new SeriesRun(family, family.disturbances(random, days));
    SyntheticOperation operation =
        new SyntheticOperation(behaviour, run.disturbances, random.nextLong());
    Announcements announcements = new Announcements(new Messages(false));
    announcements.add(run.raised::add);
    OpenAnomalies.Context context =
        new OpenAnomalies.Context(announcements, new Messages(false), name -> List.of());
    OperationWatches watches = new OperationWatches(Thresholds.DEFAULT, context, 10);
    for (int minute = 0; minute < days * 1440; minute++) {
      Instant now = BEGIN.plus(Duration.ofMinutes(minute));
      operation.minute();
      Look unused = watches.begin(now);
      watches.see("op", "op", Collections.emptySortedMap(), operation);
      watches.end(now);
      announcements.intervalEnds();
    }
    return run;
  }

  int injected() {
    return family.finds().isEmpty() ? 0 : disturbances.size();
  }

  /** How many minutes after each it was found; those that were not are left out. */
  List<Integer> delays() {
    List<Integer> delays = new ArrayList<>();
    for (Disturbance each : disturbances) {
      raised.stream()
          .filter(anomaly -> family.finds().contains(anomaly.kind()))
          .map(SeriesRun::minute)
          .filter(minute -> minute >= each.from() && minute < each.to() + 5)
          .findFirst()
          .ifPresent(minute -> delays.add(Math.max(0, minute - each.counts())));
    }
    return family.finds().isEmpty() ? List.of() : delays;
  }

  /** What was said where nothing had happened. */
  Map<AnomalyKind, Integer> inVain() {
    Map<AnomalyKind, Integer> counts = new EnumMap<>(AnomalyKind.class);
    for (Anomaly anomaly : raised) {
      int minute = minute(anomaly);
      boolean about =
          disturbances.stream()
              .filter(each -> each.kind() != Disturbance.Kind.RESTART)
              .anyMatch(each -> minute >= each.from() && minute < each.to() + SLACK);
      if (!about) {
        int unused = counts.merge(anomaly.kind(), 1, Integer::sum);
      }
    }
    return counts;
  }

  List<Disturbance> disturbances() {
    return disturbances;
  }

  List<Anomaly> raised() {
    return raised;
  }

  private static int minute(Anomaly anomaly) {
    return (int) Duration.between(BEGIN, anomaly.detected()).toMinutes();
  }
}
