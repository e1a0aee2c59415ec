package dev.ote.benchmarks.series;

import dev.ote.runtime.series.SeriesDetector;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** What scores series: ours, and what it is to be better than. */
enum Contestant {
  /** Always silent; the zero of the scale. */
  NONE("always silent", 0) {
    @Override
    DoubleUnaryOperator create() {
      return value -> 0;
    }
  },
  RANDOM("at random", 0) {
    @Override
    DoubleUnaryOperator create() {
      Random random = new Random(1);
      return value -> random.nextDouble();
    }
  },
  DEVIATIONS("standard deviations from the mean of 500", Recent.bytes(500)) {
    @Override
    DoubleUnaryOperator create() {
      return new Deviations(500);
    }
  },
  QUIET_DEVIATIONS("the same, quiet for 120", Recent.bytes(500) + Recent.bytes(120)) {
    @Override
    DoubleUnaryOperator create() {
      return new Quiet(new Deviations(500), 120);
    }
  },
  RANKED_NOVELTY(
      "distance to the nearest of 128, ranked among 500, quiet for 120",
      8 * 128 + Recent.bytes(500) + Recent.bytes(120)) {
    @Override
    DoubleUnaryOperator create() {
      return new Quiet(new RankedNovelty(128, 500), 120);
    }
  },
  DETECTOR("SeriesDetector", 200) {
    @Override
    DoubleUnaryOperator create() {
      SeriesDetector detector = new SeriesDetector();
      return detector::score;
    }
  };

  private final String shown;
  private final int bytes;

  Contestant(String shown, int bytes) {
    this.shown = shown;
    this.bytes = bytes;
  }

  /** One for a series, which has seen nothing yet. */
  abstract DoubleUnaryOperator create();

  String shown() {
    return shown;
  }

  /** What it remembers, about. */
  int bytes() {
    return bytes;
  }
}
