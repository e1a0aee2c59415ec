package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBucket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeBucketsTest {
  @Test
  void aBucketReachesFromOnePowerToTheNext() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long nanos = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
      int index = NativeBuckets.index(nanos);
      assertThat(nanos / 1e9)
          .isLessThanOrEqualTo(bound(index) * (1 + 1e-12))
          .isGreaterThan(bound(index - 1) * (1 - 1e-12));
    }
    assertThat(NativeBuckets.index(1_000_000_000)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 25, 50, 95, 99, 99.9})
  void percentilesAreWithinThreePercent(double percentile) {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double nanos = Math.exp(12 + 2 * random.nextGaussian());
      metrics.record("x", Duration.ofNanos((long) nanos), random.nextInt(10) > 0);
    }
    OperationSnapshot operation = metrics.snapshot().operations().get(0);
    NativeBuckets buckets = new NativeBuckets(operation);
    double rank = percentile / 100 * operation.count();
    double below = buckets.zeros();
    for (NativeHistogramBucket bucket : buckets.positive()) {
      below += bucket.getCount();
      if (below >= rank) {
        double own = operation.durations().percentile(percentile) / 1e9;
        assertThat(bound(bucket.getBucketIndex())).isBetween(own * 0.99, own * 1.03);
        assertThat(bound(bucket.getBucketIndex() - 1)).isBetween(own * 0.97, own * 1.01);
        return;
      }
    }
    throw new AssertionError(below + " of " + rank);
  }

  @Test
  void noTimeIsZero() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    metrics.record("x", Duration.ZERO, true);
    metrics.record("x", Duration.ofNanos(1), true);
    NativeBuckets buckets = new NativeBuckets(metrics.snapshot().operations().get(0));
    assertThat(buckets.zeros()).isEqualTo(1);
    assertThat(buckets.positive().stream().mapToLong(NativeHistogramBucket::getCount).sum())
        .isEqualTo(1);
  }

  private static double bound(int index) {
    return Math.pow(2, index / 32.0);
  }
}
