package dev.ote.benchmarks.runtime;

import dev.ote.benchmarks.measure.Statistics;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;

/**
 * What a call cost in one JVM, with the contestant and with its baseline: nanoseconds of CPU time,
 * and bytes.
 *
 * @param share of the time that the threads got to run; far below 1, two threads seldom ran at once
 */
record Pair(double baselineNanos, double nanos, double baselineBytes, double bytes, double share) {

  static Pair of(Collection<BenchmarkResult> forks) {
    List<IterationResult> iterations =
        forks.stream().flatMap(fork -> fork.getIterationResults().stream()).toList();
    double baselineCalls = sum(iterations, "baselineCalls");
    double calls = sum(iterations, "calls");
    return new Pair(
        sum(iterations, "baselineNanos") / baselineCalls,
        sum(iterations, "nanos") / calls,
        sum(iterations, "baselineBytes") / baselineCalls,
        sum(iterations, "bytes") / calls,
        (sum(iterations, "baselineNanos") + sum(iterations, "nanos"))
            / sum(iterations, "wallNanos"));
  }

  private static double sum(List<IterationResult> iterations, String counter) {
    return iterations.stream().mapToDouble(each -> Counters.of(each, counter)).sum();
  }

  double ratio() {
    return nanos / baselineNanos;
  }

  /** What the contestant adds to its baseline. */
  double net() {
    return nanos - baselineNanos;
  }

  /** Not a number where there are no forks. */
  static double median(List<Pair> forks, ToDoubleFunction<Pair> figure) {
    return forks.isEmpty() ? Double.NaN : Statistics.median(figures(forks, figure));
  }

  static double[] figures(List<Pair> forks, ToDoubleFunction<Pair> figure) {
    return forks.stream().mapToDouble(figure).toArray();
  }
}
