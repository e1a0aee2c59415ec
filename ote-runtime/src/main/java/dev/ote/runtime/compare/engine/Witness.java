package dev.ote.runtime.compare.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sees how calls end in one fixture, and whether candidates do what the baseline does. */
final class Witness {
  private final Contender baseline;
  private final Referee referee;
  private final Map<Contender, Sighting> sightings = new LinkedHashMap<>();

  Witness(Contender baseline, Referee referee) {
    this.baseline = baseline;
    this.referee = referee;
  }

  /** What was seen of a contender. */
  private static final class Sighting {
    final Outcome first;
    boolean stable = true;

    /** Why there is nothing to compare; of the baseline also that it contradicts itself. */
    @Nullable String obstacle;

    /** How it differs from the baseline. */
    @Nullable String difference;

    Sighting(Outcome first) {
      this.first = first;
    }
  }

  /**
   * Takes note of how calls ended. The baseline's must be the first.
   *
   * @param run null where the contender could not be called, or did not end
   */
  void see(Contender contender, Calls.@Nullable Run run) {
    Outcome outcome = run == null ? Objects.requireNonNull(contender.end()) : run.last();
    boolean isFirst = !sightings.containsKey(contender);
    Sighting sighting = sightings.computeIfAbsent(contender, unused -> new Sighting(outcome));
    if (outcome instanceof Outcome.NotSetUp) {
      sighting.obstacle = outcome.words();
    } else if (run != null && run.isMixed()) {
      sighting.stable = false;
      String some = outcome.words() + " in " + run.failures() + " of " + run.calls() + " calls";
      conclude(contender, sighting, some);
    } else if (contender == baseline) {
      seeBaseline(sighting, outcome);
    } else {
      seeCandidate(sighting, outcome, isFirst);
    }
  }

  private void seeBaseline(Sighting sighting, Outcome outcome) {
    if (outcome instanceof Outcome.TimedOut) {
      sighting.obstacle = outcome.words();
    } else if (sighting.obstacle == null) {
      // Also its first outcome against itself: what is not equal to itself cannot be compared.
      String objection = referee.objection(sighting.first, outcome, "another call");
      if (objection != null) {
        sighting.stable = false;
        sighting.obstacle =
            objection + ": give the comparison an equivalence by which its results are the same";
      }
    }
  }

  private void seeCandidate(Sighting sighting, Outcome outcome, boolean isFirst) {
    Sighting expected = Objects.requireNonNull(sightings.get(baseline), "the baseline is first");
    if (expected.obstacle != null || sighting.difference != null) {
      return;
    }
    String objection = referee.objection(expected.first, outcome, baseline.name());
    if (objection != null) {
      sighting.stable = isFirst;
      sighting.difference = objection;
    }
  }

  private void conclude(Contender contender, Sighting sighting, String what) {
    if (contender == baseline) {
      sighting.obstacle = Objects.requireNonNullElse(sighting.obstacle, what);
    } else {
      sighting.difference = Objects.requireNonNullElse(sighting.difference, what);
    }
  }

  /**
   * Whether it does what the baseline does; of the baseline, whether it does the same each time.
   */
  Agreement agreement(Contender contender) {
    Sighting expected = Objects.requireNonNull(sightings.get(baseline), "the baseline is first");
    Sighting sighting = Objects.requireNonNull(sightings.get(contender), "it was seen");
    if (expected.obstacle != null) {
      return Agreement.unknown(
          "nothing to compare with: " + baseline.name() + " " + expected.obstacle);
    }
    if (sighting.obstacle != null) {
      return Agreement.unknown("nothing to compare: " + contender.name() + " " + sighting.obstacle);
    }
    return sighting.difference == null ? Agreement.YES : Agreement.differs(sighting.difference);
  }

  /** How its first call ended. */
  Outcome first(Contender contender) {
    return Objects.requireNonNull(sightings.get(contender), "it was seen").first;
  }

  /** Whether it did the same in each call, as far as that was looked at. */
  boolean isStable(Contender contender) {
    return Objects.requireNonNull(sightings.get(contender), "it was seen").stable;
  }
}
