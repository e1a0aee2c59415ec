package dev.ote.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Told what happens in some metrics: for exporters, monitors and bridges to other tools.
 *
 * <p>The {@linkplain PerformanceMetrics#global() global} metrics find listeners by {@link
 * java.util.ServiceLoader}, so that a dependency alone attaches one; they are looked for in the
 * class loader of this library, once, when the global metrics are first asked for. Other metrics
 * are given theirs by {@link PerformanceMetrics.Builder#listener} or {@link
 * PerformanceMetrics#addListener}.
 *
 * <p>Calls that succeed and are not slow never come here: what listeners cost, only calls that
 * failed or were slow pay. These are told on the thread on which the call ended, after it was
 * counted and logged, and before its caller goes on: a listener that blocks holds up the call. Keep
 * short, and hand on what takes longer. Called by any number of threads at once. What a listener
 * throws is contained and counted in {@link PerformanceMetrics#faults()}; no outcome changes. Calls
 * that a listener itself makes are observed, and no listener is told of them.
 */
@SuppressWarnings("exports") // annotations: see module-info
public interface MetricsListener {
  /**
   * The listener was attached. It may start what it needs; a listener that throws here is left out,
   * which is logged.
   *
   * @param metrics what it will be told of
   */
  default void attached(PerformanceMetrics metrics) {}

  /**
   * Whether failed and slow calls are of interest. Where no listener wants them, failures cost what
   * they cost without any.
   *
   * @return true unless {@link #callFailed} and {@link #callSlow} do nothing; always the same
   */
  default boolean wantsCalls() {
    return true;
  }

  /**
   * There is an operation: one that was registered just now, or was there before the listener. An
   * operation that is registered while the listener is being attached may be told of twice.
   *
   * @param operation the operation, without tags that depend on a call
   */
  default void operationAdded(Operation operation) {}

  /**
   * A call failed. Not told are those which {@link PerformanceMetrics#record} counts, of which no
   * more is known.
   *
   * @param call the call; not to be kept, as it holds what the call threw
   */
  default void callFailed(FailedCall call) {}

  /**
   * A call took at least as long as {@code @Observe(slowMillis)} says, and did not fail.
   *
   * @param call the call; not to be kept, as it may hold what the call threw
   */
  default void callSlow(SlowCall call) {}

  /**
   * The id that holds on the calling thread of whatever other tool traces there, such as that of a
   * trace. It is the correlation id of logged calls, where the MDC has none and the metrics were
   * built without {@linkplain PerformanceMetrics.Builder#correlationIds ids of their own}, and that
   * of failures.
   *
   * @return an id, of which at most 100 characters are taken; null where there is none
   */
  default @Nullable String correlationId() {
    return null;
  }

  /**
   * The listener is told nothing any more, but of calls that are ending just now. It ends what it
   * has started, and lets go of the metrics.
   *
   * @param metrics what it was attached to
   */
  default void detached(PerformanceMetrics metrics) {}
}
