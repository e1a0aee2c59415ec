package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long is warmed up, and how many calls are in a batch. */
class WarmUpTest {
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

  private ComparisonBuilder<@Nullable Object> comparison() {
    return clock
        .comparison()
        .repetitions(9)
        .warmUp(Duration.ofMillis(100))
        .batchTime(Duration.ofMillis(1));
  }

  @Test
  void shortBodiesAreCalledOftenEnough() {
    ComparisonResult result = comparison().compare(List.of(takes("a", 100)), ONE);

    assertThat(result.measurements().get(0).batch()).isEqualTo(10_000);
    assertThat(result.measurements().get(0).duration()).hasValue(100);
  }

  @Test
  void longOnesOnce() {
    ComparisonResult result = comparison().compare(List.of(takes("a", 5e6)), ONE);

    assertThat(result.measurements().get(0).batch()).isEqualTo(1);
  }

  @Test
  void batchesHaveTheSameSizeWhereSpeedsAreNear() {
    ComparisonResult result =
        comparison().compare(List.of(takes("a", 100), takes("b", 300), takes("c", 100_000)), ONE);

    assertThat(result.measurements())
        .extracting(Measurement::batch)
        // The last would take a second for as many.
        .containsExactly(10_000L, 10_000L, 40L);
  }

  @Test
  void aCoarseClockAsksForLongerBatches() {
    long step = 1_000_000;
    ComparisonResult result =
        comparison()
            .ticker(
                () -> {
                  clock.advance(step / 2.0); // for the reads that find the resolution
                  return clock.getAsLong() / step * step;
                })
            .compare(List.of(takes("a", 1_000_000)), ONE);

    assertThat(result.measurements().get(0).batch()).isBetween(990L, 1_000L);
  }

  @Test
  void goesOnUntilDurationsAreSteady() {
    int[] calls = {0};
    Implementation<Integer, Integer> compiledLate =
        Implementation.of(
            "a",
            input -> {
              clock.advance(calls[0]++ < 10 ? 2e6 : 1e6);
              return input;
            });

    ComparisonResult result = comparison().compare(List.of(compiledLate), ONE);

    Measurement row = result.measurements().get(0);
    assertThat(row.samples()).allMatch(each -> each == 1e6);
    assertThat(row.flags()).isEmpty();
  }

  @Test
  void endsAtItsLimitAndSaysSo() {
    double[] pace = {1e6};
    Implementation<Integer, Integer> neverSteady =
        Implementation.of(
            "a",
            input -> {
              pace[0] = pace[0] > 1e5 ? pace[0] * 0.97 : pace[0];
              clock.advance(pace[0] * (1 + 0 * input));
              return input;
            });

    ComparisonResult result =
        comparison().warmUp(Duration.ofMillis(12)).compare(List.of(neverSteady), ONE);

    assertThat(result.measurements().get(0).flags()).contains(Flag.NOT_STEADY);
  }
}
