package dev.ote.benchmarks.series;

import dev.ote.runtime.series.SeriesDetector;
import java.util.Random;

/** Series in which nothing happens. */
enum Noise {
  UNIFORM("uniform", 0) {
    @Override
    double next(int row, double last, Random random) {
      return random.nextDouble();
    }
  },
  NORMAL("normal", 1) {
    @Override
    double next(int row, double last, Random random) {
      return random.nextGaussian();
    }
  },
  WANDERING("normal, nine tenths of the last", 2) {
    @Override
    double next(int row, double last, Random random) {
      return 0.9 * last + random.nextGaussian();
    }
  },
  DAILY("normal, over a daily wave ten times as high", 3) {
    @Override
    double next(int row, double last, Random random) {
      return 10 * Math.sin(2 * Math.PI * row / 1_440) + random.nextGaussian();
    }
  },
  EXPONENTIAL("exponential", 4) {
    @Override
    double next(int row, double last, Random random) {
      return -Math.log(1 - random.nextDouble());
    }
  },
  LOGNORMAL("lognormal, sigma 1", 5) {
    @Override
    double next(int row, double last, Random random) {
      return Math.exp(random.nextGaussian());
    }
  },
  COUNTS("counts, Poisson of 5", 6) {
    @Override
    double next(int row, double last, Random random) {
      double product = random.nextDouble();
      int count = 0;
      while (product > Math.exp(-5)) {
        product *= random.nextDouble();
        count++;
      }
      return count;
    }
  };

  private static final int MINUTES = 30 * 24 * 60;
  private static final int SERIES = 50;

  private final String shown;
  private final long seed;

  Noise(String shown, long seed) {
    this.shown = shown;
    this.seed = seed;
  }

  abstract double next(int row, double last, Random random);

  String shown() {
    return shown;
  }

  /** How often a series of 30 days, by the minute, has a score of at least each of these. */
  double[] alarmsAMonth(double... thresholds) {
    double[] alarms = new double[thresholds.length];
    Random random = new Random(seed);
    for (int i = 0; i < SERIES; i++) {
      SeriesDetector detector = new SeriesDetector();
      double value = 0;
      for (int row = 0; row < MINUTES; row++) {
        value = next(row, value, random);
        double score = detector.score(value);
        for (int k = 0; k < thresholds.length; k++) {
          alarms[k] += score >= thresholds[k] ? 1.0 / SERIES : 0;
        }
      }
    }
    return alarms;
  }
}
