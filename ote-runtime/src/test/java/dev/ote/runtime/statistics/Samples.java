package dev.ote.runtime.statistics;

import java.util.random.RandomGenerator;

/** Distributions whose medians are known, as durations have them. */
enum Samples {
  NORMAL(100) {
    @Override
    double next(RandomGenerator random) {
      return 100 + 5 * random.nextGaussian();
    }
  },
  LOG_NORMAL(1) {
    @Override
    double next(RandomGenerator random) {
      return Math.exp(random.nextGaussian());
    }
  },
  EXPONENTIAL(Math.log(2)) {
    @Override
    double next(RandomGenerator random) {
      return random.nextExponential();
    }
  },
  /** As a coarse clock shows it: about every second value occurs more than once. */
  EXPONENTIAL_WITH_TIES(14) {
    @Override
    double next(RandomGenerator random) {
      return 1 + Math.floor(19 * random.nextExponential());
    }
  },
  /** Three of ten calls miss a cache. The median is that of the hits: their 71st percentile. */
  BIMODAL(10 + Normal.quantile(0.5 / 0.7)) {
    @Override
    double next(RandomGenerator random) {
      return random.nextGaussian() + (random.nextDouble() < 0.7 ? 10 : 40);
    }
  };

  private final double median;

  Samples(double median) {
    this.median = median;
  }

  abstract double next(RandomGenerator random);

  double median() {
    return median;
  }

  /** Independent values, each multiplied by the given scale. */
  double[] draw(int size, double scale, RandomGenerator random) {
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = scale * next(random);
    }
    return sample;
  }
}
