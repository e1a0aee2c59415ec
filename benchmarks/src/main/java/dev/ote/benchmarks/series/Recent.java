package dev.ote.benchmarks.series;

/** The last so many numbers. */
final class Recent {
  private final double[] numbers;
  private int size;
  private int next;

  Recent(int capacity) {
    this.numbers = new double[capacity];
  }

  static int bytes(int capacity) {
    return 8 * capacity;
  }

  void add(double number) {
    numbers[next] = number;
    next = (next + 1) % numbers.length;
    size = Math.min(numbers.length, size + 1);
  }

  int size() {
    return size;
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += numbers[i];
    }
    return sum / size;
  }

  /** How far they are from a number: the root of the mean square. */
  double deviation(double from) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += (numbers[i] - from) * (numbers[i] - from);
    }
    return Math.sqrt(sum / size);
  }

  double greatest() {
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      greatest = Math.max(greatest, numbers[i]);
    }
    return greatest;
  }

  /** How many are at least so large. */
  int atLeast(double number) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += numbers[i] >= number ? 1 : 0;
    }
    return count;
  }
}
