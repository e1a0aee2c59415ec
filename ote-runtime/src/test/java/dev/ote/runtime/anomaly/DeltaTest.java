package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.CallTotals;
import org.junit.jupiter.api.Test;

class DeltaTest {
  private record Totals(
      long successes,
      long failures,
      long expectedOutcomes,
      long cancellations,
      long inFlight,
      long weight,
      long totalNanos,
      long longestNanos,
      long goodTimed,
      long goodWeight,
      long goodLogs,
      long goodSquares)
      implements CallTotals {
    static Totals of(long successes, long totalNanos) {
      return new Totals(
          successes, 0, 0, 0, 0, successes, totalNanos, 0, successes, successes, 0, 0);
    }
  }

  private static double nanosBetween(long before, long now) {
    LastTotals last = new LastTotals();
    last.set(Totals.of(1, before));
    Delta delta = new Delta();
    delta.read(Totals.of(2, now), last);
    return delta.nanos;
  }

  @Test
  void theSumOfDurationsMayOverflow() {
    assertThat(nanosBetween(Long.MAX_VALUE - 10, Long.MAX_VALUE + 20)).isEqualTo(30);
  }

  @Test
  void noNanosecondIsLostInALargeSum() {
    assertThat(nanosBetween((1L << 60) + 1, (1L << 60) + 100)).isEqualTo(99);
  }
}
