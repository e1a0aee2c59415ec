package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Code within an observed call reports for the innermost one, wherever it stands. */
class CurrentUsageTest {
  private final PerformanceMetrics metrics = newMetrics();
  private final Observed a = new Observed(metrics);

  private static PerformanceMetrics newMetrics() {
    return new FakeTime().metrics().settings(Map.of()).build();
  }

  @Test
  void theInnermostOperationCounts() {
    a.x(
        () -> {
          Usage.current().tokens(1, 2);
          String answer = a.y(() -> used(10));
          Usage.current().tokens(3, 4).apiCall().cost("0.1", "USD").cost("0.2", "USD");
          return answer;
        });
    assertThat(usage("A.x"))
        .isEqualTo(new UsageSnapshot(1, 4, 6, Costs.of(new BigDecimal("0.3"), "USD")));
    assertThat(usage("B.y")).isEqualTo(apiCalls(10));
    assertThat(metrics.snapshot().unattributed()).isEqualTo(UsageSnapshot.NONE);
  }

  @Test
  void streamsLambdasAndRecursionAreWithinTheCall() {
    a.x(() -> IntStream.range(0, 5).boxed().map(i -> used(1)).toList());
    a.x(() -> a.x(() -> a.x(() -> used(2))));
    assertThat(usage("A.x")).isEqualTo(apiCalls(7));
  }

  @Test
  void callsThatFailOrExpectToCountToo() {
    Wrapped.catchFrom(() -> a.x(() -> used(1) + Wrapped.fail("after it was paid")));
    assertThat(usage("A.x")).isEqualTo(apiCalls(1));
  }

  @Test
  void anotherThreadIsGivenTheHandle() {
    a.async(
            () -> {
              CurrentUsage usage = Usage.current();
              return CompletableFuture.runAsync(() -> usage.apiCalls(3));
            })
        .join();
    assertThat(usage("A.async")).isEqualTo(apiCalls(3));
  }

  @Test
  void outsideOfEveryOperationItIsUnattributed() {
    UsageSnapshot before = PerformanceMetrics.global().snapshot().unattributed();
    MetricsReader reader = PerformanceMetrics.global().reader();
    Usage.current().apiCalls(7).cost("0.0042", "USD");
    assertThat(a.x(() -> CompletableFuture.supplyAsync(() -> used(2)).join())).isEqualTo("used");

    UsageSnapshot since = PerformanceMetrics.global().snapshot().unattributed().minus(before);
    assertThat(since.apiCalls()).isEqualTo(9);
    assertThat(since.costs()).hasToString("0.0042 USD");
    assertThat(reader.next().unattributed()).isEqualTo(since);
    assertThat(reader.next().unattributed().isNone()).isTrue();
    assertThat(usage("A.x")).isEqualTo(UsageSnapshot.NONE);
  }

  @Test
  void ofSeveralMetricsThoseWhoseCallRuns() {
    PerformanceMetrics others = newMetrics();
    Observed other = new Observed(others);
    a.x(() -> used(1));
    other.x(() -> used(2));
    assertThat(usage("A.x")).isEqualTo(apiCalls(1));
    assertThat(usage(others, "A.x")).isEqualTo(apiCalls(2));
  }

  @Test
  void whereSeveralRunItCountsOnceAndForNone() {
    UsageSnapshot before = PerformanceMetrics.global().snapshot().unattributed();
    PerformanceMetrics others = newMetrics();
    Observed other = new Observed(others);
    other.x(() -> a.x(() -> used(5)));

    assertThat(usage("A.x")).isEqualTo(UsageSnapshot.NONE);
    assertThat(usage(others, "A.x")).isEqualTo(UsageSnapshot.NONE);
    assertThat(PerformanceMetrics.global().snapshot().unattributed().minus(before))
        .isEqualTo(apiCalls(5));
  }

