package dev.ote.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.Wrapped.AObserved;
import dev.ote.runtime.Wrapped.BObserved;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What listeners are told of, and when. */
class MetricsListenerTest {
  private static final OperationSpec SPEC =
      OperationSpec.of("Foo.save", "test.Foo", "test.FooObserved", "save").withSlowMillis(100);

  private final FakeTime time = new FakeTime();
  private final Recorded recorded = new Recorded();
  private final PerformanceMetrics metrics = time.metrics().listener(recorded).build();
  private final Operation operation = metrics.operation(SPEC.withTag("team", "checkout"));

  /** Writes down what it is told. */
  private static final class Recorded implements MetricsListener {
    private final List<String> news = new ArrayList<>();
    private @Nullable FailureSnapshot failure;
    private @Nullable SlowCall slow;

    @Override
    public void attached(PerformanceMetrics metrics) {
      news.add("attached");
    }

    @Override
    public void operationAdded(Operation operation) {
      news.add("added " + operation.name());
    }

    @Override
    public void callFailed(FailedCall call) {
      failure = call.failure();
      news.add(
          "failed %s %s %s %s: %s"
              .formatted(
                  call.operation(),
                  call.tags(),
                  call.duration(),
                  call.isTimed(),
                  call.thrown().getMessage()));
    }

    @Override
    public void callSlow(SlowCall call) {
      slow = call;
      news.add(
          "slow %s %s %s %s %s by %s"
              .formatted(
                  call.operation(),
                  call.tags(),
                  call.duration(),
                  call.outcome(),
                  call.time(),
                  call.tracePath().orElse("nobody")));
    }

    @Override
    public void detached(PerformanceMetrics metrics) {
      news.add("detached");
    }
  }

