package dev.ote.benchmarks.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** A series in the making: what is ordinary in it, then what is not. */
final class Draft {
  final int rows;
  final Random random;
  private final double[] values;
  private final List<Integer> places = new ArrayList<>();

  Draft(int rows, Random random) {
    this.rows = rows;
    this.random = random;
    this.values = new double[rows];
  }

  /** Evenly distributed. */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Adds a value a row. */
  Draft plus(IntToDoubleFunction what) {
    for (int row = 0; row < rows; row++) {
      values[row] += what.applyAsDouble(row);
    }
    return this;
  }

  /** Changes each value. */
  Draft each(DoubleUnaryOperator change) {
    return each(0, rows, change);
  }

  /** Changes the values of some rows; rows after the end are left out. */
  Draft each(int from, int length, DoubleUnaryOperator change) {
    for (int row = Math.max(0, from); row < Math.min(rows, from + length); row++) {
      values[row] = change.applyAsDouble(values[row]);
    }
    return this;
  }

  /** Adds noise that remembers where it was: a share of the last value, and a new part. */
  Draft wander(double remembered, double deviation) {
    double at = 0;
    for (int row = 0; row < rows; row++) {
      at = remembered * at + deviation * random.nextGaussian();
      values[row] += at;
    }
    return this;
  }

  /** Adds bursts at random that decay: ordinary ones, which nobody marks. */
  Draft bursts(double perRow, double size, double spread, double decay) {
    double level = 0;
    for (int row = 0; row < rows; row++) {
      level *= decay;
      if (random.nextDouble() < perRow) {
        level += size * Math.exp(spread * random.nextGaussian());
      }
      values[row] += level;
    }
    return this;
  }

  /** Changes the order of time: the value of a row is taken from another. */
  Draft rearrange(int from, int length, java.util.function.IntUnaryOperator source) {
    double[] old = values.clone();
    for (int row = Math.max(0, from); row < Math.min(rows, from + length); row++) {
      values[row] = old[Math.floorMod(source.applyAsInt(row), rows)];
    }
    return this;
  }

  double at(int row) {
    return values[Math.min(row, rows - 1)];
  }

  /** Places for some anomalies, after the first quarter and well apart. */
  int[] choose(int count) {
    int first = (int) (rows * 0.25);
    int span = (int) (rows * 0.70) / count;
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = first + i * span + (int) (span * between(0.1, 0.8));
      places.add(chosen[i]);
    }
    return chosen;
  }

  LabelledSeries finish(String kind) {
    return LabelledSeries.of(kind, values, places);
  }
}
