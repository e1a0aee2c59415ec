package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.SafeText;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads an operation when a console asks for it, and not before. */
final class OperationBean implements OperationMXBean {
  private static final double NANOS_IN_A_MILLI = 1e6;
  private static final double NANOS_IN_A_SECOND = 1e9;

  private final String name;
  private final Supplier<OperationSnapshot> source;
  private final RuntimeSettings settings;
  private final LongSupplier nanoTime;
  private volatile Interval interval;

  /** When an interval began, and what was known then. */
  private static final class Interval {
    private final long begin;
    private final OperationSnapshot before;

    Interval(long begin, OperationSnapshot before) {
      this.begin = begin;
      this.before = before;
    }
  }

  OperationBean(
      String name,
      Supplier<OperationSnapshot> source,
      RuntimeSettings settings,
      LongSupplier nanoTime) {
    this.name = name;
    this.source = source;
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.interval = new Interval(nanoTime.getAsLong(), source.get());
  }

  @Override
  public String getName() {
    return SafeText.escape(name);
  }

  @Override
  public long getCalls() {
    return source.get().count();
  }

  @Override
  public long getFailures() {
    return source.get().failures();
  }

  @Override
  public long getExpected() {
    return source.get().expectedOutcomes();
  }

  @Override
  public long getCancelled() {
    return source.get().cancellations();
  }

  @Override
  public long getInFlight() {
    return source.get().inFlight();
  }

  @Override
  public @Nullable Double getSuccessRate() {
    return rate(source.get());
  }

  @Override
  public @Nullable Double getAverageMillis() {
    return average(source.get());
  }

  @Override
  public @Nullable Double getP50Millis() {
    return percentile(source.get(), 50);
  }

  @Override
  public @Nullable Double getP95Millis() {
    return percentile(source.get(), 95);
  }

  @Override
  public @Nullable Double getP99Millis() {
    return percentile(source.get(), 99);
  }

  @Override
  public @Nullable Double getMaxMillis() {
    return percentile(source.get(), 100);
  }

  @Override
  public boolean isEstimate() {
    return source.get().isEstimate();
  }

  @Override
  public @Nullable String getLastFailureTime() {
    FailureSnapshot failure = source.get().lastFailure();
    return failure == null ? null : failure.time().toString();
  }

  @Override
  public @Nullable String getLastError() {
    FailureSnapshot failure = source.get().lastFailure();
    return failure == null ? null : failure.error().orElse(failure.type());
  }

  @Override
  public @Nullable String getLastTracePath() {
    FailureSnapshot failure = source.get().lastFailure();
    return failure == null ? null : failure.tracePath().orElse(null);
  }

  @Override
  public double getIntervalSeconds() {
    return (nanoTime.getAsLong() - interval.begin) / NANOS_IN_A_SECOND;
  }

  @Override
  public long getIntervalCalls() {
    return sinceReset().count();
  }

  @Override
  public long getIntervalFailures() {
    return sinceReset().failures();
  }

  @Override
  public @Nullable Double getIntervalCallsPerSecond() {
    double seconds = getIntervalSeconds();
    return seconds > 0 ? sinceReset().count() / seconds : null;
  }

  @Override
  public @Nullable Double getIntervalSuccessRate() {
    return rate(sinceReset());
  }

  @Override
  public @Nullable Double getIntervalAverageMillis() {
    return average(sinceReset());
  }

  @Override
  public @Nullable Double getIntervalP95Millis() {
    return percentile(sinceReset(), 95);
  }

  @Override
  public @Nullable Double getIntervalMaxMillis() {
    return percentile(sinceReset(), 100);
  }

  @Override
  public String getLevel() {
    return String.valueOf(settings.effective(name).get("level"));
  }

  @Override
  public void resetInterval() {
    interval = new Interval(nanoTime.getAsLong(), source.get());
  }

  @Override
  public void changeLevel(String level) {
    Console.change(() -> settings.set("level", name, Console.given("level", level)));
  }

  private OperationSnapshot sinceReset() {
    OperationSnapshot before = interval.before;
    return source.get().minus(before);
  }

  private static @Nullable Double rate(OperationSnapshot operation) {
    OptionalDouble rate = operation.successRate();
    return rate.isPresent() ? rate.getAsDouble() : null;
  }

  private static @Nullable Double average(OperationSnapshot operation) {
    HistogramSnapshot durations = operation.durations();
    return durations.timed() == 0 ? null : durations.averageNanos().orElse(0) / NANOS_IN_A_MILLI;
  }

  private static @Nullable Double percentile(OperationSnapshot operation, double percentile) {
    HistogramSnapshot durations = operation.durations();
    return durations.timed() == 0 ? null : durations.percentile(percentile) / NANOS_IN_A_MILLI;
  }
}
