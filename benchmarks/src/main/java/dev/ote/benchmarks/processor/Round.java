package dev.ote.benchmarks.processor;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Three compilations to the same class files, one right after the other.
 *
 * @param with with the processor
 * @param replayed with one that only writes what the processor wrote
 * @param without of sources and generated sources, with none
 */
record Round(Cost with, Cost replayed, Cost without) {

  /** A kind of time, of the compilation with the processor over that without. */
  static double[] ratios(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return rounds.stream()
        .mapToDouble(r -> time.applyAsDouble(r.with()) / time.applyAsDouble(r.without()))
        .toArray();
  }

  /** The same of the replayed one: no processor that generates as much can come below. */
  static double[] floors(List<Round> rounds, ToDoubleFunction<Cost> time) {
    return rounds.stream()
        .mapToDouble(r -> time.applyAsDouble(r.replayed()) / time.applyAsDouble(r.without()))
        .toArray();
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
