package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A few series of each family: the same ones each time. */
class AnomalySuiteTest {
  private static final int SERIES = 3;
  private static final int DAYS = 30;
  private static final int DAYS_OF_HEAPS = 10;

  @BeforeAll
  static void silence() {
    AnomalySuite.silence();
  }

  private static List<FamilyScore> scores() {
    return Arrays.stream(Family.values())
        .map(family -> FamilyScore.of(family, SERIES, DAYS, 0))
        .toList();
  }

  @Test
  void findsWhatItShallAndLittleElse() {
    List<FamilyScore> all = scores();
    List<FamilyScore> slower =
        all.stream().filter(score -> score.family().isDegradation()).toList();
    int injected = slower.stream().mapToInt(FamilyScore::injected).sum();
    double[] delays =
        slower.stream().flatMapToDouble(score -> Arrays.stream(score.delays())).toArray();

    assertThat(injected).isGreaterThan(60);
    assertThat(delays.length).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * injected));
    assertThat(FamilyScore.percentile(delays, 50)).isLessThanOrEqualTo(5);
    assertThat(all.stream().mapToDouble(FamilyScore::inVain).average().orElseThrow())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void findsEachLeakBeforeAQuarterIsGone() {
    HeapScore heaps = HeapScore.of(HeapFamily.LEAK, 40, DAYS_OF_HEAPS, 0);
    assertThat(heaps.foundBefore(AnomalySuite.MOST_GONE)).isEqualTo(1);
    assertThat(heaps.worst()).isLessThanOrEqualTo(1);
  }

  @Test
  void findsLeaksInBusyHeaps() {
    HeapScore heaps = HeapScore.of(HeapFamily.LEAK_IN_A_BUSY_HEAP, 100, DAYS_OF_HEAPS, 0);
    assertThat(heaps.foundBefore(AnomalySuite.MOST_GONE)).isGreaterThanOrEqualTo(0.9);
    assertThat(heaps.worst()).isLessThanOrEqualTo(4);
  }
}