  @Test
  void overloadsWithNamesOfTheirOwnAreToldApartWhileOneRuns() {
    Overloaded overloaded = new Overloaded(metrics);
    overloaded.run(1, () -> used(1));
    overloaded.run("a", () -> used(2));
    overloaded.run("a", () -> overloaded.run(1, () -> used(4)));

    assertThat(usage("run(int)")).isEqualTo(apiCalls(1));
    assertThat(usage("run(String)")).isEqualTo(apiCalls(2));
    assertThat(metrics.snapshot().unattributed()).isEqualTo(apiCalls(4));
  }

  @Test
  void garbageIsAFaultAndNeverAnException() {
    a.x(
        () -> {
          Usage.current()
              .tokens(-1, 5)
              .cost("a lot", "USD")
              .cost("1", "dollars")
              .cost(new BigDecimal("-1"), "USD")
              .apiCalls(-1)
              .apiCall();
          return "";
        });
    assertThat(usage("A.x")).isEqualTo(apiCalls(1));
    assertThat(metrics.faults()).isEqualTo(5);
  }

  @Test
  void operationsThatAreOffCountNone() {
    UsageSnapshot before = PerformanceMetrics.global().snapshot().unattributed();
    metrics.settings().set("enabled", "A.x", "false");
    a.y(() -> a.x(() -> used(1)));
    assertThat(usage("A.x")).isEqualTo(UsageSnapshot.NONE);
    assertThat(usage("B.y")).isEqualTo(UsageSnapshot.NONE);
    assertThat(PerformanceMetrics.global().snapshot().unattributed()).isEqualTo(before);
  }

  @Test
  void theDepthOfTheStackDoesNotMatter() {
    a.x(() -> deep(3_000));
    assertThat(usage("A.x")).isEqualTo(apiCalls(1));
  }

  private static String deep(int frames) {
    return frames == 0 ? used(1) : deep(frames - 1).concat("");
  }

  private static String used(long apiCalls) {
    Usage.current().apiCalls(apiCalls);
    return "used";
  }

  private static UsageSnapshot apiCalls(long calls) {
    return Usage.ofApiCalls(calls).amounts();
  }

  private UsageSnapshot usage(String operation) {
    return usage(metrics, operation);
  }

  private static UsageSnapshot usage(PerformanceMetrics metrics, String operation) {
    return metrics.snapshot().operation(operation).orElseThrow().usage();
  }

  /** A wrapper that no other test uses, whose calls would count as running here. */
  private static final class Observed {
    private final Operation x;
    private final Operation y;
    private final Operation async;

    Observed(PerformanceMetrics metrics) {
      x = metrics.operation(spec("A.x", "x"));
      y = metrics.operation(spec("B.y", "y"));
      async = metrics.operation(spec("A.async", "async"));
    }

    private static OperationSpec spec(String name, String method) {
      return OperationSpec.of(name, "test.Observed", Observed.class.getName(), method);
    }

    <T> T x(Supplier<T> delegate) {
      long start = x.start();
      T result;
      try {
        result = delegate.get();
      } catch (Throwable failure) {
        x.failure(start, failure);
        throw failure;
      }
      x.success(start);
      return result;
    }

    <T> T y(Supplier<T> delegate) {
      long start = y.start();
      T result = delegate.get();
      y.success(start);
      return result;
    }

    <T> CompletableFuture<T> async(Supplier<CompletableFuture<T>> delegate) {
      long start = async.start();
      CompletableFuture<T> result = delegate.get();
      async.completion(start, result);
      return result;
    }
  }

  /** Overloads whose operations have names of their own. */
  private static final class Overloaded {
    private final Operation ofInt;
    private final Operation ofString;

    Overloaded(PerformanceMetrics metrics) {
      String wrapper = Overloaded.class.getName();
      ofInt = metrics.operation(OperationSpec.of("run(int)", "test.Run", wrapper, "run"));
      ofString = metrics.operation(OperationSpec.of("run(String)", "test.Run", wrapper, "run"));
    }

    void run(int unused, Runnable delegate) {
      long start = ofInt.start();
      delegate.run();
      ofInt.success(start);
    }

    void run(String unused, Runnable delegate) {
      long start = ofString.start();
      delegate.run();
      ofString.success(start);
    }
  }
}
