package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.Bucket;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.statistics.MannWhitney;
import dev.ote.runtime.statistics.RankTest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether calls take longer than before, by ranks: by the buckets that they are in.
 *
 * <p>A sample that stands for a thousand calls is still one observation. So the buckets' counts are
 * scaled down to the number of calls that were timed.
 */
final class DurationTest {
  private DurationTest() {}

  /** Empty as null: where there are too few calls. */
  static @Nullable DurationChange of(
      OperationSnapshot before, OperationSnapshot now, long resolution, long minCalls) {
    HistogramSnapshot earlier = before.success().plus(before.expected());
    HistogramSnapshot later = now.success().plus(now.expected());
    if (Math.min(observations(earlier), observations(later)) < minCalls) {
      return null;
    }
    SortedMap<Double, long[]> counts = new TreeMap<>();
    scale(earlier, counts, 0);
    scale(later, counts, 1);
    RankTest test =
        MannWhitney.test(
            counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            counts.values().stream().mapToLong(each -> each[0]).toArray(),
            counts.values().stream().mapToLong(each -> each[1]).toArray());
    long beforeMedian = earlier.percentile(50);
    long nowMedian = later.percentile(50);
    double ratio =
        (double) Math.max(nowMedian, Math.max(1, resolution))
            / Math.max(beforeMedian, Math.max(1, resolution));
    return new DurationChange(
        observations(earlier),
        observations(later),
        beforeMedian,
        nowMedian,
        ratio,
        test.cliffsDelta(),
        test.p());
  }

  /** How many calls the buckets are known from. */
  private static long observations(HistogramSnapshot durations) {
    return Math.min(durations.timed(), durations.weight());
  }

  /**
   * Rounds the running sum, not each count: many small buckets would all be rounded to nothing.
   * Buckets by doubles, as the test has them: those of some months are the same for several longs.
   */
  private static void scale(HistogramSnapshot durations, Map<Double, long[]> counts, int column) {
    double factor = (double) observations(durations) / durations.weight();
    long seen = 0;
    long taken = 0;
    for (Bucket bucket : durations.buckets()) {
      seen += bucket.count();
      long upTo = Math.round(seen * factor);
      double duration = bucket.midpointNanos();
      counts.computeIfAbsent(duration, unused -> new long[2])[column] += upTo - taken;
      taken = upTo;
    }
  }
}
