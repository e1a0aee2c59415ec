package dev.ote.benchmarks.runtime;

import static java.util.Objects.requireNonNull;

import org.openjdk.jmh.results.IterationResult;

/** Reads what benchmarks counted themselves. */
final class Counters {
  private Counters() {}

  /** The counter of all threads together. */
  static double of(IterationResult iteration, String counter) {
    return requireNonNull(iteration.getSecondaryResults().get(counter), counter).getScore();
  }
}
