package dev.ote.benchmarks.runtime;

import com.sun.management.ThreadMXBean;
import dev.ote.benchmarks.runtime.contestant.Contestant;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a thread spent in an iteration: nanoseconds of its own CPU time, which other processes do
 * not change as they do wall time, and bytes that it allocated. JMH sets the fields to 0 before an
 * iteration, and adds those of all threads after it.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class PairCost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  public long baselineCalls;
  public long baselineNanos;
  public long baselineBytes;
  public long calls;
  public long nanos;
  public long bytes;

  /** Wall time of all blocks: with the CPU time, how much of the time the thread got to run. */
  public long wallNanos;

  long ofBaseline(Contestant contestant, int block) {
    long wallBefore = System.nanoTime();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadCpuTime();
    long result = contestant.run(block);
    baselineNanos += THREADS.getCurrentThreadCpuTime() - before;
    baselineBytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    baselineCalls += block;
    wallNanos += System.nanoTime() - wallBefore;
    return result;
  }

  long ofContestant(Contestant contestant, int block) {
    long wallBefore = System.nanoTime();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadCpuTime();
    long result = contestant.run(block);
    nanos += THREADS.getCurrentThreadCpuTime() - before;
    bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    calls += block;
    wallNanos += System.nanoTime() - wallBefore;
    return result;
  }
}
