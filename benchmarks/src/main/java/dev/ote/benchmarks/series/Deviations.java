package dev.ote.benchmarks.series;

import java.util.function.DoubleUnaryOperator;

/** How many standard deviations a value is from the mean of those before it. */
final class Deviations implements DoubleUnaryOperator {
  private static final int FEW = 30;

  private final Recent recent;

  Deviations(int window) {
    this.recent = new Recent(window);
  }

  @Override
  public double applyAsDouble(double value) {
    double score = recent.size() < FEW ? 0 : deviations(value);
    recent.add(value);
    return score;
  }

  private double deviations(double value) {
    double mean = recent.mean();
    double least = 1e-9 * Math.abs(mean) + 1e-12;
    return Math.abs(value - mean) / (recent.deviation(mean) + least);
  }
}
