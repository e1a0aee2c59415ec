package dev.ote.runtime.anomaly;

import java.util.Locale;

/** Kinds of synthetic heaps. */
enum HeapFamily {
  LEAK("a quarter of the heap in 2 h to 5 days"),
  LEAK_IN_A_BUSY_HEAP("the same, beside load that swings, batches, and old collections in parts");

  private final String text;

  HeapFamily(String text) {
    this.text = text;
  }

  boolean isBusy() {
    return this == LEAK_IN_A_BUSY_HEAP;
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
