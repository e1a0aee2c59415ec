package dev.ote.processor.property.source;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** What is left to chance, and a note of what came of it. The same seed gives the same. */
final class Chance {
  private final SplittableRandom random;
  private final Set<String> features = new TreeSet<>();

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** With that chance; notes that it came about. */
  boolean percent(int percent, String feature) {
    boolean so = percent(percent);
    if (so) {
      note(feature);
    }
    return so;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  @SafeVarargs
  final <T> T of(T... all) {
    return all[below(all.length)];
  }

  void note(String feature) {
    features.add(feature);
  }

  Set<String> features() {
    return features;
  }
}
