package dev.ote.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketBoundsTest {
  @Test
  void byDefaultThereAreThreeOfEachPowerOfTen() {
    assertThat(BucketBounds.DEFAULT)
        .hasToString(
            "1e-06, 2.5e-06, 5e-06, 1e-05, 2.5e-05, 5e-05, 0.0001, 0.00025, 0.0005, 0.001,"
                + " 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0,"
                + " 50.0, 100.0");
    assertThat(BucketBounds.DEFAULT.size()).isEqualTo(25);
    assertThat(BucketBounds.DEFAULT.nanos(1)).isEqualTo(2_500);
  }

  @Test
  void theyAreSortedAndWrittenInOneWay() {
    assertThat(BucketBounds.parse(" 5 ,0.10, .1,1e0, 1000000, 0.000000001"))
        .hasToString("1e-09, 0.1, 1.0, 5.0, 1000000.0");
    assertThat(BucketBounds.parse("1..2*1.2, 0.5")).hasToString("0.5, 1.0, 1.2, 1.44, 1.728, 2.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast|are seconds such as '0.01, 0.1, 1' or '0.001..10*1.05', not 'fast'",
        "0.1,|are seconds such as '0.01, 0.1, 1' or '0.001..10*1.05', not ''",
        "0|are seconds from 0.000000001 to 1000000, not 0",
        "1e-10|are seconds from 0.000000001 to 1000000, not 1e-10",
        "1e7|are seconds from 0.000000001 to 1000000, not 1e7",
        "1..2*1.0001|have a factor below 1.001: 1.0001",
        "1e-6..1e6*1.001|are more than 2000 bounds"
      })
  void whatIsWrongIsSaid(String text, String message) {
    assertThatThrownBy(() -> BucketBounds.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void eachDurationIsInOneBucket() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    for (long nanos = 1; nanos < 10_000_000_000_000L; nanos = nanos * 3 / 2 + 1) {
      metrics.record("x", Duration.ofNanos(nanos), nanos % 2 == 0);
    }
    var operation = metrics.snapshot().operations().get(0);
    BucketBounds bounds = BucketBounds.parse("1e-6..100*1.02");
    long[] counts = bounds.count(operation);
    long all = 0;
    for (int i = 0; i < counts.length; i++) {
      all += counts[i];
      if (i < bounds.size()) {
        long bound = bounds.nanos(i);
        assertThat(all).isBetween(durationsUpTo(bound / 1.0079), durationsUpTo(bound * 1.0079));
      }
    }
    assertThat(all).isEqualTo(operation.count());
  }

  private static long durationsUpTo(double bound) {
    long count = 0;
    for (long nanos = 1; nanos < 10_000_000_000_000L; nanos = nanos * 3 / 2 + 1) {
      count += nanos <= bound ? 1 : 0;
    }
    return count;
  }
}
