package dev.ote.benchmarks.runtime;

import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs rows in JVMs of their own, all rows once, then all again: what changes in the course of
 * minutes concerns every row.
 *
 * @param forks JVMs a row and number of threads
 * @param millis how long an iteration is
 */
record Measuring(int forks, int millis) {
  private static final List<Integer> THREADS = List.of(1, 2);
  private static final int WARMUP = 5;
  private static final int ITERATIONS = 5;

  Results of(List<Row> rows) throws RunnerException {
    Results results = new Results();
    for (int fork = 1; fork <= forks; fork++) {
      System.out.println("fork " + fork + " of " + forks);
      for (Row row : rows) {
        for (int threads : THREADS) {
          Pair pair = measure(row, threads);
          results.add(row, threads, pair);
          System.out.printf("  %s, %d: %.3f%n", row.contestant(), threads, pair.ratio());
        }
      }
    }
    return results;
  }

  private Pair measure(Row row, int threads) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(PairBenchmark.class.getName())
        .param("baseline", row.baseline())
        .param("contestant", row.contestant())
        .param("block", String.valueOf(row.block()))
        .threads(threads)
        .forks(1)
        .warmupIterations(WARMUP)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.milliseconds(millis))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
    return Pair.of(new Runner(options.build()).runSingle().getBenchmarkResults());
  }
}
