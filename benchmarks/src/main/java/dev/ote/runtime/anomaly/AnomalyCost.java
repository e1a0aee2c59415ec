package dev.ote.runtime.anomaly;

import com.sun.management.ThreadMXBean;
import dev.ote.runtime.PerformanceMetrics;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What one look at 10,000 operations costs, and what is kept of each. */
public final class AnomalyCost {
  private static final int OPERATIONS = 10_000;
  private static final int WARM_UP = 300;
  private static final int LOOKS = 60;
  private static final int CALLS = 5;
  private static final double MOST_MILLIS = 20;
  private static final double MOST_BYTES = 200;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Object[] kept = new Object[0];

  private AnomalyCost() {}

  /**
   * Measures.
   *
   * @param args none
   * @throws InterruptedException never
   * @throws ExecutionException never
   */
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    AnomalySuite.silence();
    boolean passed = bytes();
    System.out.println("| of one look at 10,000 operations | median ms CPU | 95 % |");
    System.out.println("| --- | ---: | ---: |");
    passed &= time(1);
    passed &= time(2);
    if (!passed) {
      System.exit(1);
    }
  }

  private static boolean bytes() {
    Look look = new Look();
    look.at(Instant.EPOCH.plus(Duration.ofDays(20_000)), Instant.EPOCH);
    SyntheticOperation totals =
        new SyntheticOperation(Behaviour.any(new SplittableRandom(1)), List.of(), 1);
    System.out.println("| kept of a series | bytes | kinds |\n| --- | ---: | ---: |");
    boolean passed = says("DEGRADATION", 1, LatencyWatch::new);
    passed &= says("ERROR_RATE_RISE", 1, ErrorWatch::new);
    passed &= says("HIGH_ERROR_RATE, SLOW_OPERATION", 2, ThresholdWatch::new);
    passed &= says("UNUSUAL_PATTERN (rate), STALL", 2, RateWatch::new);
    passed &= says("UNUSUAL_PATTERN (jump, unrest)", 2, PatternWatch::new);
    passed &= says("HUNG_CALLS, where a call was in flight", 1, flight());
    System.out.printf(
        Locale.ROOT,
        "| all of a series that has no call in flight | %.0f | 8 |%n",
        bytesOf(() -> new SeriesWatch("op", Collections.emptySortedMap(), totals, look)));
    System.out.println();
    return passed;
  }

  private static Supplier<Object> flight() {
    Look look = new Look();
    Delta delta = new Delta();
    delta.inFlight = 1;
    OpenAnomalies open = new OpenAnomalies("op", Collections.emptySortedMap());
    Messages messages = new Messages(false);
    OpenAnomalies.Context context =
        new OpenAnomalies.Context(new Announcements(messages), messages, name -> List.of());
    return () -> {
      FlightWatch watch = new FlightWatch();
      watch.see(delta, look, open, context);
      return watch;
    };
  }

  private static boolean says(String what, int kinds, Supplier<Object> maker) {
    long bytes = Math.round(bytesOf(maker)); // To ask how much was allocated allocates as well.
    System.out.printf(Locale.ROOT, "| %s | %d | %d |%n", what, bytes, kinds);
    return bytes <= kinds * MOST_BYTES;
  }

  private static double bytesOf(Supplier<Object> maker) {
    kept = new Object[OPERATIONS];
    Object first = maker.get();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < OPERATIONS; i++) {
      kept[i] = maker.get();
    }
    long after = THREADS.getCurrentThreadAllocatedBytes();
    return first == null ? 0 : (double) (after - before) / OPERATIONS;
  }

  /** What a look costs at operations that are called by so many threads. */
  private static boolean time(int threads) throws InterruptedException, ExecutionException {
    MovedClock clock = new MovedClock();
    PerformanceMetrics metrics =
        PerformanceMetrics.builder()
            .settings(Map.of())
            .maxOperations(OPERATIONS)
            .clock(clock)
            .build();
    String[] names = new String[OPERATIONS];
    Arrays.setAll(names, i -> "Service" + i % 100 + ".operation" + i);
    // Goes on from minute to minute: the same durations each time would fill few buckets.
    SplittableRandom random = new SplittableRandom(7);
    double[] reading = new double[LOOKS];
    double[] all = new double[LOOKS];
    // Of its own, and the same each time: what is read is that of two threads.
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (AnomalyMonitor monitor =
        AnomalyMonitor.builder(metrics).heap(HeapSource.none()).symbols(false).build()) {
      for (int i = 0; i < WARM_UP + 2 * LOOKS; i++) {
        calls(metrics, names, threads == 1 ? CALLS : CALLS / 2, random);
        if (threads > 1) {
          other.submit(() -> calls(metrics, names, CALLS - CALLS / 2, random)).get();
        }
        clock.passMinute();
        // In turns: what was read a moment ago is in the caches, and takes half of the time.
        boolean judged = i % 2 == 0;
        long begin = THREADS.getCurrentThreadCpuTime();
        if (judged) {
          List<Anomaly> unused = monitor.check();
        } else {
          metrics.visitTotals((operation, totals) -> {});
        }
        double millis = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        if (i >= WARM_UP) {
          (judged ? all : reading)[(i - WARM_UP) / 2] = millis;
        }
      }
    }
    other.shutdown();
    Arrays.sort(reading);
    Arrays.sort(all);
    String by = threads == 1 ? ", called by one thread" : ", called by two threads";
    row("reading what was counted" + by, reading);
    row("reading and judging" + by, all);
    return all[LOOKS / 2] <= MOST_MILLIS;
  }

  private static void row(String what, double[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f |%n",
        what,
        sorted[LOOKS / 2],
        sorted[(int) (0.95 * LOOKS)]);
  }

  private static void calls(
      PerformanceMetrics metrics, String[] names, int each, SplittableRandom random) {
    for (String name : names) {
      for (int i = 0; i < each; i++) {
        double nanos = 2e6 * Math.exp(0.7 * random.nextGaussian());
        metrics.record(name, Duration.ofNanos((long) nanos), random.nextInt(500) > 0);
      }
    }
  }

  /** Time that passes when it is told to. */
  private static final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-05T00:00:00Z");

    void passMinute() {
      now = now.plusSeconds(60);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
