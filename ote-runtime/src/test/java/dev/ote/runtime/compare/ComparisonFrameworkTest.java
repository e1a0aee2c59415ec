package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonFrameworkTest {
  private static final List<TestCase<Integer>> ONE = List.of(TestCase.of(1));

  private final VirtualClock clock = new VirtualClock();

  private Implementation<Integer, Integer> takes(String name, double nanos) {
    return Implementation.of(
        name,
        input -> {
          clock.advance(nanos);
          return input;
        });
  }

  @Test
  void comparesByOneCall() {
    // No clock but the real one here, so there is nothing to say of durations.
    ComparisonResult result =
        ComparisonFramework.builder()
            .warmUp(Duration.ofMillis(1))
            .repetitions(2)
            .compare(
                List.of(
                    Implementation.of("stream", (List<Integer> list) -> list.stream().count()),
                    Implementation.of("size", list -> (long) list.size())),
                List.of(TestCase.of("three", List.of(1, 2, 3)), TestCase.of(List.of(1))));

    assertThat(result.title()).isEqualTo("size against stream");
    assertThat(result.implementations()).containsExactly("stream", "size");
    assertThat(result.testCases()).containsExactly("three", "[1]");
    assertThat(result.measurements())
        .extracting(Measurement::implementation, Measurement::testCase, Measurement::result)
        .containsExactly(
            tuple("stream", "three", "3"),
            tuple("size", "three", "3"),
            tuple("stream", "[1]", "1"),
            tuple("size", "[1]", "1"));
    assertThat(result.measurements()).allMatch(each -> each.samples().size() == 2);
    assertThat(ComparisonFramework.recent()).contains(result);
  }

  @Test
  void theBaselineMayBeAnyOfThem() {
    ComparisonResult result =
        clock
            .comparison()
            .baseline("b")
            .compare(List.of(takes("a", 1_000), takes("b", 2_000)), ONE);

    assertThat(result.baseline()).isEqualTo("b");
    assertThat(result.title()).isEqualTo("a against b");
    assertThat(result.comparisons())
        .extracting(Comparison::implementation, Comparison::verdict)
        .containsExactly(tuple("a", Verdict.FASTER));
    assertThat(result.comparison("a", "1").orElseThrow().figures().orElseThrow().estimate())
        .isEqualTo(0.5);
    assertThat(result.comparison("b", "1")).isEmpty();
    assertThat(result.measurement("b", "1").orElseThrow().duration()).hasValue(2_000);
    assertThat(result.measurement("b", "2")).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameResult() {
    ComparisonResult first =
        clock.comparison().compare(List.of(takes("a", 10), takes("b", 11)), ONE);
    ComparisonResult second =
        clock.comparison().compare(List.of(takes("a", 10), takes("b", 11)), ONE);

    assertThat(second.comparisons()).isEqualTo(first.comparisons());
    assertThat(second.measurements()).isEqualTo(first.measurements());
  }

  @Test
  void saysWhatIsMissing() {
    ComparisonBuilder<@Nullable Object> builder = clock.comparison();

    assertThatThrownBy(() -> builder.compare(List.<Implementation<Integer, Integer>>of(), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no implementation to compare");
    assertThatThrownBy(() -> builder.compare(List.of(takes("a", 1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no test case to compare");
    assertThatThrownBy(() -> builder.compare(List.of(takes("a", 1), takes("a", 2)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two implementations have the name 'a'");
    assertThatThrownBy(
            () -> builder.compare(List.of(takes("a", 1)), List.of(TestCase.of(1), TestCase.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two test cases have the name '1'");
    assertThatThrownBy(() -> Implementation.of(" ", input -> input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the name of an implementation is blank");
    assertThatThrownBy(() -> TestCase.of("", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the name of a test case is blank");
    assertThatThrownBy(() -> clock.comparison().baseline("c").compare(List.of(takes("a", 1)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the baseline 'c' is none of the implementations [a]");
  }

  @Test
  void saysWhichSettingIsOutOfItsRange() {
    assertThatThrownBy(() -> clock.comparison().repetitions(0).compare(List.of(takes("a", 1)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("repetitions must be at least 1, not 0");
    assertThatThrownBy(() -> clock.comparison().confidence(95).compare(List.of(takes("a", 1)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie in 0.5..1, not 95.0");
    assertThatThrownBy(
            () -> clock.comparison().timeout(Duration.ZERO).compare(List.of(takes("a", 1)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be positive: PT0S");
    assertThatThrownBy(() -> clock.comparison().margin(-1).compare(List.of(takes("a", 1)), ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin must lie in 0..1, not -1.0");
  }

  @Test
  void theLastSixteenAreKept() {
    ComparisonResult last = null;
    for (int i = 0; i < 20; i++) {
      last = clock.comparison().repetitions(1).compare(List.of(takes("a", 1)), ONE);
    }

    assertThat(ComparisonFramework.recent()).hasSize(16).first().isSameAs(last);
  }

  @Test
  void flagsWhatMakesMeasurementsLessTrustworthy() {
    long[] collections = {0};
    double[] pace = {10_000};
    ComparisonResult result =
        clock
            .comparison()
            .repetitions(20)
            .collections(() -> collections[0]++ / 21)
            .compare(
                List.of(
                    Implementation.of(
                        "a",
                        (Integer in) -> {
                          pace[0] *= 0.95;
                          clock.advance(pace[0]);
                          return in;
                        })),
                ONE);

    Measurement row = result.measurements().get(0);
    assertThat(row.flags()).containsExactly(Flag.GARBAGE_COLLECTED, Flag.NOISY, Flag.DRIFTING);
    assertThat(row.collected()).isEqualTo(1);
    assertThat(row.notes())
        .contains(
            "garbage was collected in 1 of 20 repetitions",
            "it was still getting faster: give it more warm-up");
  }
}
