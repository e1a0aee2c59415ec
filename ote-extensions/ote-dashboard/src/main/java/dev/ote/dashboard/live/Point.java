package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.HistogramSnapshot;

/**
 * The calls that ended in one interval.
 *
 * @param time its end, in milliseconds since the epoch
 * @param rate calls a second
 * @param failureRate failures a second
 * @param p50 the median in nanoseconds; -1 where no duration is known, and so below
 * @param p95 the 95th percentile
 * @param p99 the 99th percentile
 * @param heat rows and counts, as {@link LogBins#heat()} has them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Point(
    long time, double rate, double failureRate, long p50, long p95, long p99, long[] heat) {

  /** Of one operation. */
  static Point of(
      long time, double seconds, long calls, long failures, HistogramSnapshot durations) {
    boolean none = durations.buckets().isEmpty();
    return new Point(
        time,
        calls / seconds,
        failures / seconds,
        none ? -1 : durations.percentile(50),
        none ? -1 : durations.percentile(95),
        none ? -1 : durations.percentile(99),
        LogBins.heat(durations));
  }

  /** Of all operations together. */
  static Point of(long time, double seconds, long calls, long failures, LogBins durations) {
    return new Point(
        time,
        calls / seconds,
        failures / seconds,
        durations.percentile(50),
        durations.percentile(95),
        durations.percentile(99),
        durations.heat());
  }

  /** A rate with three decimals, which is more than the page shows. */
  static double rounded(double rate) {
    return Math.round(rate * 1000) / 1000.0;
  }

  /** As the page reads it: {@code [time, rate, failures, p50, p95, p99, [row, count, …]]}. */
  void write(JsonWriter json) {
    json.beginArray().value(time).value(rounded(rate)).value(rounded(failureRate));
    json.value(p50).value(p95).value(p99);
    json.beginArray();
    for (long each : heat) {
      json.value(each);
    }
    json.endArray().endArray();
  }
}
