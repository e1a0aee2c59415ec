package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final List<String> done = new ArrayList<>();
  private final List<Mismatch<String>> mismatches = new ArrayList<>();

  private ExperimentBuilder<String> builder() {
    return Experiment.<String>builder("greeting").metrics(metrics).onMismatch(mismatches::add);
  }

  private String say(String who, String what) {
    done.add(who);
    return what;
  }

  @Test
  void theCallerGetsTheBaselinesOwnResult() {
    Experiment<String> experiment = builder().build();
    String hello = new String("hello");
    String got = experiment.call(() -> hello, () -> new String("hello"));
    assertThat(got).isSameAs(hello);
    MismatchReport report = experiment.report();
    assertThat(report.compared()).isEqualTo(1);
    assertThat(report.matched()).isEqualTo(1);
    assertThat(mismatches).isEmpty();
  }

  @Test
  void theCallerGetsTheBaselinesOwnException() {
    Experiment<String> experiment = builder().build();
    IOException expected = new IOException("disk");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> failing(experiment, expected))
        .isSameAs(expected);
    assertThat(expected.getSuppressed()).isEmpty();
    assertThat(experiment.report().mismatches()).containsEntry(MismatchKind.DID_NOT_THROW, 1L);
  }

  /** Also a test of the compiler: the baseline's checked exception is the call's, no other. */
  private static String failing(Experiment<String> experiment, IOException failure)
      throws IOException {
    return experiment.call(
        () -> {
          throw failure;
        },
        () -> {
          if (failure.getMessage() == null) {
            throw new InterruptedException();
          }
          return "no failure";
        });
  }

  @Test
  void everyWayToDifferHasAKind() {
    Experiment<String> experiment = builder().build();
    experiment.call(() -> "a", () -> "b");
    experiment.call(() -> "a", () -> raise(new IllegalStateException("x")));
    for (RuntimeException candidates :
        List.of(new IllegalStateException("other words"), new UnsupportedOperationException())) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  experiment.call(
                      () -> raise(new IllegalStateException("x")), () -> raise(candidates)));
    }
    MismatchReport report = experiment.report();
    assertThat(report.mismatches())
        .isEqualTo(
            Map.of(
                MismatchKind.OTHER_RESULT, 1L,
                MismatchKind.THREW, 1L,
                MismatchKind.DID_NOT_THROW, 0L,
                MismatchKind.OTHER_EXCEPTION, 1L));
    assertThat(report.matched()).isEqualTo(1);
    assertThat(mismatches)
        .extracting(Mismatch::kind)
        .containsExactly(
            MismatchKind.OTHER_RESULT, MismatchKind.THREW, MismatchKind.OTHER_EXCEPTION);
    assertThat(mismatches.get(0).baseline().result()).isEqualTo("a");
    assertThat(mismatches.get(0).candidate().result()).isEqualTo("b");
  }

  private static String raise(RuntimeException failure) {
    throw failure;
  }

  @Test
  void resultsAreComparedDeeplyOrAsToldTo() {
    Experiment<byte[]> bytes = Experiment.<byte[]>builder("bytes").metrics(metrics).build();
    bytes.call(() -> new byte[] {1, 2}, () -> new byte[] {1, 2});
    assertThat(bytes.report().matched()).isEqualTo(1);

    Experiment<String> experiment =
        builder().equivalence((a, b) -> a != null && a.equalsIgnoreCase(b)).build();
    experiment.call(() -> "Hello", () -> "HELLO");
    assertThat(experiment.report().matched()).isEqualTo(1);
  }

  @Test
  void callsWithoutResultsAreComparedByWhatTheyThrow() {
    Experiment<Void> experiment = Experiment.<Void>builder("void").metrics(metrics).build();
    experiment.run(() -> done.add("baseline"), () -> done.add("candidate"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                experiment.run(
                    () -> {
                      throw new IOException();
                    },
                    () -> done.add("candidate again")));
    assertThat(done).containsExactly("baseline", "candidate", "candidate again");
    assertThat(experiment.report().matched()).isEqualTo(1);
    assertThat(experiment.report().mismatched()).isEqualTo(1);
  }

  @Test
  void theBaselineGoesFirstUnlessToldOtherwise() {
    List<Double> numbers = new ArrayList<>(List.of(0.1, 0.9));
    Experiment<String> fixed = builder().chance(() -> 0).build();
    fixed.call(() -> say("b", ""), () -> say("c", ""));
    Experiment<String> random =
        builder().order(Order.RANDOM).chance(() -> numbers.remove(0)).build();
    random.call(() -> say("b", ""), () -> say("c", ""));
    random.call(() -> say("b", ""), () -> say("c", ""));
    assertThat(done).containsExactly("b", "c", "c", "b", "b", "c");
  }

  @Test
  void aCopyOfTheArgumentsKeepsBothApart() {
    Experiment<int[]> experiment =
        Experiment.<int[]>builder("sort").metrics(metrics).chance(() -> 0).build();
    int[] numbers = {3, 1, 2};
    for (int i = 0; i < 2; i++) { // The candidate goes first, and spoils what it gets.
      int[] sorted =
          experiment.call(
              numbers::clone,
              () -> {
                int[] result = numbers.clone();
                Arrays.sort(result);
                return result;
              },
              copy -> {
                Arrays.sort(copy);
                int[] result = copy.clone();
                Arrays.fill(copy, 0);
                return result;
              });
      assertThat(sorted).containsExactly(1, 2, 3);
    }
    assertThat(numbers).containsExactly(3, 1, 2);
    assertThat(experiment.report().matched()).isEqualTo(2);
  }

  @Test
  void aShareOfTheCallsIsCompared() {
    List<Double> numbers = new ArrayList<>(List.of(0.2, 0.3, 0.249, 0.9));
    Experiment<String> experiment = builder().share(0.25).chance(() -> numbers.remove(0)).build();
    for (int i = 0; i < 4; i++) {
      experiment.call(() -> say("b", ""), () -> say("c", ""));
    }
    assertThat(done).containsExactly("b", "c", "b", "b", "c", "b");
    assertThat(experiment.report().calls()).isEqualTo(4);
    assertThat(experiment.report().compared()).isEqualTo(2);
  }

  @Test
  void itIsSwitchedWhileCallsGoOn() {
    Experiment<String> experiment = builder().share(0).build();
    experiment.call(() -> say("b", ""), () -> say("c", ""));
    experiment.setShare(1);
    experiment.setEnabled(false);
    experiment.call(() -> say("b", ""), () -> say("c", ""));
    assertThat(experiment.isEnabled()).isFalse();
    experiment.setEnabled(true);
    experiment.call(() -> say("b", ""), () -> say("c", ""));
    assertThat(done).containsExactly("b", "b", "b", "c");
    assertThat(experiment.share()).isEqualTo(1);
    assertThat(experiment.name()).isEqualTo("greeting");
    assertThat(experiment).hasToString("Experiment[greeting]");
  }

  @Test
  void bothAreInTheMetrics() {
    AtomicLong nanos = new AtomicLong();
    Experiment<String> experiment = builder().ticker(nanos::get).build();
    experiment.call(() -> after(nanos, 3_000), () -> after(nanos, 1_000));
    experiment.call(() -> after(nanos, 3_000), () -> raise(new IllegalStateException()));
    var baseline = metrics.snapshot().operation("greeting.baseline").orElseThrow();
    var candidate = metrics.snapshot().operation("greeting.candidate").orElseThrow();
    assertThat(baseline.count()).isEqualTo(2);
    assertThat(baseline.totalNanos()).isEqualTo(6_000);
    assertThat(candidate.count()).isEqualTo(2);
    assertThat(candidate.failures()).isEqualTo(1);
    assertThat(mismatches.get(0).baseline().duration()).isEqualTo(Duration.ofNanos(3_000));
  }

  private static String after(AtomicLong nanos, long more) {
    nanos.addAndGet(more);
    return "done";
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Experiment.<String>builder(" "))
        .withMessage("the name of an experiment is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().share(1.5))
        .withMessage("share must be between 0 and 1: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().build().setShare(Double.NaN))
        .withMessage("share must be between 0 and 1: NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().inBackground(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().inBackground(Runnable::run, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().confidence(1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().margin(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().logInterval(Duration.ofNanos(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().timeout(Duration.ofSeconds(1)).build())
        .withMessage("a timeout needs candidates to run in the background");
  }
}
