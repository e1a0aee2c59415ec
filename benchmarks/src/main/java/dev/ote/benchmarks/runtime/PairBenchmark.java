package dev.ote.benchmarks.runtime;

import static java.util.Objects.requireNonNull;

import dev.ote.benchmarks.runtime.contestant.Contestant;
import dev.ote.benchmarks.runtime.contestant.Contestants;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Runs a contestant and its baseline in turns, in one JVM, so that whatever changes from JVM to JVM
 * or from second to second concerns both. JMH's own figure is the mean of both and of no use; what
 * counts is {@link PairCost}.
 *
 * <p>The turns follow the clock. So all threads run the same at the same time, without waiting for
 * one another: a thread that waits would leave the others without contention.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PairBenchmark {
  /** A turn is 2²⁴ ns, about 17 ms: many blocks, and many turns an iteration. */
  private static final int TURN_BITS = 24;

  @Param("floor")
  public String baseline = "";

  @Param("direct")
  public String contestant = "";

  /** Calls between two readings of the costs. */
  @Param("2000")
  public int block;

  private @Nullable Contestant first;
  private @Nullable Contestant second;

  @Setup
  public void prepare() {
    first = Contestants.of(baseline);
    second = Contestants.of(contestant);
  }

  @Benchmark
  public long turn(PairCost cost) {
    boolean firstsTurn = (System.nanoTime() >>> TURN_BITS & 1) == 0;
    return firstsTurn
        ? cost.ofBaseline(requireNonNull(first), block)
        : cost.ofContestant(requireNonNull(second), block);
  }
}
