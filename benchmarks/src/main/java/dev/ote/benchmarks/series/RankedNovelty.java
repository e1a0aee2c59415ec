package dev.ote.benchmarks.series;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What our detector stands for, without saving: how far a value is from the nearest of many seen
 * before, as a rank among the last distances; above all of them, by how much.
 */
final class RankedNovelty implements DoubleUnaryOperator {
  /** In ascending order; there is one place more than is kept. */
  private final double[] seen;

  private final Recent distances;
  private int size;

  RankedNovelty(int capacity, int window) {
    this.seen = new double[capacity + 1];
    this.distances = new Recent(window);
  }

  @Override
  public double applyAsDouble(double value) {
    int found = Arrays.binarySearch(seen, 0, size, value);
    double distance = found >= 0 || size == 0 ? 0 : distance(value, -found - 1);
    if (found < 0) {
      add(value, -found - 1);
    }
    double greatest = distances.greatest();
    double score =
        distance == 0
            ? 0
            : distance > greatest
                ? distance / (distance + greatest)
                : 0.5 * (1 - (double) distances.atLeast(distance) / distances.size());
    distances.add(distance);
    return score;
  }

  private double distance(double value, int at) {
    return Math.min(
        at == 0 ? Double.MAX_VALUE : value - seen[at - 1],
        at == size ? Double.MAX_VALUE : seen[at] - value);
  }

  /** Of the two that are nearest to each other, the upper leaves. */
  private void add(double value, int at) {
    System.arraycopy(seen, at, seen, at + 1, size - at);
    seen[at] = value;
    size++;
    if (size == seen.length) {
      int leaving = 1;
      for (int i = 2; i < size; i++) {
        leaving = seen[i] - seen[i - 1] < seen[leaving] - seen[leaving - 1] ? i : leaving;
      }
      size--;
      System.arraycopy(seen, leaving + 1, seen, leaving, size - leaving);
    }
  }
}
