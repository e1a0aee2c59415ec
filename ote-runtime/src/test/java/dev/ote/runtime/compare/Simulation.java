package dev.ote.runtime.compare;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Whole comparisons of bodies whose durations come from known distributions. */
final class Simulation {
  private static final double TYPICAL = 10e6;

  private Simulation() {}

  /** A duration that is normally distributed around 10 ms, with so much noise, as a share of it. */
  static DoubleUnaryOperator normal(double times, double noise) {
    return gaussian -> TYPICAL * times * (1 + noise * gaussian);
  }

  /** A duration with a long tail, as real ones have; the median is 10 ms. */
  static DoubleUnaryOperator skewed(double times, double sigma) {
    return gaussian -> TYPICAL * times * Math.exp(sigma * gaussian);
  }

  static Comparison run(
      long seed, int repetitions, DoubleUnaryOperator baseline, DoubleUnaryOperator candidate) {
    return run(seed, repetitions, 1, List.of(baseline, candidate)).comparisons().get(0);
  }

  static ComparisonResult run(
      long seed, int repetitions, int cases, List<DoubleUnaryOperator> durations) {
    VirtualClock clock = new VirtualClock();
    Random random = new Random(seed);
    List<Implementation<Integer, Object>> implementations =
        IntStream.range(0, durations.size())
            .mapToObj(
                i ->
                    Implementation.<Integer, Object>of(
                        "implementation " + i,
                        input -> {
                          double nanos = durations.get(i).applyAsDouble(random.nextGaussian());
                          clock.advance(nanos);
                          return input;
                        }))
            .toList();
    List<TestCase<Integer>> testCases =
        IntStream.range(0, cases).mapToObj(i -> TestCase.of(i)).toList();
    return clock
        .comparison()
        .repetitions(repetitions)
        .seed(seed)
        .compare(implementations, testCases);
  }
}
