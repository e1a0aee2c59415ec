package dev.ote.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends a call when its stage completes; once, however often a hostile stage says so. */
final class CompletionListener implements BiConsumer<@Nullable Object, @Nullable Throwable> {
  private final Operation operation;
  private final long start;
  private final Predicate<? super Throwable> expected;
  private final AtomicBoolean ended = new AtomicBoolean();

  CompletionListener(Operation operation, long start, Predicate<? super Throwable> expected) {
    this.operation = operation;
    this.start = start;
    this.expected = expected;
  }

  @Override
  public void accept(@Nullable Object result, @Nullable Throwable thrown) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    if (thrown == null) {
      operation.success(start);
      return;
    }
    Throwable outcome = unwrap(thrown);
    if (isExpected(outcome)) {
      operation.expected(start, outcome);
    } else if (outcome instanceof CancellationException) {
      operation.cancelled(start);
    } else {
      operation.failedLater(start, outcome);
    }
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
