package dev.ote.dashboard.live;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import java.util.Arrays;

/**
 * Durations of many operations together: {@value #FINE} bins a decade, of one size whatever is
 * added. Percentiles are within 3 %.
 */
final class LogBins {
  /** Bins a decade. */
  private static final int FINE = 64;

  /** Rows of a heat map a decade. */
  static final int COARSE = 8;

  /** Up to 10¹³ ns, nearly three hours; what is longer counts as that. */
  private static final int DECADES = 13;

  private final long[] bins = new long[FINE * DECADES];

  void add(HistogramSnapshot histogram) {
    histogram.visitBuckets((nanos, calls) -> bins[bin(nanos, FINE)] += calls);
  }

  /**
   * The duration that a share of the calls did not exceed.
   *
   * @return nanoseconds; -1 where there is no call
   */
  long percentile(double percentile) {
    long total = Arrays.stream(bins).sum();
    long rank = Math.max(1, (long) Math.ceil(total * percentile / 100));
    long seen = 0;
    for (int i = 0; i < bins.length; i++) {
      seen += bins[i];
      if (seen >= rank) {
        return Math.round(Math.pow(10, (i + 0.5) / FINE));
      }
    }
    return -1;
  }

  /** The bins of a heat map: row, count, row, count, …, of rows that hold calls. */
  long[] heat() {
    long[] rows = new long[COARSE * DECADES];
    for (int i = 0; i < bins.length; i++) {
      rows[i * COARSE / FINE] += bins[i];
    }
    return pairs(rows);
  }

  /** The same of one histogram. */
  static long[] heat(HistogramSnapshot histogram) {
    long[] rows = new long[COARSE * DECADES];
    histogram.visitBuckets((nanos, calls) -> rows[bin(nanos, COARSE)] += calls);
    return pairs(rows);
  }

  private static long[] pairs(long[] rows) {
    long[] pairs = new long[rows.length * 2];
    int used = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] > 0) {
        pairs[used++] = i;
        pairs[used++] = rows[i];
      }
    }
    return Arrays.copyOf(pairs, used);
  }

  private static int bin(long nanos, int perDecade) {
    double at = Math.log10((double) Math.max(1, nanos)) * perDecade;
    return Math.min((int) at, perDecade * DECADES - 1);
  }
}