  @Test
  void failuresAreToldWhenTheyHaveBeenCounted() {
    List<Long> counts = new ArrayList<>();
    metrics.addListener(
        new MetricsListener() {
          @Override
          public void callFailed(FailedCall call) {
            counts.add(operation.snapshot().failures());
          }
        });
    long start = operation.series("region", "eu").start();
    time.advanceMillis(7);
    operation.series("region", "eu").failure(start, new IllegalStateException("disk\nfull"));
    operation.failure(operation.start(), new IllegalStateException("again"));

    assertThat(recorded.news)
        .containsExactly(
            "attached",
            "added Foo.save",
            "failed Foo.save {region=eu, team=checkout} PT0.007S true: disk\nfull",
            "failed Foo.save {team=checkout} PT0S true: again");
    assertThat(counts).containsExactly(0L, 1L);
    FailureSnapshot failure = requireNonNull(recorded.failure);
    assertThat(failure.error()).hasValue("IllegalStateException: again");
    assertThat(failure.tracePath().orElseThrow())
        .startsWith("Foo.save -> FAILED at MetricsListenerTest.java:");
    assertThat(failure.time()).isEqualTo(Instant.parse(FakeTime.NOW));
    assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void whatIsNeitherAFailureNorSlowIsNotTold() {
    recorded.news.clear();
    try (LogCapture log = LogCapture.of("test.Foo", Level.DEBUG)) {
      operation.success(operation.start());
      operation.expected(operation.start(), new IllegalStateException());
      operation.completion(operation.start(), CompletableFuture.completedFuture("x"));
      operation.pending(operation.start(), thrown -> false).cancelled();
      metrics.record("Foo.save", Duration.ofDays(1), false);
      assertThat(log.lines()).isNotEmpty();
    }
    metrics.settings().set("enabled", "*", "false");
    operation.failure(operation.start(), new IllegalStateException());
    assertThat(recorded.news).isEmpty();
  }

  @Test
  void slowCallsAreToldHoweverTheyEndAndWhateverIsLogged() {
    metrics.settings().set("level", "*", "off");
    recorded.news.clear();
    operation.success(slowStart());
    operation.success(slowStart(), "result");
    operation.expected(slowStart(), new IllegalStateException("unknown"));
    operation.pending(slowStart(), thrown -> false).cancelled();
    operation.failure(slowStart(), new IllegalStateException("slow as well"));

    String end = " 2026-01-02T03:04:05.678Z by Foo.save";
    String slow = "slow Foo.save {team=checkout} PT0.1S ";
    assertThat(recorded.news)
        .containsExactly(
            slow + "SUCCESS" + end,
            slow + "SUCCESS" + end,
            slow + "EXPECTED" + end,
            slow + "CANCELLED" + end,
            "failed Foo.save {team=checkout} PT0.1S true: slow as well");
  }

  private long slowStart() {
    long start = operation.start();
    time.advanceMillis(100);
    return start;
  }

  @Test
  void aSlowCallKnowsWhoMadeItWhileItIsTold() {
    AObserved a = new AObserved(metrics);
    BObserved b = new BObserved(metrics);
    metrics.addListener(
        new MetricsListener() {
          @Override
          public void callSlow(SlowCall call) {
            assertThat(call.thrown()).isEmpty();
            throw new AssertionError("at once");
          }
        });
    recorded.news.clear();
    String result =
        a.x(
            () ->
                b.y(
                    () -> {
                      time.advanceMillis(5_000);
                      return "done";
                    }));

    assertThat(result).isEqualTo("done");
    assertThat(recorded.news)
        .containsExactly(
            "slow B.y {} PT5S SUCCESS " + FakeTime.NOW + " by A.x -> B.y",
            "slow A.x {} PT5S SUCCESS " + FakeTime.NOW + " by A.x");
    assertThat(metrics.faults()).isEqualTo(2);
  }

  @Test
  void whoAsksForThePathTooLateGetsNone() {
    List<SlowCall> kept = new ArrayList<>();
    PerformanceMetrics others =
        time.metrics()
            .listener(
                new MetricsListener() {
                  @Override
                  public void callSlow(SlowCall call) {
                    kept.add(call);
                  }
                })
            .build();
    Operation slow = others.operation(SPEC);
    long start = slow.start();
    time.advanceMillis(100);
    slow.expected(start, new IllegalStateException("unknown"));

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).tracePath()).isEmpty();
    assertThat(kept.get(0).outcome()).isEqualTo(Outcome.EXPECTED);
    assertThat(kept.get(0).thrown().orElseThrow()).hasMessage("unknown");
    assertThat(recorded.slow).isNull();
  }

  @Test
  void listenersThatComeLateAreToldOfTheOperationsThatThereAre() {
    Recorded late = new Recorded();
    metrics.addListener(late);
    Operation unused = metrics.operation("another");
    metrics.removeListener(late);
    metrics.removeListener(late);
    Operation unusedToo = metrics.operation("third");
    operation.failure(operation.start(), new IllegalStateException("gone"));

    assertThat(late.news)
        .containsExactly("attached", "added Foo.save", "added another", "detached");
    metrics.detach();
    assertThat(recorded.news)
        .containsExactly(
            "attached",
            "added Foo.save",
            "added another",
            "added third",
            "failed Foo.save {team=checkout} PT0S true: gone",
            "detached");
  }

  @Test
  void idsOfListenersAreThoseOfLogLinesAndFailures() {
    MetricsListener tracer =
        new MetricsListener() {
          @Override
          public String correlationId() {
            return "trace\n1";
          }
        };
    metrics.addListener(tracer);
    operation.failure(operation.start(), new IllegalStateException());
    assertThat(lastFailure().correlationId()).hasValue("trace\\n1");

    metrics.settings().set("context", "*", "true");
    try (LogCapture log = LogCapture.of("test.Foo", Level.INFO)) {
      operation.success(operation.start());
      assertThat(log.events().get(0).getMDCPropertyMap())
          .isEqualTo(Map.of("operation", "Foo.save", "correlation_id", "trace\\n1"));
      metrics.detach();
      operation.failure(operation.start(), new IllegalStateException());
      assertThat(log.events().get(2).getMDCPropertyMap().get("correlation_id"))
          .isEqualTo(lastFailure().correlationId().orElseThrow())
          .matches("[0-9a-f]{16}");
    }
    metrics.settings().unset("context", "*");
    operation.failure(operation.start(), new IllegalStateException());
    assertThat(lastFailure().correlationId()).isEmpty();
  }

  private FailureSnapshot lastFailure() {
    return requireNonNull(operation.snapshot().lastFailure());
  }
}
