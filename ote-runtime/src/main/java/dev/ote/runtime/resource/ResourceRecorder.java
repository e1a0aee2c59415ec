package dev.ote.runtime.resource;

import dev.ote.runtime.snapshot.ResourceSnapshot;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Measures the calls of one operation that begin and end on the same platform thread. What a call
 * within another takes is part of both; what measuring it takes is left out, as far as is known.
 *
 * <p>Safe for any number of threads; never throws. Nothing is measured, and no thread keeps
 * anything, unless {@link #begin} is called.
 */
public final class ResourceRecorder {
  private static final AtomicLong IDS = new AtomicLong();

  private final long id = IDS.incrementAndGet();
  private final Consumer<Throwable> faults;
  private volatile ThreadMeter meter;
  // Numbers under a lock: a value object for each call would count as its caller's allocation.
  private long calls;
  private long cpuNanos;
  private long allocatedBytes;

  /**
   * Creates a recorder that has measured nothing.
   *
   * @param faults is told what goes wrong
   */
  public ResourceRecorder(Consumer<Throwable> faults) {
    this(ThreadMeters.NONE, faults);
  }

  ResourceRecorder(ThreadMeter meter, Consumer<Throwable> faults) {
    this.meter = meter;
    this.faults = faults;
  }

  /**
   * Prepares for calls to be measured.
   *
   * @param problems is told, once in this JVM, why nothing can be measured
   */
  public void prepare(Consumer<String> problems) {
    try {
      ThreadMeter system = ThreadMeters.system(problems);
      if (system.allocatedBytes() >= 0) {
        long unused = system.costNanos(); // Now, so that it is not measured within a call.
      }
      meter = system;
    } catch (Throwable fault) {
      faults.accept(fault);
    }
  }

  /**
   * Reads what the thread has taken, before a call's clock starts.
   *
   * @return whether {@link #begun} is to be told the call's token
   */
  public boolean begin() {
    try {
      return read();
    } catch (Throwable fault) {
      faults.accept(fault);
      return false;
    }
  }

  private boolean read() {
    ThreadMeter meter = this.meter;
    if (meter.allocatedBytes() < 0) {
      return false;
    }
    long[] open = OpenCalls.withRoom();
    int at = OpenCalls.next(open);
    open[at + OpenCalls.BYTES] = meter.allocatedBytes(); // Again: the room may have been made.
    open[at + OpenCalls.CPU] = meter.cpuNanos();
    return open[at + OpenCalls.CPU] >= 0;
  }

  /**
   * Notes a call that has just begun.
   *
   * @param token what will be given to {@link #end}
   */
  public void begun(long token) {
    try {
      OpenCalls.push(OpenCalls.withRoom(), id, token);
    } catch (Throwable fault) {
      faults.accept(fault);
    }
  }

  /**
   * Counts a call that ended, if it began here on this thread.
   *
   * @param token the call's token
   */
  public void end(long token) {
    try {
      measure(token);
    } catch (Throwable fault) {
      faults.accept(fault);
    }
  }

  private void measure(long token) {
    ThreadMeter meter = this.meter;
    long bytes = meter.allocatedBytes();
    if (bytes < 0) {
      return; // Also keeps a virtual thread from looking for what it cannot have.
    }
    long cpu = meter.cpuNanos();
    long[] open = OpenCalls.get();
    int at = open == null ? -1 : OpenCalls.find(open, id, token);
    if (open == null || at < 0) {
      return;
    }
    // A call within this one read twice at its begin, and once at its end.
    long readings = 1 + 2 * open[at + OpenCalls.NESTED];
    long took = cpu - open[at + OpenCalls.CPU] - readings * meter.costNanos();
    long allocated = bytes - open[at + OpenCalls.BYTES];
    OpenCalls.pop(open, at);
    if (cpu >= 0) {
      count(Math.max(0, took), Math.max(0, allocated));
    }
  }

  /**
   * Forgets a call that will end elsewhere.
   *
   * @param token the call's token
   */
  public void forget(long token) {
    try {
      if (meter.allocatedBytes() >= 0) {
        drop(token);
      }
    } catch (Throwable fault) {
      faults.accept(fault);
    }
  }

  private void drop(long token) {
    long[] open = OpenCalls.get();
    int at = open == null ? -1 : OpenCalls.find(open, id, token);
    if (open != null && at >= 0) {
      OpenCalls.pop(open, at);
    }
  }

  private synchronized void count(long cpu, long bytes) {
    calls++;
    cpuNanos += cpu;
    allocatedBytes += bytes;
  }

  /**
   * The calls that were measured until now.
   *
   * @return their number and what they took, consistent with each other
   */
  public synchronized ResourceSnapshot snapshot() {
    return calls == 0
        ? ResourceSnapshot.NONE
        : new ResourceSnapshot(calls, cpuNanos, allocatedBytes);
  }
}
