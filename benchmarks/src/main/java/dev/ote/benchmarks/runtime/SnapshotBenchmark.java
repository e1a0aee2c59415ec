package dev.ote.benchmarks.runtime;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A snapshot of many operations while another thread calls them. JMH's own figure is wall time;
 * {@link Cost} has the CPU time of the thread that takes them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SnapshotBenchmark {
  private static final String GROUP = "underLoad";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int OPERATIONS = 1_000;
  private static final int CALLS_BEFORE = 2_000;

  /** Operations take 10 µs to 10 ms in the median, and one call in a hundred five times that. */
  private static final double SHORTEST_LOG = Math.log(1e4);

  private static final double RANGE_LOG = Math.log(1e3);
  private static final double SPREAD = 0.7;

  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final Operation[] operations =
      IntStream.range(0, OPERATIONS)
          .mapToObj(i -> metrics.operation("operation " + i))
          .toArray(Operation[]::new);

  /** Gives every operation durations as real ones have: some 200 buckets are to be read of each. */
  public SnapshotBenchmark() {
    Random random = new Random(1);
    for (Operation operation : operations) {
      double medianLog = SHORTEST_LOG + RANGE_LOG * random.nextDouble();
      for (int i = 0; i < CALLS_BEFORE; i++) {
        long nanos = (long) Math.exp(medianLog + SPREAD * random.nextGaussian());
        metrics.record(operation.name(), Duration.ofNanos(nanos), true);
      }
    }
  }

  /** Which operation a thread calls next. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;
  }

  /** What the snapshots of an iteration took; set to 0 before it. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cost {
    public long nanos;
    public long snapshots;
  }

  @Benchmark
  @Group(GROUP)
  public MetricsSnapshot snapshot(Cost cost) {
    long before = THREADS.getCurrentThreadCpuTime();
    MetricsSnapshot snapshot = metrics.snapshot();
    cost.nanos += THREADS.getCurrentThreadCpuTime() - before;
    cost.snapshots++;
    return snapshot;
  }

  @Benchmark
  @Group(GROUP)
  public void load(Turn turn) {
    Operation operation = operations[turn.next++ % OPERATIONS];
    operation.success(operation.start());
  }
}
