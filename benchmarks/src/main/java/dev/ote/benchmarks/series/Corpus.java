package dev.ote.benchmarks.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Series as monitoring gives them, made up from a seed, with what an operator would mark in them.
 *
 * <p>Each is drawn anew: its level, noise, season, length and what goes wrong. What is only
 * unusual, and nobody would mark, is there too.
 */
final class Corpus {
  private Corpus() {}

  /** Makes all series of a seed. */
  static List<LabelledSeries> of(long seed) {
    List<LabelledSeries> corpus = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < kind.count(); i++) {
        // The kind's own numbers: a new kind leaves the others as they were.
        Random random = new Random(seed * 1_000_003 + kind.name().hashCode() * 31L + i);
        random.nextLong();
        corpus.add(kind.draw(random));
      }
    }
    return corpus;
  }
}
