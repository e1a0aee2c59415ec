package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.compare.engine.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that hang. No test waits for a time: patience ends when the body says that it hangs. */
class TimeoutTest {
  private final VirtualClock clock = new VirtualClock();
  private final AtomicBoolean hangs = new AtomicBoolean();
  private final AtomicBoolean release = new AtomicBoolean();
  private final AtomicReference<Thread> hanging = new AtomicReference<>();

  /** Waits for the end, or for word that it will not come. */
  private final Patience patience =
      (end, limit) -> {
        while (end.getCount() > 0) {
          if (hangs.getAndSet(false)) {
            return false;
          }
          Thread.sleep(1);
        }
        return true;
      };

  @AfterEach
  void letGo() {
    release.set(true);
  }

  private ComparisonBuilder<@Nullable Object> comparison() {
    return clock.comparison().repetitions(9).timeout(Duration.ofSeconds(3)).patience(patience);
  }

  private int hang() {
    hanging.set(Thread.currentThread());
    hangs.set(true);
    while (!release.get()) { // takes no notice of interruptions
      Thread.onSpinWait();
    }
    return 0;
  }

  private int tick() {
    clock.advance(1_000);
    return 1;
  }

  @Test
  void oneThatHangsIsGivenUpAndTheOthersGoOn() {
    ComparisonResult result =
        comparison()
            .compare(
                List.of(
                    Implementation.of("a", (Integer in) -> tick()),
                    Implementation.of("hangs", in -> in == 2 ? hang() : tick()),
                    Implementation.of("c", in -> tick())),
                List.of(TestCase.of(1), TestCase.of(2), TestCase.of(3)));

    Measurement hung = result.measurement("hangs", "2").orElseThrow();
    assertThat(hung.success()).isFalse();
    assertThat(hung.error()).isEqualTo("did not end within 3 s");
    assertThat(hung.duration()).isEmpty();
    assertThat(hung.flags()).containsExactly(Flag.TIMED_OUT);
    assertThat(hung.notes().get(0)).contains("may still go on");
    assertThat(result.mismatches())
        .containsExactly(
            new Comparison(
                "hangs", "2", Verdict.WRONG, "did not end within 3 s where a returned 1", null));
    assertThat(result.comparisons())
        .filteredOn(each -> each.verdict() != Verdict.WRONG)
        .hasSize(5)
        .allMatch(each -> each.verdict() == Verdict.INDISTINGUISHABLE);
    assertThat(hanging.get()).matches(Thread::isDaemon);
  }

  @Test
  void aBaselineThatHangsIsNothingToCompareWith() {
    ComparisonResult result =
        comparison()
            .compare(
                List.of(
                    Implementation.of("a", (Integer in) -> hang()),
                    Implementation.of("b", in -> tick())),
                List.of(TestCase.of(1)));

    Comparison comparison = result.comparisons().get(0);
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.reason()).isEqualTo("nothing to compare with: a did not end within 3 s");
    assertThat(result.measurement("b", "1").orElseThrow().samples()).hasSize(9);
  }

  @Test
  void oneThatHangsLateKeepsWhatItShowed() {
    int[] calls = {0};
    ComparisonResult result =
        comparison()
            .compare(
                List.of(
                    Implementation.of("a", (Integer in) -> tick()),
                    Implementation.of("b", in -> calls[0]++ == 9 ? hang() : tick())),
                List.of(TestCase.of(1)));

    Measurement late = result.measurement("b", "1").orElseThrow();
    assertThat(late.samples()).isNotEmpty().hasSizeLessThan(9);
    assertThat(late.flags()).contains(Flag.TIMED_OUT);
    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void setUpMayHangToo() {
    ComparisonResult result =
        comparison()
            .compare(
                List.of(
                    Implementation.of("a", (Integer in) -> tick()),
                    Implementation.of("b", in -> tick())),
                List.of(TestCase.prepared("hangs", this::hang), TestCase.of(1)));

    assertThat(result.measurement("a", "hangs").orElseThrow().error())
        .isEqualTo("has no input: the set-up did not end in time");
    assertThat(result.comparison("b", "hangs").orElseThrow().verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.comparison("b", "1").orElseThrow().verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void whatObeysAnInterruptionDoesNotGoOn() {
    ComparisonResult result =
        comparison()
            .compare(
                List.of(
                    Implementation.of("a", (Integer in) -> tick()),
                    Implementation.of(
                        "sleeps",
                        in -> {
                          hangs.set(true);
                          new CountDownLatch(1).await();
                          return 1;
                        })),
                List.of(TestCase.of(1)));

    Measurement slept = result.measurement("sleeps", "1").orElseThrow();
    assertThat(slept.error()).isEqualTo("did not end within 3 s");
  }

  @Test
  void anInterruptedCallerStopsAndTearsDown() {
    AtomicBoolean tornDown = new AtomicBoolean();
    Thread caller = Thread.currentThread();
    TestCase<Integer> testCase =
        TestCase.prepared("case", () -> 1).teardown(input -> tornDown.set(true));

    assertThatThrownBy(
            () ->
                clock
                    .comparison()
                    .compare(
                        List.of(
                            Implementation.of(
                                "interrupts",
                                (Integer in) -> {
                                  caller.interrupt();
                                  new CountDownLatch(1).await();
                                  return 1;
                                })),
                        List.of(testCase)))
        .isInstanceOf(CancellationException.class)
        .hasMessage("the comparison was interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(tornDown).isTrue();
  }

  @Test
  void noThreadIsLeftBehind() throws InterruptedException {
    AtomicReference<Thread> worker = new AtomicReference<>();
    ComparisonResult result =
        clock
            .comparison()
            .repetitions(1)
            .compare(
                List.of(
                    Implementation.of(
                        "a",
                        (Integer in) -> {
                          worker.set(Thread.currentThread());
                          return tick();
                        })),
                List.of(TestCase.of(1)));

    Objects.requireNonNull(worker.get()).join();
    assertThat(result.comparisons()).isEmpty();
  }
}
