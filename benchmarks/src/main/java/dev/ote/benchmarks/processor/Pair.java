package dev.ote.benchmarks.processor;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two compilations, one right after the other: with the processor, and of its result without. */
record Pair(Cost with, Cost without) {

  static double medianRatio(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return Statistics.median(ratios(pairs, figure));
  }

  static Statistics.Interval ratioInterval(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return Statistics.intervalOfMedian(ratios(pairs, figure));
  }

  static double medianAdded(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return Statistics.median(
        pairs.stream()
            .mapToDouble(p -> figure.applyAsDouble(p.with()) - figure.applyAsDouble(p.without()))
            .toArray());
  }

  static double medianWith(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return Statistics.median(
        pairs.stream().mapToDouble(p -> figure.applyAsDouble(p.with())).toArray());
  }

  static double medianWithout(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return Statistics.median(
        pairs.stream().mapToDouble(p -> figure.applyAsDouble(p.without())).toArray());
  }

  private static double[] ratios(List<Pair> pairs, ToDoubleFunction<Cost> figure) {
    return pairs.stream()
        .mapToDouble(p -> figure.applyAsDouble(p.with()) / figure.applyAsDouble(p.without()))
        .toArray();
  }
}
