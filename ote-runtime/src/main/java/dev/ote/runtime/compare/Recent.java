package dev.ote.runtime.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last results of this JVM, for whoever shows them. Thread-safe. */
final class Recent {
  static final int KEPT = 16;

  private static final Deque<ComparisonResult> RESULTS = new ArrayDeque<>();

  private Recent() {}

  static void add(ComparisonResult result) {
    synchronized (RESULTS) {
      RESULTS.addFirst(result);
      if (RESULTS.size() > KEPT) {
        RESULTS.removeLast();
      }
    }
  }

  static List<ComparisonResult> list() {
    synchronized (RESULTS) {
      return List.copyOf(RESULTS);
    }
  }
}
