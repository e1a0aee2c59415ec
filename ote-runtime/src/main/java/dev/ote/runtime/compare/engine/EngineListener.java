package dev.ote.runtime.compare.engine;

/** Is told what the engine is about to do. */
public interface EngineListener {
  /** What it does. */
  enum Phase {
    /** Each subject is called twice, and outcomes are compared. */
    VERIFY,
    /** Subjects are called until their durations are steady. */
    WARM_UP,
    /** Subjects are timed. */
    MEASURE
  }

  /**
   * Something is about to be done.
   *
   * @param phase what
   * @param fixture the fixture's name
   * @param done how much of the phase was done, over all fixtures
   * @param total how much there is to do in the phase
   */
  void step(Phase phase, String fixture, int done, int total);

  /**
   * A candidate does not do what the baseline does. Told before anything is timed, where that
   * showed in the verification.
   *
   * @param subject the candidate's name
   * @param fixture the fixture's name
   * @param reason what differs
   */
  void mismatch(String subject, String fixture, String reason);
}
