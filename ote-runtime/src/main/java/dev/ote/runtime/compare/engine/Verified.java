package dev.ote.runtime.compare.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the verification showed of a contender.
 *
 * @param end why it is not to be called again; null if it may be
 */
record Verified(
    String subject,
    String fixture,
    Outcome first,
    String text,
    @Nullable Outcome end,
    Agreement agreement,
    boolean stable,
    boolean stillRunning,
    List<String> problems) {

  static Verified of(Contender contender, Trial trial, Referee referee) {
    Witness witness = trial.witness();
    Outcome first = witness.first(contender);
    return new Verified(
        contender.name(),
        contender.fixture(),
        first,
        referee.text(first),
        contender.end(),
        witness.agreement(contender),
        witness.isStable(contender),
        contender.isStillRunning(),
        contender.problems());
  }

  /** Together with what was seen of it when it was timed. */
  Observation observation(Contender timed, Witness witness, long leastNanos) {
    double[] samples = timed.samples();
    Set<String> allProblems = new LinkedHashSet<>(problems);
    allProblems.addAll(timed.problems());
    Outcome last = timed.end();
    return new Observation(
        subject,
        fixture,
        first instanceof Outcome.Returned && last == null,
        last == null || last.equals(first) ? text : last.words(),
        last instanceof Outcome.TimedOut,
        stillRunning || timed.isStillRunning(),
        stable && witness.isStable(timed),
        agreement.and(witness.agreement(timed)),
        Arrays.stream(samples).boxed().toList(),
        timed.batch,
        timed.collected(),
        timed.steady || samples.length == 0,
        Arrays.stream(samples).allMatch(each -> each > 0 && each * timed.batch >= leastNanos),
        new ArrayList<>(allProblems));
  }
}
