package dev.ote.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A call that has begun and ends later, on whatever thread: that of a method which returned a
 * stage, a publisher or a callback's registration.
 *
 * <p>It ends once. Whatever is said of it after its end is ignored, so that it can be told by
 * several sources that do not know of each other. Safe for use by any number of threads; no method
 * throws.
 *
 * @see Operation#pending(long, Predicate)
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class PendingCall {
  private final Operation operation;
  private final long start;
  private final Predicate<? super Throwable> expected;
  private final @Nullable CallContext context;
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * Creates a call that has not ended.
   *
   * @param context that of its last lines; null where it has none of its own
   */
  PendingCall(
      Operation operation,
      long start,
      Predicate<? super Throwable> expected,
      @Nullable CallContext context) {
    this.operation = operation;
    this.context = context;
    this.start = start;
    this.expected = expected;
  }

  /** Ends the call as a success. */
  public void succeeded() {
    if (ends()) {
      inContext(() -> operation.success(start));
    }
  }

  /**
   * Ends the call as a success, and logs its result.
   *
   * @param result what the call came to; where it is a {@link Usage.Reported}, its usage is counted
   */
  public void succeeded(@Nullable Object result) {
    if (ends()) {
      inContext(() -> operation.success(start, result));
      operation.reported(result);
    }
  }

  /**
   * Ends the call by what it failed with: as expected, where that is an expected exception; as
   * cancelled, where it is a {@link CancellationException}; else as a failure. A {@link
   * CompletionException} counts as its cause.
   *
   * @param thrown what the call failed with; never changed. Null, from a source that breaks its
   *     contract, counts as a failure.
   */
  public void failed(@Nullable Throwable thrown) {
    if (!ends()) {
      return;
    }
    Throwable outcome = thrown == null ? new NullPointerException("no throwable") : unwrap(thrown);
    if (isExpected(outcome)) {
      inContext(() -> operation.expected(start, outcome));
    } else if (outcome instanceof CancellationException) {
      inContext(() -> operation.cancelled(start));
    } else {
      inContext(() -> operation.failedLater(start, outcome));
    }
  }

  /** Ends the call as cancelled: nobody waits for it any more. */
  public void cancelled() {
    if (ends()) {
      inContext(() -> operation.cancelled(start));
    }
  }

  <T extends @Nullable Object> void succeeded(
      T result, Function<? super T, ? extends @Nullable Object> shown) {
    if (ends()) {
      inContext(() -> operation.success(start, result, shown));
    }
  }

  /**
   * Ends the call when a stage completes, and now where there is none, or where it takes no
   * listener: the call did return.
   *
   * @param success ends it with what the stage completed with
   */
  <T extends @Nullable Object> void endsWith(
      @Nullable CompletionStage<T> stage, Consumer<? super T> success) {
    if (stage == null) {
      succeeded();
      return;
    }
    try {
      CompletionStage<T> unused =
          stage.whenComplete(
              (result, thrown) -> {
                if (thrown == null) {
                  success.accept(result);
                  operation.reported(result);
                } else {
                  failed(thrown);
                }
              });
    } catch (Throwable fault) {
      operation.faults().contain(fault);
      succeeded();
    }
  }

  private void inContext(Runnable end) {
    if (context == null) {
      end.run();
    } else {
      context.run(end, operation.faults());
    }
  }

  private boolean ends() {
    return ended.compareAndSet(false, true);
  }

  /** What a dependent stage wraps: the wrapper says only that the stage is a dependent one. */
  private Throwable unwrap(Throwable thrown) {
    try {
      Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
      return cause == null ? thrown : cause;
    } catch (Throwable fault) {
      operation.faults().contain(fault);
      return thrown;
    }
  }

  private boolean isExpected(Throwable outcome) {
    try {
      return expected.test(outcome);
    } catch (Throwable fault) {
      operation.faults().contain(fault);
      return false;
    }
  }
}
