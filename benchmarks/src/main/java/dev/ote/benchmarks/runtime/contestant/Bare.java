package dev.ote.benchmarks.runtime.contestant;

import java.util.concurrent.atomic.LongAdder;

/** Nobody observes, or one's own hands do. */
final class Bare {
  private Bare() {}

  static Contestant direct() {
    Service service = new Service();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += service.call(i);
      }
      return sum;
    };
  }

  /** What nobody who measures every call can do without: two readings of the clock. */
  static Contestant floor() {
    Service service = new Service();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        sum += System.nanoTime() - start;
      }
      return sum;
    };
  }

  /** The least that one would write by hand: how often, and how long in total. */
  static Contestant adders() {
    Service service = new Service();
    LongAdder count = new LongAdder();
    LongAdder total = new LongAdder();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        total.add(System.nanoTime() - start);
        count.increment();
      }
      return sum;
    };
  }
}
