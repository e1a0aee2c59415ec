package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Usage as a value, and as an operation's sums. */
class UsageTest {
  private static final Usage ANSWER = Usage.ofTokens(120, 30).andCost("0.0042", "USD").andApiCall();

  private final PerformanceMetrics metrics = new FakeTime().metrics().settings(Map.of()).build();
  private final Operation operation =
      metrics.operation(OperationSpec.of("Model.ask", "test.Usage", "test.ModelObserved", "ask"));

  /** A result with a price. */
  record Answer(Usage usage) implements Usage.Reported {}

  /** A failure with a price. */
  static final class Refused extends RuntimeException implements Usage.Reported {
    private static final long serialVersionUID = 1;

    @Override
    public Usage usage() {
      return ANSWER;
    }
  }

  @Test
  void valuesAddUp() {
    Usage sum =
        ANSWER
            .plus(Usage.ofCost(new BigDecimal("1"), "EUR"))
            .andCost(new BigDecimal("0.0058"), "USD")
            .andTokens(1, 2)
            .andApiCalls(4);
    assertThat(sum.amounts())
        .isEqualTo(
            new UsageSnapshot(
                5,
                121,
                32,
                Costs.of(new BigDecimal("0.01"), "USD").plus(Costs.of(BigDecimal.ONE, "EUR"))));
    assertThat(ANSWER)
        .isEqualTo(Usage.none().plus(ANSWER))
        .hasSameHashCodeAs(ANSWER.plus(Usage.none()));
    assertThat(ANSWER).isNotEqualTo(sum);
    assertThat(Usage.none().amounts()).isEqualTo(UsageSnapshot.NONE);
  }

