package dev.ote.benchmarks.processor;

import dev.ote.benchmarks.measure.Statistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Three compilations to the same class files, one right after the other.
 *
 * @param with with the processor
 * @param floor with one that does only what costs the compiler time
 * @param without with none
 */
record Round(Cost with, Cost floor, Cost without) {

  /** A kind of time, of the compilation with the processor over that without. */
  static double[] ratios(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return ratios(rounds, time, Round::with, Round::without);
  }

  /** The same of the floor: no processor that does as much can come below. */
  static double[] floors(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return ratios(rounds, time, Round::floor, Round::without);
  }

  /** The compilation with the processor over the floor. */
  static double[] overFloor(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return ratios(rounds, time, Round::with, Round::floor);
  }

  private static double[] ratios(
      List<Round> rounds,
      ToDoubleFunction<Cost> time,
      Function<Round, Cost> one,
      Function<Round, Cost> other) {
    return rounds.stream()
        .mapToDouble(r -> time.applyAsDouble(one.apply(r)) / time.applyAsDouble(other.apply(r)))
        .toArray();
  }

  static double medianFloor(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return Statistics.median(
        rounds.stream().mapToDouble(r -> time.applyAsDouble(r.floor())).toArray());
  }

  static double medianAdded(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return Statistics.median(
        rounds.stream()
            .mapToDouble(r -> time.applyAsDouble(r.with()) - time.applyAsDouble(r.without()))
            .toArray());
  }

  static double medianWith(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return Statistics.median(
        rounds.stream().mapToDouble(r -> time.applyAsDouble(r.with())).toArray());
  }

  static double medianWithout(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return Statistics.median(
        rounds.stream().mapToDouble(r -> time.applyAsDouble(r.without())).toArray());
  }
}
