package dev.ote.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints the error rates that the documentation has, from many runs; see its profile. */
@Tag("statistics")
class ErrorRatesTable {
  private static final int RUNS = Integer.getInteger("statistics.runs", 20_000);
  private static final int[] SIZES = {5, 7, 9, 10, 20, 30, 50, 100};
  private final SplittableRandom random = new SplittableRandom(2026);

  @ParameterizedTest
  @EnumSource
  void ofOneDistribution(Samples samples) {
    StringBuilder line = new StringBuilder("%-22s".formatted(samples));
    for (int n : SIZES) {
      double differs = ErrorRates.differs(samples, n, 1, RUNS, random);
      double trend = ErrorRates.seesTrend(samples, n, RUNS, random);
      line.append(
          "  %d: %4.1f %4.1f %4.1f"
              .formatted(n, ErrorRates.covers(samples, n, n, RUNS, random), differs, trend));
      assertThat(differs).isLessThan(6);
      assertThat(trend).isLessThan(6);
    }
    print(line.append("  (interval, rank test, trend)"));
  }

  @ParameterizedTest
  @EnumSource
  void ofSamplesOfDifferentSize(Samples samples) {
    StringBuilder line = new StringBuilder("%-22s".formatted(samples));
    for (int[] n : new int[][] {{5, 50}, {10, 30}, {30, 10}, {10, 100}, {20, 100}}) {
      double covers = ErrorRates.covers(samples, n[0], n[1], RUNS, random);
      line.append("  %d and %d: %.1f".formatted(n[0], n[1], covers));
      assertThat(covers).isBetween(93.0, 98.5);
    }
    print(line.append("  (interval)"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.1, 0.5})
  void ofProportions(double p) {
    StringBuilder line = new StringBuilder("%-22s".formatted("proportion " + p));
    for (int n : new int[] {20, 200, 2000}) {
      double differs = ErrorRates.proportionsDiffer(p, n, 2 * n, RUNS / 4, random);
      double covers = ErrorRates.coversProportion(p, n, RUNS / 4, random);
      line.append("  %d: %4.1f %5.1f".formatted(n, differs, covers));
      assertThat(differs).isLessThan(6.5);
    }
    print(line.append("  (test, interval)"));
  }

  @Test
  void power() {
    StringBuilder line = new StringBuilder("%-22s".formatted("10 % more, noise 5 %"));
    for (int n : SIZES) {
      line.append(
          "  %d: %5.1f".formatted(n, ErrorRates.differs(Samples.NORMAL, n, 1.1, RUNS, random)));
    }
    print(line);
  }

  private static void print(StringBuilder line) {
    System.out.printf(Locale.ROOT, "%s%n", line);
  }
}