  @Test
  void whatIsNoUsageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Usage.ofTokens(1, -1))
        .withMessage("usage is negative: 0 API calls, 1 input tokens, -1 output tokens");
    assertThatIllegalArgumentException().isThrownBy(() -> Usage.ofTokens(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Usage.ofApiCalls(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Usage.ofCost("a lot", "USD"));
    assertThatIllegalArgumentException().isThrownBy(() -> ANSWER.andCost("1", "XYZ"));
  }

  @Test
  void numbersEndAtTheGreatest() {
    operation.used(Usage.ofTokens(Long.MAX_VALUE, 1));
    operation.used(Usage.ofTokens(1, 1));
    assertThat(usage()).isEqualTo(new UsageSnapshot(0, Long.MAX_VALUE, 2, Costs.NONE));
  }

  @Test
  void sumsAreExactUnderThreads() throws Exception {
    int threads = 4;
    int times = 5_000;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String currency = i % 2 == 0 ? "USD" : "EUR";
        Usage each = Usage.ofTokens(3, 2).andCost("0.1", currency).andApiCall();
        all.add(
            pool.submit(
                () -> {
                  for (int n = 0; n < times; n++) {
                    operation.used(each);
                    UsageSnapshot seen = usage();
                    // Each report is seen whole: what a torn one would break.
                    assertThat(seen.inputTokens()).isEqualTo(3 * seen.apiCalls());
                    assertThat(cents(seen)).isEqualTo(10 * seen.apiCalls());
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(usage().apiCalls()).isEqualTo(20_000);
    assertThat(usage().outputTokens()).isEqualTo(40_000);
    assertThat(usage().costs()).hasToString("1000.00 EUR + 1000.00 USD");
  }

  private static long cents(UsageSnapshot usage) {
    return usage.costs().amounts().values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(2)
        .longValueExact();
  }

  @Test
  void resultsAndFailuresAreAsked() {
    operation.reported(new Answer(ANSWER));
    operation.reported(null);
    operation.reported("no answer");
    assertThat(usage()).isEqualTo(ANSWER.amounts());

    operation.failure(operation.start(), new Refused());
    operation.expected(operation.start(), new Refused());
    assertThat(usage().apiCalls()).isEqualTo(3);
    assertThat(usage().costs()).hasToString("0.0126 USD");
  }

  @Test
  void aFailureCountsForTheFirstCallThatItLeaves() {
    Operation around = metrics.operation("around");
    for (int i = 0; i < 3; i++) {
      Refused failure = new Refused();
      operation.failure(operation.start(), failure);
      around.failure(around.start(), failure);
      around.expected(around.start(), failure);
      around.completion(around.start(), CompletableFuture.failedFuture(failure));
    }
    assertThat(usage().apiCalls()).isEqualTo(3);
    assertThat(around.snapshot().usage()).isEqualTo(UsageSnapshot.NONE);
    assertThat(around.snapshot().failures()).isEqualTo(6);
  }

  @Test
  void aResultCountsForEachCallThatReturnsIt() {
    Operation around = metrics.operation("around");
    Answer answer = new Answer(ANSWER);
    operation.reported(answer);
    around.reported(answer);
    operation.reported(answer);
    assertThat(usage().apiCalls()).isEqualTo(2);
    assertThat(around.snapshot().usage().apiCalls()).isEqualTo(1);
  }

  @Test
  void stagesAreAskedWhenTheyComplete() {
    CompletableFuture<Answer> pending = new CompletableFuture<>();
    operation.completion(operation.start(), pending);
    assertThat(usage()).isEqualTo(UsageSnapshot.NONE);
    assertThat(pending.complete(new Answer(ANSWER))).isTrue();
    assertThat(usage().apiCalls()).isEqualTo(1);

    operation.completion(operation.start(), pending, none -> false, answer -> "shown");
    operation.completion(operation.start(), CompletableFuture.failedFuture(new Refused()));
    operation.completion(operation.start(), CompletableFuture.completedFuture(null));
    operation.pending(operation.start(), none -> false).succeeded(new Answer(ANSWER));
    assertThat(usage().apiCalls()).isEqualTo(4);
    assertThat(operation.snapshot().count()).isEqualTo(5);
    assertThat(metrics.faults()).isZero();
  }

  @Test
  @SuppressWarnings("NullAway") // as code that knows nothing of it may do
  void aFailingReportIsAFaultAndNothingElse() {
    operation.reported(
        (Usage.Reported)
            () -> {
              throw new StackOverflowError();
            });
    operation.reported(new Answer(null));
    assertThat(metrics.faults()).isEqualTo(1);
    assertThat(usage()).isEqualTo(UsageSnapshot.NONE);
  }

  @Test
  void operationsThatAreOffCountNone() {
    metrics.settings().set("enabled", "Model.*", "false");
    operation.used(ANSWER);
    operation.reported(new Answer(ANSWER));
    assertThat(usage()).isEqualTo(UsageSnapshot.NONE);
  }

  @Test
  void intervalsHaveWhatIsNew() {
    operation.used(ANSWER);
    MetricsReader reader = metrics.reader();
    operation.used(ANSWER.andCost("1", "EUR"));
    UsageSnapshot interval = next(reader).usage();
    assertThat(interval.inputTokens()).isEqualTo(120);
    assertThat(interval.costs()).hasToString("1.00 EUR + 0.0042 USD");
    assertThat(next(reader).usage().isNone()).isTrue();
    assertThat(usage().costs()).hasToString("1.00 EUR + 0.0084 USD");
  }

  @Test
  void seriesHaveTheirOwnAndAllAreSummed() {
    operation.series("model", "small").used(ANSWER);
    operation.series("model", "large").used(ANSWER.andCost("1", "EUR"));
    operation.used(Usage.ofTokens(1, 1));

    assertThat(metrics.snapshot().operations()).hasSize(3);
    UsageSnapshot all = metrics.snapshot().operation("Model.ask").orElseThrow().usage();
    assertThat(all.inputTokens()).isEqualTo(241);
    assertThat(all.costs()).hasToString("1.00 EUR + 0.0084 USD");
  }

  private UsageSnapshot usage() {
    return operation.snapshot().usage();
  }

  private static OperationSnapshot next(MetricsReader reader) {
    return reader.next().operation("Model.ask").orElseThrow();
  }
}
