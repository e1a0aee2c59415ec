package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.lang.reflect.Method;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.spi.MDCAdapter;

/** Whatever is wrong with calls or with the MDC, it is not so for good. */
class CallContextFaultsTest {
  private static final String LOGGER = "test.ContextFaults";

  private final AtomicInteger ids = new AtomicInteger();
  private final PerformanceMetrics metrics =
      new FakeTime()
          .metrics()
          .settings(Map.of("ote.context", "true"))
          .correlationIds(() -> "id" + ids.incrementAndGet())
          .build();
  private final Operation outer = operation("outer");
  private final Operation inner = operation("inner");
  private final MDCAdapter adapter = MDC.getMDCAdapter();
  private final LogCapture log = LogCapture.of(LOGGER, Level.INFO);

  private Operation operation(String name) {
    return metrics.operation(OperationSpec.of(name, LOGGER, "test.ContextObserved", name));
  }

  @BeforeEach
  void clear() {
    MDC.clear();
  }

  @AfterEach
  void close() throws Exception {
    use(adapter);
    log.close();
    MDC.clear();
  }

  @Test
  void aCallThatNeverEndsGoesWithTheOneAroundIt() {
    long start = outer.start();
    long unused = inner.start();
    outer.success(start);
    assertThat(context()).isEqualTo("null null");
    assertThat(lastLine()).isEqualTo("outer id1");
  }

  @Test
  void callsThatNeverEndAreForgottenWhenTheyAreMany() {
    MDC.put("operation", "mine");
    for (int i = 0; i < 1_000; i++) {
      long unused = outer.start();
    }
    assertThat(context()).isEqualTo("outer id4");
    long last = 0;
    for (int i = 1_000; i < 4 * 256 + 1; i++) {
      last = inner.start();
    }
    inner.success(last);
    assertThat(context()).isEqualTo("mine null");
  }

  @Test
  void aDeepRecursionEndsAsItBegan() {
    MDC.put("operation", "mine");
    recurse(600);
    assertThat(context()).isEqualTo("mine null");
    assertThat(log.events()).hasSize(1_200);
  }

  private void recurse(int depth) {
    if (depth > 0) {
      long start = outer.start();
      recurse(depth - 1);
      outer.success(start);
    }
  }

  @Test
  void aCallThatEndsTwiceRestoresOnce() {
    long start = outer.start();
    long within = inner.start();
    inner.success(within);
    inner.success(within);
    assertThat(context()).isEqualTo("outer id1");
    outer.success(start);
    outer.success(start);
    assertThat(context()).isEqualTo("null null");
  }

  @Test
  void callsOutOfOrderLeaveNothing() {
    long first = outer.start();
    long second = inner.start();
    outer.success(first);
    assertThat(context()).isEqualTo("null null");
    inner.success(second);
    assertThat(context()).isEqualTo("null null");
  }

  @Test
  void aCallThatEndsOnAnotherThreadLeavesThatOneAlone() throws Exception {
    long around = inner.start();
    long start = outer.start();
    Thread other =
        new Thread(
            () -> {
              MDC.put("correlation_id", "its own");
              outer.success(start);
              assertThat(context()).isEqualTo("null its own");
            });
    AtomicInteger failures = new AtomicInteger();
    other.setUncaughtExceptionHandler((thread, failure) -> failures.incrementAndGet());
    other.start();
    other.join();
    assertThat(failures).hasValue(0);
    inner.success(around);
    assertThat(context()).isEqualTo("null null");
  }

  @Test
  void aCallWhoseRecordingFailsHasNoContextLeft() {
    PerformanceMetrics failing =
        PerformanceMetrics.builder()
            .settings(Map.of("ote.context", "true"))
            .ticker(
                () -> {
                  throw new IllegalStateException();
                })
            .build();
    Operation operation = failing.operation(OperationSpec.of("x", LOGGER, "test.X", "x"));
    operation.success(operation.start());
    assertThat(context()).isEqualTo("null null");
  }

  @Test
  void anMdcThatThrowsHarmsNothing() throws Exception {
    use(new ThrowingMdc());
    operation("ok").success(outer.start());
    outer.success(outer.start());
    outer.completion(outer.start(), CompletableFuture.completedFuture(1));
    outer.failure(outer.start(), new IllegalStateException());
    CallContext.capture().wrap(() -> {}).run();

    assertThat(outer.snapshot().count()).isEqualTo(3);
    assertThat(metrics.faults()).isGreaterThan(0);
    assertThat(log.events()).hasSize(8);
  }

  @Test
  void aSourceOfIdsThatThrowsIsContained() {
    PerformanceMetrics failing =
        PerformanceMetrics.builder()
            .settings(Map.of("ote.context", "true"))
            .correlationIds(
                () -> {
                  throw new AssertionError();
                })
            .build();
    Operation operation = failing.operation(OperationSpec.of("x", LOGGER, "test.X", "x"));
    operation.success(operation.start());
    assertThat(lastLine()).matches("x [0-9a-f]{16}");
    assertThat(failing.faults()).isEqualTo(1);
  }

  private static String context() {
    return MDC.get("operation") + " " + MDC.get("correlation_id");
  }

  private String lastLine() {
    var events = log.events();
    Map<String, String> mdc = events.get(events.size() - 1).getMDCPropertyMap();
    return mdc.get("operation") + " " + mdc.get("correlation_id");
  }

  private static void use(MDCAdapter adapter) throws Exception {
    Method setter = MDC.class.getDeclaredMethod("setMDCAdapter", MDCAdapter.class);
    setter.setAccessible(true);
    Object unused = setter.invoke(null, adapter);
  }

  /** Fails at whatever it is asked. */
  private static final class ThrowingMdc implements MDCAdapter {
    @Override
    public void put(String key, @Nullable String value) {
      throw new IllegalStateException("put");
    }

    @Override
    public @Nullable String get(String key) {
      throw new IllegalStateException("get");
    }

    @Override
    public void remove(String key) {
      throw new IllegalStateException("remove");
    }

    @Override
    public void clear() {}

    @Override
    public @Nullable Map<String, String> getCopyOfContextMap() {
      return null;
    }

    @Override
    public void setContextMap(Map<String, String> contextMap) {}

    @Override
    public void pushByKey(String key, @Nullable String value) {}

    @Override
    public @Nullable String popByKey(String key) {
      return null;
    }

    @Override
    public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
      return null;
    }

    @Override
    public void clearDequeByKey(String key) {}
  }
}
