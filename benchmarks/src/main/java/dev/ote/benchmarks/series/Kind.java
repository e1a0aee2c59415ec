package dev.ote.benchmarks.series;

import java.util.Locale;
import java.util.Random;

/** What a series may be of. */
enum Kind {
  CPU(5, 4_032, 4_032) {
    @Override
    void fill(Draft draft) {
      double level = draft.between(2, 60);
      double noise = level * draft.between(0.01, 0.12);
      draft
          .plus(row -> level)
          .wander(draft.between(0, 0.9), noise)
          .bursts(draft.between(0.001, 0.02), noise * draft.between(3, 8), 0.4, 0.6);
      anomalies(draft, 1, 3, Anomaly.SHIFT, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.DROP);
      draft.each(value -> Math.min(100, Math.max(0, round(value, 100))));
    }
  },
  FLAT(4, 4_000, 4_700) {
    @Override
    void fill(Draft draft) {
      double level = draft.between(0, 2) < 1 ? 0 : draft.between(0.05, 2);
      double step = draft.between(0.01, 1);
      draft
          .plus(row -> level + (draft.random.nextInt(12) == 0 ? step * draft.random.nextInt(3) : 0))
          .bursts(draft.between(0, 0.003), step * 6, 0.3, 0);
      int[] places = draft.choose(1 + draft.random.nextInt(2));
      for (int place : places) {
        int length = 1 + draft.random.nextInt(40);
        double height = step * draft.between(6, 60);
        draft.each(place, length, value -> value + height);
      }
      draft.each(value -> round(value, 1000));
    }
  },
  NETWORK(5, 4_032, 4_800) {
    @Override
    void fill(Draft draft) {
      double level = Math.exp(draft.between(5, 16));
      double spread = draft.between(0.2, 1.1);
      int every = 36 + draft.random.nextInt(400);
      double batch = draft.between(0, 12);
      draft
          .wander(draft.between(0, 0.7), spread)
          .each(value -> level * Math.exp(value))
          .plus(row -> row % every < 2 ? level * batch : 0);
      anomalies(draft, 1, 3, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.SHIFT, Anomaly.STOP);
      draft.each(value -> Math.max(0, Math.rint(value)));
    }
  },
  REQUESTS(4, 4_032, 8_064) {
    @Override
    void fill(Draft draft) {
      double level = Math.exp(draft.between(3, 9));
      season(draft, 288, level, draft.between(0.3, 0.9), draft.between(0, 0.5));
      anomalies(draft, 1, 3, Anomaly.DROP, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.HOLIDAY);
      draft.each(value -> poisson(draft, value));
    }
  },
  TAXI(2, 10_320, 10_320) {
    @Override
    void fill(Draft draft) {
      season(draft, 48, draft.between(5_000, 30_000), draft.between(0.5, 0.9), 0.2);
      draft.wander(0.8, 300);
      anomalies(draft, 3, 5, Anomaly.HOLIDAY, Anomaly.HOLIDAY, Anomaly.SURGE, Anomaly.DROP);
      draft.each(value -> Math.max(0, Math.rint(value)));
    }
  },
  TEMPERATURE(4, 7_000, 22_000) {
    @Override
    void fill(Draft draft) {
      double level = draft.between(20, 90);
      double day = draft.between(0, 4);
      draft
          .plus(row -> level + day * Math.sin(2 * Math.PI * row / 288))
          .wander(0.999, draft.between(0.05, 0.5))
          .wander(draft.between(0, 0.8), draft.between(0.1, 0.8));
      for (int place : draft.choose(2 + draft.random.nextInt(3))) {
        double depth = draft.between(8, 40) * (draft.random.nextInt(4) == 0 ? -0.6 : 1);
        int length = 60 + draft.random.nextInt(400);
        // Falls for a while before it fails.
        for (int i = 0; i < length; i++) {
          double fall = depth * Math.min(1, (i + 1.0) / (length * 0.4));
          draft.each(place - length / 4 + i, 1, value -> value - fall);
        }
      }
    }
  },
  ADVERTISING(6, 1_500, 1_700) {
    @Override
    void fill(Draft draft) {
      double level = draft.between(0.05, 3);
      double day = draft.between(0, 0.4);
      draft
          .wander(draft.between(0, 0.5), draft.between(0.15, 0.5))
          .plus(row -> day * Math.sin(2 * Math.PI * row / 24))
          .each(value -> level * Math.exp(value))
          .bursts(draft.between(0.002, 0.01), level * 2, 0.5, 0.2);
      anomalies(draft, 1, 3, Anomaly.SPIKE, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.SHIFT);
    }
  },
  OCCUPANCY(3, 2_300, 2_600) {
    @Override
    void fill(Draft draft) {
      rushHours(draft, draft.between(2, 6), draft.between(5, 20));
      draft.each(value -> value * Math.exp(0.35 * draft.random.nextGaussian()));
      anomalies(draft, 1, 2, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.HOLIDAY);
      draft.each(value -> round(Math.max(0, value), 100));
    }
  },
  SPEED(2, 1_100, 2_500) {
    @Override
    void fill(Draft draft) {
      double free = draft.between(60, 90);
      rushHours(draft, 0, draft.between(0, 12));
      draft.each(value -> free - value).wander(0.3, draft.between(2, 5));
      for (int place : draft.choose(1 + draft.random.nextInt(3))) {
        double jam = draft.between(20, 55);
        draft.each(place, 4 + draft.random.nextInt(30), value -> value - jam);
      }
      draft.each(value -> Math.max(0, Math.rint(value)));
    }
  },
  TRAVEL_TIME(2, 2_100, 2_900) {
    @Override
    void fill(Draft draft) {
      double least = draft.between(100, 400);
      rushHours(draft, 20, draft.between(50, 300));
      draft
          .each(value -> least + value * Math.exp(0.4 * draft.random.nextGaussian()))
          .bursts(draft.between(0.002, 0.02), least, 0.7, 0.3);
      anomalies(draft, 1, 3, Anomaly.SURGE, Anomaly.SPIKE, Anomaly.SPIKE);
      draft.each(Math::rint);
    }
  },
  TWEETS(8, 15_800, 15_900) {
    @Override
    void fill(Draft draft) {
      double level = Math.exp(draft.between(1, 4.5));
      season(draft, 288, level, draft.between(0.2, 0.7), 0.1);
      draft
          .each(value -> value * gamma(draft, 3))
          .bursts(draft.between(0.0005, 0.002), level * draft.between(1, 3), 0.7, 0.85);
      for (int place : draft.choose(2 + draft.random.nextInt(3))) {
        double height = level * draft.between(6, 60);
        int length = 40 + draft.random.nextInt(200);
        for (int i = 0; i < length; i++) {
          double part = height * Math.exp(-4.0 * i / length);
          draft.each(place + i, 1, value -> value + part * gamma(draft, 4));
        }
      }
      draft.each(value -> poisson(draft, value));
    }
  },
  LATENCY(4, 4_032, 10_000) {
    @Override
    void fill(Draft draft) {
      double level = Math.exp(draft.between(0, 6));
      draft
          .wander(draft.between(0, 0.6), draft.between(0.05, 0.3))
          .each(value -> level * Math.exp(value))
          .bursts(draft.between(0, 0.01), level, 0.6, 0.1);
      anomalies(draft, 1, 2, Anomaly.SHIFT, Anomaly.NOISE, Anomaly.SURGE, Anomaly.CALM);
    }
  },
  WAVE(5, 4_032, 4_032) {
    @Override
    void fill(Draft draft) {
      wave(draft);
      anomalies(
          draft,
          1,
          1,
          Anomaly.SPIKE,
          Anomaly.DROP,
          Anomaly.CALM,
          Anomaly.NOISE,
          Anomaly.FREQUENCY,
          Anomaly.HOLIDAY);
    }
  },
  QUIET(5, 4_032, 4_032) {
    @Override
    void fill(Draft draft) {
      switch (draft.random.nextInt(3)) {
        case 0 -> draft.plus(row -> 45);
        case 1 -> draft.plus(row -> draft.between(10, 30));
        default -> wave(draft);
      }
    }
  },
  LEVELS(3, 4_032, 18_000) {
    @Override
    void fill(Draft draft) {
      // Each level is held for a while, and all of them come back.
      double[] levels = {0, draft.between(5, 30), draft.between(30, 60), draft.between(60, 90)};
      double noise = draft.between(0.1, 2);
      int[] now = {0};
      draft.plus(
          row -> {
            if (draft.random.nextInt(150) == 0) {
              now[0] = draft.random.nextInt(levels.length);
            }
            return levels[now[0]] + noise * draft.random.nextGaussian();
          });
      anomalies(draft, 1, 2, Anomaly.SURGE, Anomaly.SHIFT, Anomaly.NOISE, Anomaly.STOP);
    }
  };

