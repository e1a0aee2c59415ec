package dev.ote.runtime.compare;

import static dev.ote.runtime.compare.Simulation.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each verdict by a case, and what is said with it. */
class VerdictTest {

  @Test
  void faster() {
    Comparison comparison = Simulation.run(1, 30, normal(1, 0.05), normal(0.5, 0.05));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FASTER);
    assertThat(comparison.reason()).matches("2\\.\\d times as fast|takes \\d\\d % less time");
    Ratio ratio = comparison.figures().orElseThrow();
    assertThat(ratio.estimate()).isCloseTo(0.5, within(0.05));
    assertThat(ratio.high()).isLessThan(0.6);
    assertThat(ratio.delta()).isEqualTo(-1);
    assertThat(ratio.adjustedP()).isLessThan(0.001);
  }

  @Test
  void slower() {
    Comparison comparison = Simulation.run(1, 30, normal(1, 0.05), normal(3, 0.05));

    assertThat(comparison.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(comparison.reason()).matches("takes (3\\.0|2\\.9|3\\.1) times as long");
    assertThat(comparison.figures().orElseThrow().delta()).isEqualTo(1);
  }

  @Test
  void indistinguishable() {
    Comparison comparison = Simulation.run(1, 30, normal(1, 0.01), normal(1.01, 0.01));

    // Significant, and too small to decide by.
    assertThat(comparison.figures().orElseThrow().p()).isLessThan(0.05);
    assertThat(comparison.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(comparison.reason()).isEqualTo("the difference is less than 3 %");
  }

  @Test
  void inconclusive() {
    Comparison comparison = Simulation.run(1, 30, normal(1, 0.2), normal(1, 0.2));

    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.reason())
        .isEqualTo("neither a difference nor equality is shown: more repetitions may tell");
  }

  @Test
  void inconclusiveWithOneRepetition() {
    ComparisonResult result = Simulation.run(1, 1, 1, List.of(normal(1, 0.01), normal(3, 0.01)));

    Comparison comparison = result.comparisons().get(0);
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.ratio()).isNull();
    assertThat(result.measurements())
        .allSatisfy(
            each -> {
              assertThat(each.flags()).containsExactly(Flag.FEW_REPETITIONS);
              assertThat(each.notes()).containsExactly("1 repetition: take at least 9, better 30");
              assertThat(each.duration()).isPresent();
            });
  }

  @Test
  void wrong() {
    VirtualClock clock = new VirtualClock();
    ComparisonResult result =
        clock
            .comparison()
            .compare(
                List.of(
                    Implementation.of("right", (Integer i) -> take(clock, 100, i + 1)),
                    Implementation.of("quick", i -> take(clock, 1, i))),
                List.of(TestCase.of("one", 1)));

    Comparison comparison = result.comparison("quick", "one").orElseThrow();
    assertThat(comparison.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(comparison.reason()).isEqualTo("returned 1 where right returned 2");
    assertThat(result.mismatches()).containsExactly(comparison);
    // It was timed all the same, and the table does not praise it for its speed.
    assertThat(result.measurement("quick", "one").orElseThrow().duration()).hasValue(1e6);
    assertThat(Tables.verdicts(result).get(1))
        .containsExactly("quick", "one", "wrong", "-", "-", "-", "-");
  }

  @Test
  void nothingIsLearntFromAClockThatStands() {
    ComparisonResult result =
        new VirtualClock()
            .comparison()
            .compare(
                List.of(Implementation.of("a", (Integer i) -> i), Implementation.of("b", i -> i)),
                List.of(TestCase.of(1)));

    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.comparisons().get(0).reason())
        .isEqualTo("calls are too short for this clock");
    assertThat(result.measurements())
        .allSatisfy(each -> assertThat(each.flags()).contains(Flag.BELOW_RESOLUTION));
  }

  private static int take(VirtualClock clock, int millis, int result) {
    clock.advance(Duration.ofMillis(millis));
    return result;
  }
}
