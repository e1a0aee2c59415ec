package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What log lines say of the call that they belong to: the keys {@code operation} and {@code
 * correlation_id} of SLF4J's {@link MDC}, which a logged call sets where {@code ote.context} is on.
 * By itself it stays on the call's thread; this carries it to others:
 *
 * <pre>{@code
 * Executor threads = CallContext.executor(pool);
 * threads.execute(() -> log.info("on another thread, in the same context"));
 * }</pre>
 *
 * <p>Immutable. Nothing here throws: what an MDC adapter throws is counted in {@link
 * PerformanceMetrics#faults()} of the {@linkplain PerformanceMetrics#global() global} metrics.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class CallContext {
  private static final String OPERATION = "operation";
  private static final String CORRELATION_ID = "correlation_id";

  private final @Nullable String operation;
  private final @Nullable String correlationId;

  CallContext(@Nullable String operation, @Nullable String correlationId) {
    this.operation = operation;
    this.correlationId = correlationId;
  }

  /**
   * The context of this thread, now.
   *
   * @return what the two keys are set to, by whomever; perhaps to nothing
   */
  public static CallContext capture() {
    return current(Faults.GLOBAL);
  }

  /**
   * A task that runs in this context, on whatever thread, which gets its own one back afterwards.
   *
   * @param task what to run
   * @return the same task where this context is empty
   */
  public Runnable wrap(Runnable task) {
    return isEmpty() ? task : () -> run(task, Faults.GLOBAL);
  }

  /**
   * A task that runs in this context, as {@link #wrap(Runnable)} has it.
   *
   * @param task what to call
   * @param <T> what it returns
   * @return the same task where this context is empty
   */
  public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
    return isEmpty()
        ? task
        : () -> {
          Runnable leave = enter(Faults.GLOBAL);
          try {
            return task.call();
          } finally {
            leave.run();
          }
        };
  }

  /**
   * An executor that runs each task in the context of the thread that hands it over.
   *
   * @param threads runs them
   * @return an executor, also for stages such as those of {@code CompletableFuture}
   */
  public static Executor executor(Executor threads) {
    return task -> threads.execute(capture().wrap(task));
  }

  /** Runs a task in this context. */
  void run(Runnable task, Faults faults) {
    Runnable leave = enter(faults);
    try {
      task.run();
    } finally {
      leave.run();
    }
  }

  private Runnable enter(Faults faults) {
    CallContext before = current(faults);
    Runnable reopen = OpenCall.setAside();
    set(faults);
    return () -> {
      reopen.run();
      before.set(faults);
    };
  }

  static CallContext current(Faults faults) {
    return new CallContext(get(OPERATION, faults), get(CORRELATION_ID, faults));
  }

  /** Makes this the context of the current thread, as far as its MDC lets it. */
  void set(Faults faults) {
    put(OPERATION, operation, faults);
    put(CORRELATION_ID, correlationId, faults);
  }

  @Nullable String operation() {
    return operation;
  }

  @Nullable String correlationId() {
    return correlationId;
  }

  private boolean isEmpty() {
    return operation == null && correlationId == null;
  }

  private static @Nullable String get(String key, Faults faults) {
    try {
      return MDC.get(key);
    } catch (Throwable fault) {
      faults.contain(fault);
      return null;
    }
  }

  private static void put(String key, @Nullable String value, Faults faults) {
    try {
      if (value == null) {
        MDC.remove(key);
      } else {
        MDC.put(key, value);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  @Override
  public String toString() {
    return "CallContext[" + operation + ", " + correlationId + "]";
  }
}
