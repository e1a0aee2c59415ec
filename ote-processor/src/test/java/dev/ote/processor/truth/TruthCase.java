package dev.ote.processor.truth;

import java.util.List;
import java.util.Map;

/**
 * A compilation in which documentation and code agree, or differ in one place.
 *
 * @param sources by path
 * @param expected what must be found, {@code file:line check} each; empty where nothing may be
 */
record TruthCase(String name, Map<String, String> sources, List<String> expected) {

  TruthCase {
    sources = Map.copyOf(sources);
    expected = List.copyOf(expected);
  }

  boolean isDrift() {
    return !expected.isEmpty();
  }
}
