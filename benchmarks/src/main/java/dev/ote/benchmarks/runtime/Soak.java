package dev.ote.benchmarks.runtime;

import dev.ote.benchmarks.measure.Crowd;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a thousand million calls over eight threads, and compares what was counted with what was
 * done: calls by outcome, the exact sums of their durations, the longest, and every bucket.
 *
 * <p>The run is repeated behind other threads, with threads that make a few calls and end, and with
 * virtual threads; then with calls so short that only a sample is timed, by both kinds of threads
 * together: there, counts are to be exact, and p50 and p99 within 5 %. A reader takes snapshots
 * meanwhile. A difference ends the program with an error.
 */
public final class Soak {
  private static final int THREADS = 8;
  private static final int CROWD = 200;
  private static final long SHORT_TASK = 100L * Workload.CYCLE;
  private static final long MILLIS_BETWEEN_SNAPSHOTS = 200;

  private final Workload workload;
  private final boolean sampled;
  private final PerformanceMetrics metrics;
  private final Operation operation;
  private final AtomicLong begun = new AtomicLong();

  private Soak(Workload workload, boolean sampled) {
    this.workload = workload;
    this.sampled = sampled;
    this.metrics =
        PerformanceMetrics.builder()
            .ticker(workload::now)
            .settings(sampled ? Map.of() : Map.of("ote.overhead", "off"))
            .build();
    this.operation = metrics.operation("soak");
  }

  /** Times every call. */
  private static Soak timed() {
    return new Soak(Workload.ofAllDurations(), false);
  }

  /** Times a sample, as is the default. */
  private static Soak sampled() {
    return new Soak(Workload.ofShortCalls(), true);
  }

  /**
   * Runs all kinds of threads.
   *
   * @param arguments none
   */
  public static void main(String... arguments) throws InterruptedException {
    long calls = Long.getLong("soak.calls", 1_000_000_000);
    long each = calls / THREADS / Workload.CYCLE * Workload.CYCLE;
    System.out.println(Machine.describe());
    timed().run("platform threads", Thread::new, THREADS, each);
    timed().behindCrowd().run("platform threads behind others", Thread::new, THREADS, each);
    int tasks = (int) (calls / SHORT_TASK);
    timed().run("platform threads that end", Thread::new, tasks, SHORT_TASK);
    ThreadFactory virtual = VirtualThreads.factory();
    if (virtual == null) {
      System.out.println("virtual threads: this JDK has none");
    } else {
      timed().run("virtual threads", virtual, THREADS, each);
      timed().run("virtual threads that end", virtual, tasks, SHORT_TASK);
    }
    ThreadFactory mixed = virtual == null ? Thread::new : mixed(virtual);
    String kinds = virtual == null ? "platform threads" : "platform and virtual threads";
    sampled().run(kinds + ", a sample timed", mixed, THREADS, each);
    sampled().run(kinds + " that end, a sample timed", mixed, tasks, SHORT_TASK);
  }

  /** Every second thread is a virtual one. */
  private static ThreadFactory mixed(ThreadFactory virtual) {
    AtomicLong made = new AtomicLong();
    return work -> made.getAndIncrement() % 2 == 0 ? new Thread(work) : virtual.newThread(work);
  }

  /** Has so many threads come first that those which follow must share what is counted in. */
  private Soak behindCrowd() {
    Crowd.gather(CROWD, () -> work(Workload.CYCLE));
    return this;
  }

  private void run(String kind, ThreadFactory threads, int tasks, long calls)
      throws InterruptedException {
    long wall = System.nanoTime();
    long cpu = cpu();
    long earlier = begun.get();
    AtomicLong waiting = new AtomicLong(tasks);
    List<Thread> drivers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread driver = new Thread(() -> drive(threads, waiting, calls));
      driver.start();
      drivers.add(driver);
    }
    long snapshots = watch(drivers);
    long made = earlier + tasks * calls;
    Comparison comparison = new Comparison(metrics.snapshot(), "soak");
    if (sampled) {
      comparison.expectEstimate(workload, made / Workload.CYCLE);
    } else {
      comparison.expect(workload, made / Workload.CYCLE);
    }
    comparison.expectEqual("faults", 0, metrics.faults());
    System.out.printf(
        Locale.ROOT,
        "%s: %,d calls by %,d threads, %d at a time: nothing lost. %d snapshots meanwhile, %.1f s,"
            + " %.1f ns CPU a call with the test's own%n",
        kind,
        made,
        tasks,
        THREADS,
        snapshots,
        (System.nanoTime() - wall) / 1e9,
        (cpu() - cpu) / (double) made);
  }

  /** Starts one thread after the other, until no task waits. */
  private void drive(ThreadFactory threads, AtomicLong waiting, long calls) {
    try {
      while (waiting.getAndDecrement() > 0) {
        Thread thread = threads.newThread(() -> work(calls));
        thread.start();
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // lets a virtual thread change its carrier
  private void work(long calls) {
    for (long done = 0; done < calls; done += Workload.CYCLE) {
      begun.addAndGet(Workload.CYCLE);
      workload.cycle(operation);
      Thread.yield();
    }
  }

  /** Takes snapshots until all is done; none may count fewer than the last, or more than begun. */
  private long watch(List<Thread> drivers) throws InterruptedException {
    long snapshots = 0;
    long last = 0;
    for (Thread driver : drivers) {
      while (driver.isAlive()) {
        long count = metrics.snapshot().operation("soak").orElseThrow().count();
        long limit = begun.get();
        if (count < last || count > limit) {
          throw new IllegalStateException(count + " after " + last + ", of " + limit);
        }
        last = count;
        snapshots++;
        driver.join(MILLIS_BETWEEN_SNAPSHOTS);
      }
    }
    return snapshots;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
