package dev.ote.benchmarks.series;

/**
 * Rows of a series in which an alarm is right.
 *
 * @param first the first of them
 * @param last the last of them
 */
record Window(int first, int last) {
  int length() {
    return last - first + 1;
  }

  boolean contains(int row) {
    return first <= row && row <= last;
  }
}
