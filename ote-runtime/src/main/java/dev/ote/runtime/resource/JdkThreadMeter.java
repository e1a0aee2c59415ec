package dev.ote.runtime.resource;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Reads through the JDK's own bean, which not every JVM has. */
final class JdkThreadMeter implements ThreadMeter {
  private static final int TRIALS = 200;

  private final ThreadMXBean threads;
  private volatile long costNanos = UNKNOWN;

  private JdkThreadMeter(ThreadMXBean threads) {
    this.threads = threads;
  }

  /**
   * A meter.
   *
   * @throws UnsupportedOperationException if the JVM does not count CPU time or bytes by thread
   * @throws LinkageError if there is no module {@code jdk.management}
   */
  static ThreadMeter create() {
    if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        && threads.isCurrentThreadCpuTimeSupported()
        && threads.isThreadCpuTimeEnabled()
        && threads.isThreadAllocatedMemorySupported()
        && threads.isThreadAllocatedMemoryEnabled()) {
      return new JdkThreadMeter(threads);
    }
    throw new UnsupportedOperationException("this JVM does not count them by thread");
  }

  @Override
  public long cpuNanos() {
    return threads.getCurrentThreadCpuTime();
  }

  @Override
  public long allocatedBytes() {
    return threads.getCurrentThreadAllocatedBytes();
  }

  @Override
  public long costNanos() {
    long known = costNanos;
    if (known == UNKNOWN) {
      // Not when made: that may be on a virtual thread, where nothing can be read.
      known = measureCost();
      costNanos = known;
    }
    return known;
  }

  /** The least that was seen: more is the doing of something else. */
  private long measureCost() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIALS; i++) {
      long begin = cpuNanos();
      long unused = allocatedBytes();
      least = Math.min(least, cpuNanos() - begin);
    }
    return Math.max(0, least);
  }
}
