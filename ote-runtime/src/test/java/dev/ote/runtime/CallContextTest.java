package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** While a logged call runs, the MDC has its name and a correlation id; then what it had before. */
class CallContextTest {
  private static final String LOGGER = "test.Context";
  private static final Logger APPLICATION = LoggerFactory.getLogger(LOGGER);

  private final AtomicInteger ids = new AtomicInteger();
  private final PerformanceMetrics metrics =
      new FakeTime()
          .metrics()
          .settings(Map.of("ote.context", "true"))
          .correlationIds(() -> "id" + ids.incrementAndGet())
          .build();
  private final Operation outer = operation("outer");
  private final Operation inner = operation("inner");
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final LogCapture log = LogCapture.of(LOGGER, Level.DEBUG);

  private Operation operation(String name) {
    return metrics.operation(OperationSpec.of(name, LOGGER, "test.ContextObserved", name));
  }

  @BeforeEach
  void clear() {
    MDC.clear();
    MDC.put("user", "bob");
  }

  @AfterEach
  void close() {
    other.shutdown();
    log.close();
    MDC.clear();
  }

  @Test
  void allLinesOfACallHaveItAndNothingIsLeft() {
    long start = outer.start();
    APPLICATION.info("within");
    outer.success(start);
    long failed = outer.start();
    outer.failure(failed, new IllegalStateException());

    assertThat(lines())
        .containsExactly(
            "START outer id1",
            "within outer id1",
            "END outer id1",
            "EVALUATION: outer id1",
            "START outer id2",
            "FAILED outer id2",
            "TRACE: outer id2",
            "EVALUATION: outer id2");
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));
  }

  @Test
  void nestedCallsShareTheId() {
    long start = outer.start();
    long within = inner.start();
    inner.expected(within, new IllegalStateException());
    APPLICATION.info("between");
    outer.success(start);

    assertThat(lines())
        .containsExactly(
            "START outer id1",
            "START inner id1",
            "END inner id1",
            "EVALUATION: inner id1",
            "between outer id1",
            "END outer id1",
            "EVALUATION: outer id1");
  }

  @Test
  void whatTheApplicationHasUnderTheseKeysIsTakenOverAndRestored() {
    MDC.put("operation", "mine");
    MDC.put("correlation_id", "request 7");
    long start = outer.start();
    MDC.put("user", "eve");
    MDC.put("operation", "changed");
    outer.success(start);

    assertThat(lines())
        .containsExactly(
            "START outer request 7", "END outer request 7", "EVALUATION: outer request 7");
    assertThat(MDC.getCopyOfContextMap())
        .isEqualTo(Map.of("user", "eve", "operation", "mine", "correlation_id", "request 7"));
    assertThat(ids).hasValue(0);
  }

  @Test
  void callsThatAreNotLoggedHaveNone() {
    metrics.settings().set("level", "outer", "warn");
    metrics.settings().set("context", "inner", "false");
    for (Operation operation : List.of(outer, inner)) {
      long start = operation.start();
      assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));
      operation.failure(start, new IllegalStateException());
    }
    assertThat(ids).hasValue(0);
  }

  @Test
  void aCallUnderWayEndsWithTheContextItBeganWith() {
    long start = outer.start();
    metrics.settings().set("context", "*", "false");
    outer.success(start);
    assertThat(lines()).endsWith("END outer id1", "EVALUATION: outer id1");
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));
  }

  @Test
  void aStageCarriesItToWhereItCompletes() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CompletableFuture<String> failing = new CompletableFuture<>();
    outer.completion(outer.start(), stage);
    outer.completion(outer.start(), failing);
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));

    Map<String, String> after =
        other
            .submit(
                () -> {
                  MDC.put("correlation_id", "its own");
                  assertThat(stage.complete("done")).isTrue();
                  assertThat(failing.completeExceptionally(new IllegalStateException())).isTrue();
                  return MDC.getCopyOfContextMap();
                })
            .get(20, TimeUnit.SECONDS);
    assertThat(after).isEqualTo(Map.of("correlation_id", "its own"));
    assertThat(lines())
        .containsExactly(
            "START outer id1",
            "START outer id2",
            "END outer id1",
            "EVALUATION: outer id1",
            "FAILED outer id2",
            "TRACE: outer id2",
            "EVALUATION: outer id2");
  }

  @Test
  void aStageThatIsCompleteAlreadyIsNoDifferent() {
    long start = outer.start();
    inner.completion(
        inner.start(), CompletableFuture.completedFuture("done"), none -> false, r -> r);
    APPLICATION.info("between");
    outer.pending(start, none -> false).cancelled();
    assertThat(lines())
        .containsExactly(
            "START outer id1",
            "START inner id1",
            "END inner id1",
            "EVALUATION: inner id1",
            "between outer id1",
            "END outer id1",
            "EVALUATION: outer id1");
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));
  }

  @Test
  void tasksForOtherThreadsCanTakeItAlong() throws Exception {
    long start = outer.start();
    CallContext context = CallContext.capture();
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(() -> inner.success(inner.start()), CallContext.executor(other));
    Callable<@Nullable String> task = context.wrap(() -> MDC.get("correlation_id"));
    outer.success(start);

    done.get(20, TimeUnit.SECONDS);
    assertThat(other.submit(task).get(20, TimeUnit.SECONDS)).isEqualTo("id1");
    assertThat(other.submit(MDC::getCopyOfContextMap).get(20, TimeUnit.SECONDS)).isNullOrEmpty();
    assertThat(lines()).contains("START inner id1", "END inner id1", "END outer id1");
  }

  @Test
  void aTaskThatFailsOrForgetsToEndItsCallLeavesNothingEither() throws Exception {
    CallContext context = new CallContext("outer", "id7");
    Runnable forgetful =
        context.wrap(
            (Runnable)
                () -> {
                  long unused = inner.start();
                  throw new IllegalStateException("forgot");
                });
    long start = outer.start();
    assertThatThrownBy(forgetful::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("forgot");
    APPLICATION.info("between");
    outer.success(start);

    assertThat(lines())
        .containsExactly(
            "START outer id1",
            "START inner id7",
            "between outer id1",
            "END outer id1",
            "EVALUATION: outer id1");
    assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("user", "bob"));
  }

  @Test
  void withoutAContextATaskIsItself() {
    Runnable task = () -> {};
    assertThat(CallContext.capture().wrap(task)).isSameAs(task);
  }

  @Test
  void withoutAnIdThatIsThereItIsARandomOne() {
    PerformanceMetrics silent =
        PerformanceMetrics.builder()
            .settings(Map.of("ote.context", "true"))
            .correlationIds(() -> " ")
            .build();
    Operation operation = silent.operation(OperationSpec.of("random", LOGGER, "test.R", "r"));
    operation.success(operation.start());
    operation.success(operation.start());
    List<String> given =
        log.at(Level.DEBUG).map(e -> e.getMDCPropertyMap().get("correlation_id")).toList();
    assertThat(given).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
  }

  @Test
  void idsOfOthersAreMadeSafe() {
    PerformanceMetrics hostile =
        PerformanceMetrics.builder()
            .settings(Map.of("ote.context", "true"))
            .correlationIds(() -> "a\nb" + "c".repeat(200))
            .build();
    Operation operation = hostile.operation(OperationSpec.of("x\ny", LOGGER, "test.R", "r"));
    operation.success(operation.start());
    assertThat(lines())
        .startsWith("START x\\ny a\\nb" + "c".repeat(97))
        .allMatch(line -> line.indexOf('\n') < 0);
  }

  /** {@code START operation correlation_id}: a line's first word, but ours, and its context. */
  private List<String> lines() {
    return log.events().stream()
        .map(
            event -> {
              Map<String, String> mdc = event.getMDCPropertyMap();
              String word =
                  event.getFormattedMessage().replaceFirst("^\\P{Alpha}*", "").split(" ", 2)[0];
              return word + " " + mdc.get("operation") + " " + mdc.get("correlation_id");
            })
        .toList();
  }
}
