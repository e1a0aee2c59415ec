package dev.ote.benchmarks.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The same series, as another world would give them: no rule should live by our generator. */
enum Variation {
  AS_GENERATED(0),
  /** Noise with tails so heavy that its variance is barely finite (Student, 3 degrees). */
  HEAVY_NOISE(1) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      for (int row = 0; row < values.length; row++) {
        double chi = 0;
        for (int i = 0; i < 3; i++) {
          double part = random.nextGaussian();
          chi += part * part;
        }
        values[row] += 0.15 * deviation * random.nextGaussian() / Math.sqrt(chi / 3);
      }
    }
  },
  /** Few different values. */
  COARSE(2) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      double step = deviation / (1 + random.nextInt(8));
      for (int row = 0; row < values.length; row++) {
        values[row] = Math.rint(values[row] / step) * step;
      }
    }
  },
  /** Who marks them is up to 40 % of a window early or late. */
  LABELS_MOVED(3) {
    @Override
    List<Window> relabel(List<Window> windows, int rows, Random random) {
      List<Window> moved = new ArrayList<>();
      int free = 0;
      for (Window window : windows) {
        int by = (int) ((random.nextDouble() - 0.5) * 0.8 * window.length());
        int first = Math.max(free, window.first() + by);
        int last = Math.min(rows - 1, first + window.length() - 1);
        moved.add(new Window(first, last));
        free = last + 1;
      }
      return moved;
    }
  },
  /** A third of what happens nobody marks. */
  LABELS_MISSING(4) {
    @Override
    List<Window> relabel(List<Window> windows, int rows, Random random) {
      return windows.stream().filter(window -> random.nextDouble() > 0.35).toList();
    }
  },
  /** A moving average. */
  SMOOTHED(5) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      double weight = 1.0 / (2 + random.nextInt(8));
      for (int row = 1; row < values.length; row++) {
        values[row] = values[row - 1] + weight * (values[row] - values[row - 1]);
      }
    }
  },
  /** The exponential: what is above reaches far. */
  SKEWED(6) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      for (int row = 0; row < values.length; row++) {
        values[row] = Math.exp(Math.max(-6, Math.min(6, (values[row] - mean) / deviation)));
      }
    }
  },
  /** A value is read several times before it changes. */
  HELD(7) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      int times = 2 + random.nextInt(4);
      for (int row = 0; row < values.length; row++) {
        values[row] = values[row - row % times];
      }
    }
  },
  /** The level wanders. */
  WANDERING(8) {
    @Override
    void change(double[] values, double mean, double deviation, Random random) {
      double level = 0;
      for (int row = 0; row < values.length; row++) {
        level = 0.98 * level + 0.08 * deviation * random.nextGaussian();
        values[row] += level;
      }
    }
  };

  /** Its own numbers: a new variation leaves the others as they were. */
  private final int salt;

  Variation(int salt) {
    this.salt = salt;
  }

  void change(double[] values, double mean, double deviation, Random random) {}

  List<Window> relabel(List<Window> windows, int rows, Random random) {
    return windows;
  }

  /** All series of a corpus, so changed. */
  List<LabelledSeries> of(List<LabelledSeries> corpus, long seed) {
    Random random = new Random(seed * 31 + salt);
    return corpus.stream().map(series -> of(series, random)).toList();
  }

  private LabelledSeries of(LabelledSeries series, Random random) {
    double[] values = series.values().clone();
    double mean = Arrays.stream(values).average().orElse(0);
    double deviation =
        Math.sqrt(
            Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    if (deviation > 0) {
      change(values, mean, deviation, random);
    }
    return new LabelledSeries(
        series.kind(), values, relabel(series.windows(), values.length, random));
  }
}