  private final int count;
  private final int least;
  private final int most;

  Kind(int count, int least, int most) {
    this.count = count;
    this.least = least;
    this.most = most;
  }

  abstract void fill(Draft draft);

  /** How many of these there are in a corpus. */
  int count() {
    return count;
  }

  LabelledSeries draw(Random random) {
    Draft draft = new Draft(least + random.nextInt(most - least + 1), random);
    fill(draft);
    return draft.finish(name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static void anomalies(Draft draft, int least, int most, Anomaly... kinds) {
    for (int place : draft.choose(least + draft.random.nextInt(most - least + 1))) {
      kinds[draft.random.nextInt(kinds.length)].into(draft, place);
    }
  }

  private static void season(Draft draft, int day, double level, double depth, double weekend) {
    double phase = draft.between(0, 2 * Math.PI);
    double second = draft.between(0, 0.4);
    draft.plus(
        row -> {
          double angle = 2 * Math.PI * row / day;
          double shape = Math.sin(angle + phase) + second * Math.sin(2 * angle);
          double week = row / day % 7 >= 5 ? 1 - weekend : 1;
          return level * week * (1 + depth * shape / (1 + second));
        });
  }

  private static void rushHours(Draft draft, double level, double peak) {
    int day = 144 + draft.random.nextInt(145);
    draft.plus(
        row -> {
          double hour = 24.0 * (row % day) / day;
          double rush = Math.exp(-square(hour - 8) / 3) + Math.exp(-square(hour - 17) / 4);
          return level * (hour > 6 && hour < 22 ? 1 : 0.3) + rush * peak;
        });
  }

  private static void wave(Draft draft) {
    int period = 288;
    double low = draft.between(0, 30);
    double high = low + draft.between(20, 60);
    double noise = draft.random.nextInt(3) == 0 ? 0 : draft.between(0.2, 5);
    boolean square = draft.random.nextBoolean();
    draft
        .plus(
            row -> {
              int at = row % period;
              boolean up = at > period / 3 && at < 3 * period / 4;
              double smooth = (1 - Math.cos(2 * Math.PI * at / period)) / 2;
              return low + (high - low) * (square ? (up ? 1 : 0) : smooth);
            })
        .plus(row -> noise * draft.between(-1, 1));
  }

  private static double poisson(Draft draft, double mean) {
    if (mean <= 0) {
      return 0;
    }
    return Math.max(0, Math.rint(mean + Math.sqrt(mean) * draft.random.nextGaussian()));
  }

  /** A mean of 1 of that many exponential parts. */
  private static double gamma(Draft draft, int parts) {
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      sum -= Math.log(1 - draft.random.nextDouble());
    }
    return sum / parts;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double round(double value, double places) {
    return Math.rint(value * places) / places;
  }
}
