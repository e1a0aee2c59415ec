package dev.ote.runtime.compare.engine;

import dev.ote.runtime.compare.engine.EngineListener.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Verifies, warms up and times. First all fixtures are verified, so that what is wrong is known
 * before the long part begins; then each is warmed up and timed.
 */
public final class Engine {
  /** Repetitions are at least so many steps of the clock, if the body allows: an error of 0.1 %. */
  private static final long STEPS = 1_000;

  private static final long LEAST_STEPS = 100;

  private final EngineSettings settings;
  private final EngineListener listener;
  private final BatchLoops loops = new BatchLoops();
  private final Random random;

  /**
   * Creates an engine for one comparison.
   *
   * @param settings how to measure
   * @param listener is told of the progress; must not throw
   */
  public Engine(EngineSettings settings, EngineListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.random = new Random(settings.seed());
  }

  /**
   * A counter of this JVM's garbage collections.
   *
   * @return one that stays 0 where the JVM does not tell
   */
  public static LongSupplier collections() {
    return GarbageCollections.counter();
  }

  /**
   * Measures.
   *
   * @param subjects what is timed; at least one
   * @param fixtures in what; at least one
   * @param baseline the index of the subject whose outcomes are right
   * @return what was seen, for each fixture and subject in their orders
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public List<Observation> run(List<Subject> subjects, List<Fixture> fixtures, int baseline) {
    long resolution = ClockResolution.of(settings.ticker());
    try (Worker worker = new Worker(settings.timeout(), settings.patience())) {
      Referee referee = new Referee(settings.equivalence(), worker);
      List<List<Verified>> verified = new ArrayList<>();
      for (int i = 0; i < fixtures.size(); i++) {
        listener.step(Phase.VERIFY, fixtures.get(i).name(), i, fixtures.size());
        verified.add(verify(trial(subjects, fixtures.get(i), baseline, worker, referee), referee));
      }
      List<Observation> seen = new ArrayList<>();
      for (int i = 0; i < fixtures.size(); i++) {
        Trial trial = trial(subjects, fixtures.get(i), baseline, worker, referee);
        seen.addAll(time(trial, fixtures, i, verified.get(i), resolution));
      }
      return seen;
    }
  }

  private Trial trial(
      List<Subject> subjects, Fixture fixture, int baseline, Worker worker, Referee referee) {
    List<Contender> contenders = new ArrayList<>();
    for (Subject subject : subjects) {
      Calls calls = new Calls(subject, fixture, loops.next(), settings.ticker());
      contenders.add(new Contender(subject, calls, fixture, worker));
    }
    return new Trial(contenders, baseline, referee);
  }

  private List<Verified> verify(Trial trial, Referee referee) {
    try (trial) {
      trial.verify();
      List<Verified> verified =
          trial.contenders().stream().map(each -> Verified.of(each, trial, referee)).toList();
      for (Verified each : verified) {
        if (each.agreement().kind() == Agreement.Kind.DIFFERS) {
          listener.mismatch(each.subject(), each.fixture(), each.agreement().reason());
        }
      }
      return verified;
    }
  }

  private List<Observation> time(
      Trial trial, List<Fixture> fixtures, int index, List<Verified> verified, long resolution) {
    String name = fixtures.get(index).name();
    try (trial) {
      for (int i = 0; i < verified.size(); i++) {
        Outcome end = verified.get(i).end();
        if (end != null) { // to wait for it once more would tell nothing new
          trial.contenders().get(i).exclude(end);
        }
      }
      listener.step(Phase.WARM_UP, name, index, fixtures.size());
      trial.verify();
      // A batch may become some times as long; it must not be that which times out.
      long most = settings.timeout().toNanos() / 20;
      long batchNanos = Math.min(most, Math.max(settings.batchNanos(), STEPS * resolution));
      new WarmUp(settings.warmUpNanos(), batchNanos).run(trial, random);
      for (int repetition = 0; repetition < settings.repetitions(); repetition++) {
        int done = index * settings.repetitions() + repetition;
        listener.step(Phase.MEASURE, name, done, fixtures.size() * settings.repetitions());
        trial.measure(random, settings.collections());
      }
    }
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < verified.size(); i++) {
      Contender contender = trial.contenders().get(i);
      observations.add(
          verified.get(i).observation(contender, trial.witness(), LEAST_STEPS * resolution));
    }
    return observations;
  }
}
