package dev.ote.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.compare.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MismatchReportTest {
  private final AtomicLong nanos = new AtomicLong();
  private final SplittableRandom random = new SplittableRandom(1);
  private final Experiment<Integer> experiment =
      Experiment.<Integer>builder("price")
          .ticker(nanos::get)
          .metrics(PerformanceMetrics.builder().build())
          .build();

  /** A call whose durations spread by 10 %. */
  private void call(int result, double baselineMicros, double candidateMicros) {
    experiment.call(() -> took(baselineMicros, 1), () -> took(candidateMicros, result));
  }

  private int took(double micros, int result) {
    nanos.addAndGet((long) (1000 * micros * random.nextDouble(0.95, 1.05)));
    return result;
  }

  @Test
  void nothingIsKnownAtFirst() {
    MismatchReport report = experiment.report();
    assertThat(report.mismatchRate()).isEmpty();
    assertThat(report.durations()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(report.toText())
        .isEqualTo(
            """
            experiment     price (on, 100.0% of calls)
            calls          0, compared 0
            mismatches     -
            verdict        inconclusive: there are no two repetitions of both to compare
            """);
  }

  @Test
  void verdictsAreThoseOfComparisons() {
    for (int i = 0; i < 300; i++) {
      call(1, 100, 70);
    }
    MismatchReport faster = experiment.report();
    assertThat(faster.verdict()).isEqualTo(Verdict.FASTER);
    assertThat(faster.ratio()).isNotNull();
    assertThat(faster.durations().orElseThrow().estimate()).isCloseTo(0.7, within(0.01));
    // The rule of three: 300 calls without a mismatch.
    assertThat(faster.rate()).isNotNull();
    assertThat(faster.mismatchRate().orElseThrow().high()).isCloseTo(0.0126, within(0.0001));
    assertThat(experiment.report()).isEqualTo(faster);

    call(2, 100, 70);
    MismatchReport wrong = experiment.report();
    assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(wrong.reason()).isEqualTo("outcomes differ");
    assertThat(wrong.mismatchRate().orElseThrow().estimate()).isEqualTo(1 / 301.0);
  }

  @Test
  void equalDurationsAreIndistinguishable() {
    for (int i = 0; i < 1000; i++) {
      call(1, 100, 100);
    }
    assertThat(experiment.report().verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void candidatesThatDoNotEndAreWrongHoweverFastTheOthersAre() {
    Experiment<Integer> hanging =
        Experiment.<Integer>builder("price")
            .ticker(nanos::get)
            .inBackground(Runnable::run, 1)
            .timeout(Duration.ofMillis(1))
            .metrics(PerformanceMetrics.builder().build())
            .build();
    hanging.call(
        () -> 1,
        () -> {
          new CountDownLatch(1).await();
          return 1;
        });
    assertThat(hanging.report().notCompared().timedOut()).isEqualTo(1);
    assertThat(hanging.report().verdict()).isEqualTo(Verdict.WRONG);
    assertThat(hanging.report().reason()).isEqualTo("the candidate did not end in time");
    assertThat(hanging.report().mismatchRate()).isEmpty();
  }

  @Test
  void aDurationOfZeroSpoilsNoSample() {
    call(1, 0, 70);
    call(1, 100, 0);
    for (int i = 0; i < 300; i++) {
      call(1, 100, 70);
    }
    MismatchReport report = experiment.report();
    assertThat(report.verdict()).isEqualTo(Verdict.FASTER);
    assertThat(report.durations().orElseThrow().estimate()).isCloseTo(0.7, within(0.01));
  }

  @Test
  void callsThatAreTooShortForTheClockTellNothing() {
    for (int i = 0; i < 300; i++) {
      call(1, i % 3, 0);
    }
    MismatchReport report = experiment.report();
    assertThat(report.durations()).isEmpty();
    assertThat(report.candidateMedian()).isZero();
    assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(report.reason()).isEqualTo("calls are too short for this clock");
  }

  @Test
  void aClockThatGoesBackSpoilsNoSample() {
    PairedDurations durations = new PairedDurations();
    durations.add(-1, 5);
    durations.add(5, -1);
    durations.add(5, 6);
    assertThat(durations.sample().baseline).containsExactly(5);
    assertThat(durations.sample().candidate).containsExactly(6);
  }

  @Test
  void durationsAreAFairSampleOfAllCalls() {
    PairedDurations durations = new PairedDurations();
    for (int i = 0; i < 10_000; i++) {
      durations.add(i, i + 1);
    }
    PairedDurations.Sample sample = durations.sample();
    assertThat(sample.baseline).hasSize(1000).doesNotHaveDuplicates();
    double late = 0;
    for (int i = 0; i < 1000; i++) {
      assertThat(sample.candidate[i]).isEqualTo(sample.baseline[i] + 1);
      late += sample.baseline[i] >= 5_000 ? 1 : 0;
    }
    assertThat(late).isBetween(400.0, 600.0); // Six standard deviations.
  }

  @Test
  void theTextIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      experiment.setShare(1);
      call(1, 100, 100);
      call(2, 100, 100);
      experiment.setShare(0.0005);
      experiment.setEnabled(false);
      String text = experiment.report().toText();
      assertThat(text)
          .startsWith(
              """
              experiment     price (off, 0.0500% of calls)
              calls          2, compared 2
              mismatches     1, 50.0% (9.45% to 90.5%): other result 1
              """)
          .contains("\nduration       ")
          .contains("verdict        wrong: outcomes differ\n")
          .containsPattern(
              "last mismatch  price: candidate returned Integer after \\d+\\.\\d µs, baseline ");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theJsonHasAllOfIt() {
    assertThat(experiment.report().toJson())
        .isEqualTo(
            "{\"experiment\":\"price\",\"enabled\":true,\"share\":1,\"calls\":0,\"compared\":0,"
                + "\"matched\":0,\"mismatches\":{\"other_result\":0,\"threw\":0,"
                + "\"did_not_throw\":0,\"other_exception\":0},\"not_compared\":{\"dropped\":0,"
                + "\"timed_out\":0,\"skipped\":0,\"undecided\":0,\"pending\":0},\"faults\":0,"
                + "\"verdict\":\"inconclusive\","
                + "\"reason\":\"there are no two repetitions of both to compare\","
                + "\"last_mismatch\":null}");
    call(1, 100, 100);
    call(2, 100, 100);
    assertThat(experiment.report().toJson())
        .contains("\"mismatch_rate\":0.5,", "\"ratio\":", "\"verdict\":\"wrong\"");
  }
}
