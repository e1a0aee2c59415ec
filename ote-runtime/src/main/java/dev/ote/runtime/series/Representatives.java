package dev.ote.runtime.series;

import java.util.Arrays;

/**
 * A few of the numbers seen so far, as far from one another as they can be.
 *
 * <p>When all places are taken, one of the two that are nearest to each other leaves, if that makes
 * room for a number that is farther from all others than they are. So no number seen is far from
 * all of these, relative to their range; it is the idea of incremental k-center clustering
 * (Charikar and others, "Incremental clustering and dynamic information retrieval", 1997). The
 * least and the greatest never leave.
 */
final class Representatives {
  private static final int FAR_OFF = 2;

  /** In ascending order; unused places at the end. */
  private final float[] numbers;

  private byte size;

  /** Of the two neighbours that are nearest to each other, the lower; known when it is full. */
  private byte nearest;

  Representatives(int capacity) {
    if (capacity < 3 || capacity > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("from 3 to 127 representatives, not " + capacity);
    }
    this.numbers = new float[capacity];
  }

  /** Adds a finite number, and returns how far it was from the nearest one here; at first 0. */
  float add(float number) {
    int found = Arrays.binarySearch(numbers, 0, size, number);
    if (found >= 0) {
      return 0;
    }
    int at = -found - 1;
    float below = at > 0 ? number - numbers[at - 1] : Float.MAX_VALUE;
    float above = at < size ? numbers[at] - number : Float.MAX_VALUE;
    float distance = size == 0 ? 0 : Math.min(below, above);
    if (size < numbers.length) {
      insert(at, number);
    } else if (distance > width(nearest)) {
      replace(at, number);
    }
    return distance;
  }

  /** From the least to the greatest, without two at each end, which may be wrong readings. */
  float usualRange() {
    return size <= 2 * FAR_OFF ? 0 : numbers[size - 1 - FAR_OFF] - numbers[FAR_OFF];
  }

  private float width(int lower) {
    return numbers[lower + 1] - numbers[lower];
  }

  private void insert(int at, float number) {
    System.arraycopy(numbers, at, numbers, at + 1, size - at);
    numbers[at] = number;
    size++;
    if (size == numbers.length) {
      findNearest();
    }
  }

  private void replace(int at, float number) {
    int leaving = nearest + 1 < size - 1 ? nearest + 1 : nearest;
    System.arraycopy(numbers, leaving + 1, numbers, leaving, size - leaving - 1);
    size--;
    insert(leaving < at ? at - 1 : at, number);
  }

  private void findNearest() {
    int best = 0;
    for (int lower = 1; lower + 1 < size; lower++) {
      if (width(lower) < width(best)) {
        best = lower;
      }
    }
    nearest = (byte) best;
  }
}
