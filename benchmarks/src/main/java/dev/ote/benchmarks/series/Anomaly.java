package dev.ote.benchmarks.series;

/** What goes wrong at a place, in measures of how the series was before. */
enum Anomaly {
  /** One row or a few far above. */
  SPIKE {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double height = spread * draft.between(6, 25);
      draft.each(place, 1 + draft.random.nextInt(4), value -> value + height);
    }
  },
  /** High for some hours. */
  SURGE {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double height = spread * draft.between(3, 10);
      draft.each(place, 20 + draft.random.nextInt(120), value -> value + height);
    }
  },
  /** Low for some hours. */
  DROP {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double share = draft.between(0, 0.5);
      draft.each(place, 12 + draft.random.nextInt(120), value -> value * share);
    }
  },
  /** Nothing at all for some hours. */
  STOP {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      draft.each(place, 20 + draft.random.nextInt(150), value -> 0);
    }
  },
  /** Another level from then on. */
  SHIFT {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double step = spread * draft.between(3, 8) * (draft.random.nextInt(3) == 0 ? -1 : 1);
      draft.each(place, draft.rows, value -> value + step);
    }
  },
  /** The same level, and wider around it. */
  NOISE {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double wider = draft.between(2.5, 5);
      draft.each(place, 150 + draft.random.nextInt(300), value -> level + (value - level) * wider);
    }
  },
  /** The same level, and flatter. */
  CALM {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double flatter = draft.between(0, 0.15);
      draft.each(
          place, 150 + draft.random.nextInt(300), value -> level + (value - level) * flatter);
    }
  },
  /** Time goes faster. */
  FREQUENCY {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      int faster = 2 + draft.random.nextInt(3);
      draft.rearrange(place, 288, row -> place + (row - place) * faster);
    }
  },
  /** A day like another time of the day, or another day. */
  HOLIDAY {
    @Override
    void into(Draft draft, int place, double level, double spread) {
      double share = draft.between(0.3, 0.8);
      double low = level - 1.5 * spread;
      draft.each(place, 40 + draft.random.nextInt(250), value -> low + (value - low) * share);
    }
  };

  private static final int BEFORE = 600;

  abstract void into(Draft draft, int place, double level, double spread);

  void into(Draft draft, int place) {
    double sum = 0;
    double squares = 0;
    int from = Math.max(0, place - BEFORE);
    for (int row = from; row < place; row++) {
      sum += draft.at(row);
      squares += draft.at(row) * draft.at(row);
    }
    double mean = sum / (place - from);
    double variance = Math.max(0, squares / (place - from) - mean * mean);
    into(draft, place, mean, Math.sqrt(variance) + 1e-3 * Math.abs(mean));
  }
}
