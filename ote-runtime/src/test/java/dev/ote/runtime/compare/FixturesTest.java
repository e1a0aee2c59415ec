package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When set-ups and teardowns run. */
class FixturesTest {
  private final VirtualClock clock = new VirtualClock();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private int made;

  private ComparisonBuilder<@Nullable Object> once() {
    return clock.comparison().repetitions(1);
  }

  private TestCase<String> logged() {
    return TestCase.prepared(
            "case",
            () -> {
              log.add("make " + ++made);
              return "" + made;
            })
        .teardown(input -> log.add("dispose " + input));
  }

  private Implementation<String, Object> implementation(String name) {
    return Implementation.of(
        name,
        input -> {
          log.add(name + input);
          clock.advance(1_000);
          return 0;
        });
  }

  @Test
  void eachImplementationHasAnInputOfItsOwn() {
    ComparisonResult result =
        once().compare(List.of(implementation("a"), implementation("b")), List.of(logged()));

    assertThat(result.mismatches()).isEmpty();
    // To verify: set up both, call each twice, tear down the last first.
    assertThat(log.subList(0, 8))
        .containsExactly("make 1", "make 2", "a1", "a1", "b2", "b2", "dispose 2", "dispose 1");
    assertThat(log.subList(8, 14)).containsExactly("make 3", "make 4", "a3", "a3", "b4", "b4");
    // To warm up and to measure: in any order.
    assertThat(log.subList(14, log.size() - 2)).containsOnly("a3", "b4");
    assertThat(log.subList(log.size() - 2, log.size())).containsExactly("dispose 4", "dispose 3");
  }

  @Test
  void eachCallMayHaveAnInputOfItsOwn() {
    ComparisonResult result =
        once().compare(List.of(implementation("a")), List.of(logged().eachCall()));

    assertThat(log.size()).isEqualTo(3 * made);
    for (int i = 1; i <= made; i++) {
      assertThat(log.subList(3 * i - 3, 3 * i))
          .containsExactly("make " + i, "a" + i, "dispose " + i);
    }
    assertThat(result.measurements().get(0).duration()).hasValue(1_000);
  }

  @Test
  void setUpAndTeardownAreInNoDuration() {
    TestCase<String> slow =
        TestCase.prepared(
                "case",
                () -> {
                  clock.advance(1e9);
                  return "";
                })
            .teardown(input -> clock.advance(1e9))
            .eachCall();

    ComparisonResult result =
        once()
            .batchTime(java.time.Duration.ofNanos(5_000))
            .compare(List.of(implementation("a")), List.of(slow));

    assertThat(result.measurements().get(0).batch()).isEqualTo(5);
    assertThat(result.measurements().get(0).duration()).hasValue(1_000);
  }

  @Test
  void whatWasSetUpIsTornDownAlsoAfterFailures() {
    Implementation<String, Object> fails =
        Implementation.of(
            "fails",
            input -> {
              log.add("fail");
              throw new IOException();
            });

    ComparisonResult result = once().compare(List.of(fails), List.of(logged().eachCall()));

    assertThat(result.measurements().get(0).success()).isFalse();
    assertThat(log.stream().filter(each -> each.startsWith("make")).count())
        .isEqualTo(log.stream().filter(each -> each.startsWith("dispose")).count());
  }

  @Test
  void withoutAnInputNothingIsCalledAndNothingTornDown() {
    TestCase<String> none =
        TestCase.<String>prepared(
                "none",
                () -> {
                  throw new IOException("no file");
                })
            .teardown(input -> log.add("dispose"));

    ComparisonResult result =
        once().compare(List.of(implementation("a"), implementation("b")), List.of(none));

    assertThat(log).isEmpty();
    assertThat(result.measurements())
        .allSatisfy(
            each ->
                assertThat(each.error())
                    .isEqualTo("has no input: the set-up threw IOException: no file"));
    assertThat(result.comparisons().get(0).reason())
        .isEqualTo(
            "nothing to compare with: a has no input: the set-up threw IOException: no file");
  }

  @Test
  void teardownsThatFailAreTold() {
    TestCase<String> testCase =
        TestCase.of("case", "input")
            .teardown(
                input -> {
                  throw new IOException("still open");
                });

    ComparisonResult result = once().compare(List.of(implementation("a")), List.of(testCase));

    Measurement row = result.measurements().get(0);
    assertThat(row.success()).isTrue();
    assertThat(row.flags()).contains(Flag.TEARDOWN_FAILED);
    assertThat(row.notes()).contains("the teardown threw IOException: still open");
  }
}
