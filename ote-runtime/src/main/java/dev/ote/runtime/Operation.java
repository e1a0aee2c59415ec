package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.recording.DurationRecorder;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The handle by which calls of one operation are logged, timed and counted. Get it once, keep it.
 *
 * <pre>{@code
 * long start = save.start();
 * try {
 *   result = delegate.save(user);
 * } catch (Throwable failure) {
 *   save.failure(start, failure);
 *   throw failure;
 * }
 * save.success(start);
 * }</pre>
 *
 * <p>Safe for use by any number of threads. No method throws or changes what it is given, whatever
 * loggers, clocks and throwables do; their faults are counted in {@link
 * PerformanceMetrics#faults()}. A call is counted before it is logged. Where nothing is logged,
 * {@link #start()} and {@link #success(long)} allocate nothing.
 *
 * @see PerformanceMetrics#operation(OperationSpec)
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class Operation {
  private final String name;
  private final SortedMap<String, String> tags;
  private final GuardedTicker ticker;
  private final OperationLog log;
  private final Faults faults;
  private final DurationRecorder recorder = new DurationRecorder();

  Operation(
      String name,
      @Nullable OperationSpec spec,
      GuardedTicker ticker,
      OperationLog log,
      Faults faults) {
    this.name = name;
    this.tags = spec == null ? Collections.emptySortedMap() : new TreeMap<>(spec.tags());
    this.ticker = ticker;
    this.log = log;
    this.faults = faults;
  }

  /**
   * The operation's name.
   *
   * @return the name under which it is registered
   */
  public String name() {
    return name;
  }

  /**
   * Whether a START line would be logged now, and so whether {@link Arguments} are worth building.
   *
   * @return whether the logger is on for INFO
   */
  public boolean logsStart() {
    try {
      return log.isInfoEnabled();
    } catch (Throwable fault) {
      faults.contain(fault);
      return false;
    }
  }

  /**
   * Whether an END line would be logged now for a call that is not slow, and so whether its result
   * is worth giving.
   *
   * @return whether the logger is on for INFO
   */
  public boolean logsEnd() {
    return logsStart();
  }

  /**
   * Begins a call: logs START, then reads the clock, so that the log's own time is not measured.
   *
   * @return an opaque token for the method that ends the call
   */
  public long start() {
    if (logsStart()) {
      logStart(null);
    }
    return ticker.now();
  }

  /**
   * Begins a call, as {@link #start()} does, and logs its arguments.
   *
   * @param arguments the arguments
   * @return an opaque token for the method that ends the call
   */
  public long start(Arguments arguments) {
    if (logsStart()) {
      logStart(arguments);
    }
    return ticker.now();
  }

  /**
   * Ends a call that succeeded.
   *
   * @param start what {@link #start()} returned
   */
  public void success(long start) {
    long nanos = record(Outcome.SUCCESS, start);
    try {
      if (log.logsEnd(nanos)) {
        log.success(nanos);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Ends a call that succeeded, and logs its result.
   *
   * @param start what {@link #start()} returned
   * @param result what the call returned
   */
  public void success(long start, @Nullable Object result) {
    long nanos = record(Outcome.SUCCESS, start);
    try {
      if (log.logsEnd(nanos)) {
        log.success(nanos, result);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Ends a call that threw an exception which is one of its documented outcomes, no failure.
   *
   * @param start what {@link #start()} returned
   * @param outcome what the call threw
   */
  public void expected(long start, Throwable outcome) {
    long nanos = record(Outcome.EXPECTED, start);
    try {
      if (log.logsEnd(nanos)) {
        log.expected(nanos, outcome);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Ends a call that failed.
   *
   * @param start what {@link #start()} returned
   * @param failure what the call threw; never changed
   */
  public void failure(long start, Throwable failure) {
    long nanos = record(Outcome.FAILURE, start);
    try {
      log.failure(nanos, failure, false);
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /**
   * Ends a call when the stage that it returned completes; no exception is expected.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now
   * @see #completion(long, CompletionStage, Predicate)
   */
  public void completion(long start, @Nullable CompletionStage<?> stage) {
    completion(start, stage, outcome -> false);
  }

  /**
   * Ends a call when the stage that it returned completes: as a success, as expected, as a failure,
   * or as cancelled where it completed with a {@link java.util.concurrent.CancellationException}. A
   * {@link java.util.concurrent.CompletionException} counts as its cause.
   *
   * <p>A stage that takes no listener, because its {@code whenComplete} throws, counts as a
   * success: the call did return.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now
   * @param expected tells the exceptions that are documented outcomes from failures
   */
  public void completion(
      long start, @Nullable CompletionStage<?> stage, Predicate<? super Throwable> expected) {
    PendingCall call = pending(start, expected);
    call.endsWith(stage, result -> call.succeeded());
  }

  /**
   * Ends a call when the stage that it returned completes, as {@link #completion(long,
   * CompletionStage, Predicate)} does, and logs what it completed with.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now, without a result
   * @param expected tells the exceptions that are documented outcomes from failures
   * @param shown what the log shows of a result, which may be null; called only where an END line
   *     shows results
   * @param <T> what the stage completes with
   */
  public <T extends @Nullable Object> void completion(
      long start,
      @Nullable CompletionStage<? extends T> stage,
      Predicate<? super Throwable> expected,
      Function<? super T, ? extends @Nullable Object> shown) {
    PendingCall call = pending(start, expected);
    call.endsWith(stage, result -> call.succeeded(result, shown));
  }

  /**
   * A call that ends later, by whatever means.
   *
   * @param start what {@link #start()} returned
   * @param expected tells the exceptions that are documented outcomes from failures
   * @return the call, not yet ended
   */
  @CheckReturnValue
  public PendingCall pending(long start, Predicate<? super Throwable> expected) {
    return new PendingCall(this, start, expected);
  }

  /** Ends a call that succeeded, and logs of its result what is to be shown. */
  <T extends @Nullable Object> void success(
      long start, T result, Function<? super T, ? extends @Nullable Object> shown) {
    long nanos = record(Outcome.SUCCESS, start);
    try {
      if (log.isInfoEnabled()) {
        log.success(nanos, shown.apply(result));
      } else if (log.logsEnd(nanos)) {
        log.success(nanos);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  void failedLater(long start, Throwable failure) {
    long nanos = record(Outcome.FAILURE, start);
    try {
      log.failure(nanos, failure, true);
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  void cancelled(long start) {
    long nanos = record(Outcome.CANCELLED, start);
    try {
      if (log.logsEnd(nanos)) {
        log.cancelled(nanos);
      }
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  /** Counts a call that was measured elsewhere. */
  void record(long nanos, boolean success) {
    recorder.record(success ? Outcome.SUCCESS : Outcome.FAILURE, nanos);
  }

  Faults faults() {
    return faults;
  }

  OperationSnapshot snapshot() {
    return new OperationSnapshot(
        name,
        tags,
        recorder.snapshot(Outcome.SUCCESS),
        recorder.snapshot(Outcome.FAILURE),
        recorder.snapshot(Outcome.EXPECTED),
        recorder.snapshot(Outcome.CANCELLED));
  }

  private void logStart(@Nullable Arguments arguments) {
    try {
      log.start(arguments);
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  private long record(Outcome outcome, long start) {
    long nanos = ticker.since(start);
    try {
      recorder.record(outcome, nanos);
    } catch (Throwable fault) {
      faults.contain(fault);
    }
    return nanos;
  }

  @Override
  public String toString() {
    return "Operation[" + name + "]";
  }
}
