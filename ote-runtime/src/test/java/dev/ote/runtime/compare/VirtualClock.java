package dev.ote.runtime.compare;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A clock that bodies move by what they pretend to take. */
final class VirtualClock implements LongSupplier {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public long getAsLong() {
    return nanos.get();
  }

  void advance(double byNanos) {
    nanos.addAndGet(Math.round(byNanos));
  }

  void advance(Duration by) {
    nanos.addAndGet(by.toNanos());
  }

  /** Comparisons that call a body once a repetition and know no other time. */
  ComparisonBuilder<@Nullable Object> comparison() {
    return ComparisonFramework.builder()
        .ticker(this)
        .warmUp(Duration.ZERO)
        .batchTime(Duration.ZERO)
        .timeout(Duration.ofMinutes(5))
        .collections(() -> 0)
        .seed(1);
  }
}
