package dev.ote.runtime.compare;

/**
 * Is told of a comparison's progress, on the thread that compares, between calls and never during
 * one. What it throws is ignored.
 */
public interface ComparisonListener {
  /** Does nothing. */
  ComparisonListener NONE = new ComparisonListener() {};

  /** What a comparison does, in this order. */
  enum Phase {
    /** Each implementation is called twice in each test case, and the outcomes are compared. */
    VERIFYING,
    /** Implementations are called until their durations are steady; once in each test case. */
    WARMING_UP,
    /** A repetition of each implementation is timed. */
    MEASURING
  }

  /**
   * How far a comparison is.
   *
   * @param phase what is about to be done
   * @param testCase the test case that it is done for
   * @param done how many steps have been done
   * @param total how many there are, over all phases and test cases; not all take as long
   */
  record Progress(Phase phase, String testCase, int done, int total) {}

  /**
   * The next step begins, or, where {@code done} is {@code total}, all are done.
   *
   * @param progress how far it is
   */
  default void progress(Progress progress) {}

  /**
   * A candidate does not do what the baseline does. Told before anything is timed.
   *
   * @param implementation the candidate
   * @param testCase the test case
   * @param reason what differs
   */
  default void mismatch(String implementation, String testCase, String reason) {}
}
