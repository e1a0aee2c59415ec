package dev.ote.runtime.compare;

import static dev.ote.runtime.compare.Simulation.normal;
import static dev.ote.runtime.compare.Simulation.skewed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How often verdicts are right, from the calls to the verdict, where the truth is known. */
class VerdictsOfKnownDistributionsTest {
  private static final int RUNS = 1_000;
  private static final int REPETITIONS = 30;

  @Test
  void whatDoesNotDifferIsCalledFasterOrSlowerInFewRunsOnly() {
    assertThat(falseAlarms(REPETITIONS, normal(1, 0.05))).isLessThanOrEqualTo(65);
  }

  @Test
  void norIsItWithLongTailsAndFewRepetitions() {
    assertThat(falseAlarms(9, skewed(1, 0.3))).isLessThanOrEqualTo(65);
  }

  @Test
  void oneOfManyPairsIsCalledFasterOrSlowerInFewRunsOnly() {
    DoubleUnaryOperator same = normal(1, 0.05);
    long alarms =
        LongStream.range(0, 300)
            .filter(
                seed ->
                    Simulation.run(seed, 15, 3, List.of(same, same, same)).comparisons().stream()
                        .anyMatch(each -> isDecided(each.verdict())))
            .count();

    // 6.5 % of the runs, though each has six pairs.
    assertThat(alarms).isLessThanOrEqualTo(19);
  }

  @Test
  void aDifferenceOfTenPercentIsFoundInNoiseOfFivePercent() {
    List<Comparison> slower =
        LongStream.range(0, RUNS)
            .mapToObj(seed -> Simulation.run(seed, 30, normal(1, 0.05), normal(1.1, 0.05)))
            .toList();

    assertThat(slower.stream().filter(each -> each.verdict() == Verdict.SLOWER).count())
        .isGreaterThanOrEqualTo(950);
    assertThat(slower).noneMatch(each -> each.verdict() == Verdict.FASTER);
    long covered =
        slower.stream()
            .flatMap(each -> each.figures().stream())
            .filter(each -> each.low() <= 1.1 && 1.1 <= each.high())
            .count();
    assertThat(covered).isBetween(930L, 970L);
  }

  @Test
  void soIsOneInTheOtherDirection() {
    long faster =
        LongStream.range(0, 300)
            .mapToObj(seed -> Simulation.run(seed, 30, normal(1.1, 0.05), normal(1, 0.05)))
            .filter(each -> each.verdict() == Verdict.FASTER)
            .count();

    assertThat(faster).isGreaterThanOrEqualTo(285);
  }

  @Test
  void whatIsTheSameIsShownToBeWhereNoiseIsLow() {
    long same =
        LongStream.range(0, 300)
            .mapToObj(seed -> Simulation.run(seed, 30, normal(1, 0.01), normal(1, 0.01)))
            .filter(each -> each.verdict() == Verdict.INDISTINGUISHABLE)
            .count();

    assertThat(same).isGreaterThanOrEqualTo(285);
  }

  private static long falseAlarms(int repetitions, DoubleUnaryOperator same) {
    return LongStream.range(0, RUNS)
        .mapToObj(seed -> Simulation.run(seed, repetitions, same, same))
        .filter(each -> isDecided(each.verdict()))
        .count();
  }

  private static boolean isDecided(Verdict verdict) {
    return verdict == Verdict.FASTER || verdict == Verdict.SLOWER;
  }
}
