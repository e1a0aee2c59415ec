package dev.ote.runtime.series;

import java.util.Arrays;

/**
 * A few of the values seen so far, as far from one another as they can be.
 *
 * <p>When there is no more place, the two nearest to each other become one, if that makes room for
 * a value that is farther from all others than they are. So the greatest distance of any value seen
 * to its representative stays small (as in the doubling algorithm for k-center; Charikar and
 * others, "Incremental clustering and dynamic information retrieval", 1997), and no value has to be
 * kept twice.
 */
final class Representatives {
  /** In ascending order, as distances from the first value: floats of these are precise enough. */
  private final float[] values;

  private int size;
  private double origin;

  /** Of the two neighbours that are nearest to each other, the lower; known when it is full. */
  private int nearest;

  Representatives(int capacity) {
    if (capacity < 4) {
      throw new IllegalArgumentException("at least 4 representatives are needed, not " + capacity);
    }
    this.values = new float[capacity];
  }

  /** Adds a finite value, and returns its distance to the nearest one that is here. */
  double add(double value) {
    if (size == 0) {
      origin = value;
    }
    float place = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value - origin));
    int found = Arrays.binarySearch(values, 0, size, place);
    if (found >= 0) {
      return 0;
    }
    int at = -found - 1;
    double below = at > 0 ? (double) place - values[at - 1] : Double.MAX_VALUE;
    double above = at < size ? (double) values[at] - place : Double.MAX_VALUE;
    double distance = size == 0 ? 0 : Math.min(below, above);
    if (size < values.length) {
      insert(at, place);
    } else if (distance > width(nearest)) {
      replace(at, place);
    }
    return distance;
  }

  private double width(int lower) {
    return (double) values[lower + 1] - values[lower];
  }

  private void insert(int at, float place) {
    System.arraycopy(values, at, values, at + 1, size - at);
    values[at] = place;
    size++;
    if (size == values.length) {
      findNearest();
    }
  }

  private void replace(int at, float place) {
    // The least and the greatest stay.
    int leaving = nearest + 1 < size - 1 ? nearest + 1 : nearest;
    System.arraycopy(values, leaving + 1, values, leaving, size - leaving - 1);
    size--;
    insert(leaving < at ? at - 1 : at, place);
  }

  private void findNearest() {
    nearest = 0;
    for (int lower = 1; lower + 1 < size; lower++) {
      if (width(lower) < width(nearest)) {
        nearest = lower;
      }
    }
  }
}
