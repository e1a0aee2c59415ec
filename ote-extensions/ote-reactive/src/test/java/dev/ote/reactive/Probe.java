package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of one operation; time stands still until told otherwise. */
final class Probe {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger starts = new AtomicInteger();
  private final PerformanceMetrics metrics =
      PerformanceMetrics.builder().ticker(nanos::get).build();
  final Operation operation = metrics.operation("op");

  long start() {
    starts.incrementAndGet();
    return operation.start();
  }

  static boolean expected(Throwable thrown) {
    return thrown instanceof IOException;
  }

  void advance(long more) {
    nanos.addAndGet(more);
  }

  long totalNanos() {
    return snapshot().totalNanos();
  }

  /** Such as {@code 2 started: 1 success, 1 failure}; outcomes that did not happen are left out. */
  String calls() {
    OperationSnapshot snapshot = snapshot();
    StringBuilder text = new StringBuilder(starts + " started:");
    append(text, snapshot.successes(), "success");
    append(text, snapshot.failures(), "failure");
    append(text, snapshot.expectedOutcomes(), "expected");
    append(text, snapshot.cancellations(), "cancelled");
    return metrics.faults() == 0 ? text.toString() : text + " FAULTS " + metrics.faults();
  }

  private static void append(StringBuilder text, long count, String outcome) {
    if (count > 0) {
      text.append(' ').append(count).append(' ').append(outcome);
    }
  }

  private OperationSnapshot snapshot() {
    return metrics.snapshot().operation("op").orElseThrow();
  }
}
