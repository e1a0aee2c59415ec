package dev.ote.benchmarks.runtime;

import dev.ote.benchmarks.measure.Statistics;
import java.util.Arrays;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What {@link SnapshotBenchmark} took, in milliseconds of the CPU time of the thread that takes the
 * snapshots.
 *
 * @param median of the means of the iterations
 * @param longest the largest of these means
 */
record SnapshotTime(double median, double longest) {
  private static final SnapshotTime UNKNOWN = new SnapshotTime(Double.NaN, Double.NaN);
  private static final int WARMUP = 15;
  private static final int ITERATIONS = 15;
  private static final double NANOS_PER_MILLI = 1e6;

  static SnapshotTime unknown() {
    return UNKNOWN;
  }

  static SnapshotTime measured(int millis) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(SnapshotBenchmark.class.getName())
        .forks(1)
        .warmupIterations(WARMUP)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.milliseconds(millis))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true);
    RunResult result = new Runner(options.build()).runSingle();
    double[] means =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(each -> Counters.of(each, "nanos") / Counters.of(each, "snapshots"))
            .map(nanos -> nanos / NANOS_PER_MILLI)
            .toArray();
    return new SnapshotTime(
        Statistics.median(means), Arrays.stream(means).max().orElse(Double.NaN));
  }

  boolean isKnown() {
    return !Double.isNaN(median);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "A snapshot of 1,000 operations while a thread calls them: %.2f ms CPU, at most %.2f ms in"
            + " the mean of an iteration.",
        median,
        longest);
  }
}
