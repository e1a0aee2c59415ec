package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many names are thrown at metrics, their memory is bounded and no call is lost. */
class BoundedNamesTest {
  private static final int NAMES = 100_000;
  private static final int THREADS = 4;

  @Test
  void aHundredThousandNamesFromSeveralThreadsAreCountedExactly() throws Exception {
    PerformanceMetrics metrics = metrics(Map.of("ote.level", "off"));
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    try {
      List<Future<Void>> work =
          IntStream.range(0, THREADS)
              .mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            int unused = together.await();
                            callEachName(metrics, thread);
                            return (Void) null;
                          }))
              .toList();
      for (Future<Void> each : work) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }

    List<OperationSnapshot> all = metrics.snapshot().operations();
    assertThat(all).hasSize(10_001);
    assertThat(sum(all, OperationSnapshot::successes)).isEqualTo((long) THREADS * NAMES * 3 / 4);
    assertThat(sum(all, OperationSnapshot::failures)).isEqualTo((long) THREADS * NAMES / 4);
    assertThat(sum(all, OperationSnapshot::inFlight)).isZero();
    // A name is either kept, with the calls of all threads, or none of them is.
    assertThat(all)
        .filteredOn(each -> !each.name().equals("others"))
        .hasSize(10_000)
        .allSatisfy(each -> assertThat(each.count()).isEqualTo(THREADS));
    assertThat(metrics.faults()).isZero();
  }

  /** Every fourth call fails; each thread begins at another name. */
  private static void callEachName(PerformanceMetrics metrics, int thread) {
    for (int i = 0; i < NAMES; i++) {
      Operation operation = metrics.operation("user" + (i + thread * NAMES / THREADS) % NAMES);
      long start = operation.start();
      if (i % 4 == 0) {
        operation.failure(start, new IllegalStateException());
      } else {
        operation.success(start);
      }
    }
  }

  @Test
  void theBoundIsSaidOnce() {
    PerformanceMetrics metrics = metrics(Map.of("ote.maxOperations", " 2 "));
    try (LogCapture log = LogCapture.of("dev.ote.runtime", Level.WARN)) {
      for (String name : List.of("a", "b", "a", "c\n", "d")) {
        metrics.record(name, Duration.ofMillis(1), true);
      }
      assertThat(log.lines())
          .containsExactly(
              "WARN OTE: more than 2 operations (ote.maxOperations): 'c\\n' and all further names"
                  + " count as 'others'; no name may hold an id or a value");
    }
    assertThat(metrics.snapshot().operations())
        .extracting(each -> each.name() + " " + each.count())
        .containsExactly("a 2", "b 1", "others 2");
  }

  @Test
  void lookingUpNamesBeyondTheBoundLeavesNothingBehind() {
    PerformanceMetrics metrics = metrics(Map.of("ote.maxOperations", "1"));
    Operation kept = metrics.operation("kept");
    Operation others = metrics.operation("further");
    for (int i = 0; i < 100; i++) {
      OperationSpec spec =
          OperationSpec.of("Further.x" + i, "test.Further" + i, "test.Wrapper" + i, "x" + i);
      assertThat(metrics.operation(spec)).isSameAs(others);
      assertThat(WrapperFrames.operation("test.Wrapper" + i, "x" + i)).isNull();
    }
    assertThat(metrics.operation("kept")).isSameAs(kept);
    assertThat(others.name()).isEqualTo("others");
    assertThat(metrics.snapshot().operations()).hasSize(2);
    assertThat(org.slf4j.LoggerFactory.getILoggerFactory())
        .isInstanceOfSatisfying(
            ch.qos.logback.classic.LoggerContext.class,
            context -> assertThat(context.exists("test.Further7")).isNull());
  }

  @Test
  void anOperationOfOnesOwnThatIsCalledOthersIsTheOneThatIsShared() {
    PerformanceMetrics metrics = PerformanceMetrics.builder().maxOperations(1).build();
    Operation mine = metrics.operation("others");
    Operation first = metrics.operation("first");

    assertThat(first.name()).isEqualTo("first");
    assertThat(metrics.operation("second")).isSameAs(mine);
  }

  @Test
  void settingsHoldForTheSharedOperation() {
    PerformanceMetrics metrics =
        metrics(Map.of("ote.maxOperations", "1", "ote.enabled.others", "false"));
    metrics.record("a", Duration.ofMillis(1), true);
    metrics.record("b", Duration.ofMillis(1), true);
    assertThat(metrics.snapshot().operations())
        .extracting(each -> each.name() + " " + each.count())
        .containsExactly("a 1", "others 0");
  }

  @Test
  void theBoundIsANumber() {
    assertThatThrownBy(() -> PerformanceMetrics.builder().maxOperations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxOperations must be at least 1: 0");
    for (String wrong : List.of("0", "-1", "many", "")) {
      try (LogCapture log = LogCapture.of("dev.ote.runtime", Level.WARN)) {
        PerformanceMetrics unused = metrics(Map.of("ote.maxOperations", wrong));
        assertThat(log.lines())
            .containsExactly(
                "WARN OTE: settings: 'ote.maxOperations' is a number from 1 on, not '"
                    + wrong
                    + "'");
      }
    }
  }

  private static PerformanceMetrics metrics(Map<String, String> settings) {
    return PerformanceMetrics.builder().settings(settings).build();
  }

  private static long sum(
      List<OperationSnapshot> all, java.util.function.ToLongFunction<OperationSnapshot> count) {
    return all.stream().mapToLong(count).sum();
  }
}
