package dev.ote.benchmarks.series;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Knows how much of the processor's time a row took. */
final class Clocked {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long nanos;
  private long rows;

  double[] map(DoubleUnaryOperator scorer, double[] values) {
    long start = THREADS.getCurrentThreadCpuTime();
    double[] scores = Arrays.stream(values).map(scorer).toArray();
    nanos += THREADS.getCurrentThreadCpuTime() - start;
    rows += values.length;
    return scores;
  }

  double nanosARow() {
    return (double) nanos / rows;
  }
}
