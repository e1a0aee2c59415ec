package dev.ote.sample.anomaly;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.anomaly.Anomaly;
import dev.ote.runtime.anomaly.AnomalyKind;
import dev.ote.runtime.anomaly.AnomalyMonitor;
import dev.ote.runtime.anomaly.HeapUse;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Lets a checkout become slow, then fail, then lose memory, and prints what is found of it, and how
 * soon. Hours pass in a second: time is made up, and so is the heap; the calls, what counts them and
 * what watches them are the real ones.
 *
 * LOCATION: dev.ote.sample.anomaly.AnomalyTour
 * PURPOSE: Show what the anomaly monitor finds
 * DEPENDENCIES: none
 */
public final class AnomalyTour {

  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
  private static final int CALLS_A_MINUTE = 60;
  private static final long MEBIBYTE = 1L << 20;
  private static final long HEAP = 1024 * MEBIBYTE;

  private final PrintStream out;
  private final VirtualTime time = new VirtualTime(MONDAY);
  private final SplittableRandom random = new SplittableRandom(20_260_105);
  private final Checkout checkout = new Checkout(time, random.split());
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder()
          .clock(time)
          .ticker(time::nanos)
          .settings(Map.of("ote.level", "off"))
          .build();
  private final CheckoutObserved observed = new CheckoutObserved(checkout, metrics);
  private Consumer<HeapUse> heap = use -> {};
  private long used = 200 * MEBIBYTE;
  private long leakingAMinute;

  /**
   * A tour, not yet begun.
   *
   * @param out where it prints
   */
  public AnomalyTour(PrintStream out) {
    this.out = out;
  }

  /** Runs it. */
  public void run() {
    out.println();
    out.println("== Anomalies: hours of a checkout, in time that is made up");
    AnomalyMonitor monitor =
        AnomalyMonitor.builder(metrics)
            .heap(
                listener -> {
                  heap = listener;
                  return () -> {};
                })
            .build();
    try (monitor) {
      pass(monitor, 120);
      checkout.becomes(90, 0.002);
      find(monitor, "every call takes 2.25 times as long", AnomalyKind.DEGRADATION, 40);
      checkout.becomes(40, 0.002);
      pass(monitor, 60);
      checkout.becomes(40, 0.35);
      find(monitor, "35 % of the calls fail", AnomalyKind.HIGH_ERROR_RATE, 20);
      checkout.becomes(40, 0.002);
      pass(monitor, 60);
      leakingAMinute = MEBIBYTE;
      find(monitor, "a mebibyte of 1,024 is lost each minute", AnomalyKind.MEMORY_LEAK, 240);
    }
  }

  private void find(AnomalyMonitor monitor, String what, AnomalyKind kind, int minutes) {
    Instant began = time.instant();
    out.println("   " + what);
    for (Anomaly found : pass(monitor, minutes)) {
      long after = Duration.between(began, found.detected()).toMinutes();
      out.println("   found after " + after + " min: " + found.message());
      out.println("      evidence: " + found.evidence());
      if (!found.lookAt().isEmpty()) {
        out.println("      look at:  " + found.lookAt());
      }
    }
    if (monitor.recent().stream().noneMatch(each -> each.kind() == kind)) {
      out.println("   not found in " + minutes + " min");
    }
  }

  /** Lets minutes pass; returns what was found meanwhile. */
  private List<Anomaly> pass(AnomalyMonitor monitor, int minutes) {
    List<Anomaly> found = new ArrayList<>();
    for (int minute = 0; minute < minutes; minute++) {
      for (int call = 0; call < CALLS_A_MINUTE; call++) {
        pay(call);
      }
      time.passMinute();
      used += leakingAMinute;
      long afterwards = used + random.nextLong(2 * MEBIBYTE);
      heap.accept(new HeapUse(time.instant(), afterwards, HEAP));
      found.addAll(monitor.check());
    }
    return found;
  }

  private void pay(int order) {
    try {
      int unused = observed.pay(order);
    } catch (IllegalStateException refused) {
      // Counted, as any failure; nobody waits for the receipt.
    }
  }
}
