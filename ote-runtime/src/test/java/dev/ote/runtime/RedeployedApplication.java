package dev.ote.runtime;

import dev.ote.runtime.index.Documentation;
import dev.ote.runtime.report.Report;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.MDC;

/** Does all that an application may do with its observed operations, on threads of others. */
public final class RedeployedApplication implements Consumer<ExecutorService> {
  private final PerformanceMetrics metrics = PerformanceMetrics.global();
  private final Operation operation =
      metrics.operation(
          OperationSpec.of(
              "Redeployed.call", "test.Redeployed", RedeployedApplication.class.getName(), "call"));

  /** A tag's value. */
  private enum Region {
    EU
  }

  /** Reads something of what it is told. */
  private static final class Listening implements MetricsListener {
    @Override
    public void callFailed(FailedCall call) {
      if (!(call.thrown() instanceof Refused)) {
        throw new IllegalStateException("not what was thrown");
      }
    }
  }

  /** A failure of a class of its own. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object data = new RedeployedApplication();

    @Override
    public String getMessage() {
      return "refused " + data.getClass().getSimpleName();
    }
  }

  @Override
  public void accept(ExecutorService pool) {
    try {
      metrics.settings().set("context", "Redeployed.*", "true");
      metrics.settings().set("overhead", "*", "1%");
      metrics.settings().set("overhead", "*", "2%");
      metrics.settings().unset("overhead", "*");
      succeedAndFail(pool);
      CompletableFuture<Object> late = new CompletableFuture<>();
      pool.submit(() -> operation.completion(operation.start(), late)).get(5, TimeUnit.MINUTES);
      pool.submit(() -> late.completeExceptionally(new Refused())).get(5, TimeUnit.MINUTES);
      pool.submit(this::startAndForget).get(5, TimeUnit.MINUTES);
      pool.submit(this::sample).get(5, TimeUnit.MINUTES);
      metrics.addListener(new Listening());
      succeedAndFail(pool);
      lookForDocumentationAndWrappers();
      metrics.registerJmx().close();
      metrics.detach();
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void succeedAndFail(ExecutorService pool)
      throws InterruptedException, ExecutionException, TimeoutException {
    Operation series = operation.series("region", Region.EU).series("of", this);
    pool.submit(() -> call(series, () -> "done")).get(5, TimeUnit.MINUTES);
    for (int i = 0; i < 2; i++) {
      try {
        pool.submit(
                () ->
                    call(
                        operation,
                        () -> {
                          throw new Refused();
                        }))
            .get(5, TimeUnit.MINUTES);
        throw new IllegalStateException("did not fail");
      } catch (ExecutionException refused) {
        TracePath unused = Trace.path(refused);
      }
    }
    MetricsReader reader = metrics.reader();
    MetricsSnapshot interval = reader.next();
    if (interval.operations().isEmpty()) {
      throw new IllegalStateException("nothing was counted");
    }
    if (!Boolean.getBoolean("unread")) { // A report reads what the last failures were.
      Report report = metrics.report();
      if (report.toJson().equals(report.toText()) || report.against(report).toText().isEmpty()) {
        throw new IllegalStateException("nothing is reported");
      }
    }
  }

  private static <T> T call(Operation operation, Callable<T> delegate) throws Exception {
    long start = operation.start(Arguments.of("region", Region.EU));
    T result;
    try {
      result = delegate.call();
    } catch (Refused failure) {
      operation.failure(start, failure);
      throw failure;
    }
    operation.success(start, result);
    return result;
  }

  private void lookForDocumentationAndWrappers() {
    ClassLoader own = RedeployedApplication.class.getClassLoader();
    if (!Documentation.of(own).operations(metrics.observedTypes()).isEmpty()) {
      throw new IllegalStateException("an application without an index is documented");
    }
    // Types of the application, and of the JDK, which outlives it.
    for (Class<?> type : List.of(Runnable.class, Consumer.class, RedeployedApplication.class)) {
      try {
        Object unused = observe(type);
        throw new IllegalStateException("a wrapper of " + type);
      } catch (IllegalArgumentException none) {
        // As it should be.
      }
    }
  }

  @SuppressWarnings("unchecked")
  private <T> T observe(Class<T> type) {
    return Ote.observe(type, (T) (type == Runnable.class ? (Runnable) this::sample : this));
  }

  private void startAndForget() {
    long unused = operation.start();
    if (!operation.name().equals(MDC.get("operation"))) {
      throw new IllegalStateException("no context");
    }
  }

  /** So many short calls that the coarse clock runs in the end. */
  private void sample() {
    Operation sampled = metrics.operation("Redeployed.sampled");
    for (int i = 0; i < 100_000; i++) {
      sampled.success(sampled.start());
    }
    if (!metrics.snapshot().operation("Redeployed.sampled").orElseThrow().isEstimate()) {
      throw new IllegalStateException("each call was timed");
    }
  }
}
