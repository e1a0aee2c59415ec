package dev.ote.runtime.snapshot;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * How often calls ended with an exception of a class.
 *
 * @param outcome whether that was a failure or an expected outcome
 * @param type the class's name; {@code others} where an operation threw too many classes to tell
 *     them apart
 * @param count how many calls
 */
public record ThrownCount(Outcome outcome, String type, long count) {
  /** By outcome, the most frequent first. */
  public static final Comparator<ThrownCount> ORDER =
      comparing(ThrownCount::outcome)
          .thenComparing(ThrownCount::count, Comparator.reverseOrder())
          .thenComparing(ThrownCount::type);

  /** Those of the same class in two series. */
  ThrownCount plus(ThrownCount other) {
    return new ThrownCount(outcome, type, count + other.count);
  }
}
